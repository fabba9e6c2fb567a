package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Bodies derived from all that the contract says of a leaf, at every depth. */
final class Variations {

    private final Leaf leaf;
    private final JsonNode complete;

    Variations(Leaf leaf) {
        this.leaf = leaf;
        this.complete = leaf.completeBody();
    }

    /** Bodies that break the contract in one place each. */
    Stream<Variation> breaking() {
        return parts().flatMap(part -> Stream.concat(
                part.members(true).map(name -> without(part, name, "required", false)),
                new Constraints(part).beyond().map(edge -> with(part, edge.value(), edge.keyword(), false))));
    }

    /** Bodies that keep the contract, some of them barely. */
    Stream<Variation> keeping() {
        Stream<Variation> whole = Stream.of(
                new Variation(leaf, JsonPointer.empty(), "complete", complete, true),
                new Variation(leaf, JsonPointer.empty(), "minimal", minimal(leaf.schema(), complete), true));
        return Stream.concat(whole, parts().flatMap(part -> Stream.concat(
                part.members(false).map(name -> without(part, name, "optional", true)),
                new Constraints(part).within().map(edge -> with(part, edge.value(), edge.keyword(), true)))));
    }

    /** Bodies in which one value has another than its canonical form, named by {@code x-wire} there or not. */
    Stream<Variation> inWireForms() {
        return parts().flatMap(part -> WireForm.of(part).map(form ->
                with(part, form.value(), "wire form", form.isNamed() || isCanonical(changed(part, form.value())))));
    }

    /** The body as if it were that of another leaf, which it may even be. */
    Stream<Variation> retagged() {
        return Leaf.all().stream().map(other -> {
            ObjectNode body = complete.deepCopy();
            other.tags().forEach(body::put);
            return new Variation(leaf, JsonPointer.empty(), "as " + other, body, isCanonical(body));
        });
    }

    private Stream<Part> parts() {
        return Part.of(complete, leaf.schema());
    }

    private Variation with(Part part, JsonNode value, String why, boolean isValid) {
        return new Variation(leaf, part.pointer(), why, changed(part, value), isValid);
    }

    private Variation without(Part part, String name, String why, boolean isValid) {
        JsonPointer member = part.pointer().appendProperty(name);
        return new Variation(leaf, member, why, Json.without(complete, member), isValid);
    }

    private JsonNode changed(Part part, JsonNode value) {
        return Json.with(complete, part.pointer(), value);
    }

    /** Whether the contract allows the body as it stands, such as empty text where any text will do. */
    private static boolean isCanonical(JsonNode body) {
        return Judge.of(Edition.CLIENT).accepts(body.toString());
    }

    private static JsonNode minimal(Schema schema, JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        schema.members().forEach((name, member) -> {
            if (schema.requires(name)) {
                object.set(name, minimal(member, value.get(name)));
            }
        });
        return object;
    }
}
