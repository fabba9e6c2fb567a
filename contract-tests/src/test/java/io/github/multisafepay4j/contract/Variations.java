package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;

/** Values derived from all that the contract says of a leaf, at every depth. */
final class Variations {

    private final Leaf leaf;
    private final JsonNode complete;

    Variations(Leaf leaf) {
        this.leaf = leaf;
        this.complete = leaf.complete();
    }

    /** Values that break the contract in one place each, unless they are of another kind then and keep that one's. */
    Stream<Variation> breaking() {
        return parts().flatMap(part -> Stream.concat(
                part.members(true).map(name -> without(part, name, "required", false)),
                new Constraints(part).beyond()
                        .filter(edge -> leaf.input().carries(edge.value(), part.schema()))
                        .map(edge -> with(part, edge.value(), edge.keyword(), false))));
    }

    /** Values that keep the contract, some of them barely. */
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
        return leaf.input() instanceof Body
                ? parts().flatMap(part -> WireForm.of(part).map(form -> with(
                        part, form.value(), "wire form", form.isNamed() || isCanonical(changed(part, form.value())))))
                : Stream.of(); // an address knows no forms: everything in it is text
    }

    /** The body with what another leaf is known by, which it may even be: the tags, or all the members. */
    Stream<Variation> mixed() {
        return Leaf.of(leaf.input()).stream().filter(other -> complete.isObject()).flatMap(other -> {
            ObjectNode body = complete.deepCopy();
            if (other.tags().isEmpty()) {
                body.setAll((ObjectNode) other.complete());
            } else {
                other.tags().forEach(body::put);
            }
            return Stream.concat(Stream.of(body), strangers().map(name -> body.deepCopy().putNull(name)))
                    .map(each -> new Variation(leaf, JsonPointer.empty(), "as " + other, each, isCanonical(each)));
        });
    }

    /** What the schema keeps out, for it belongs to other leaves. */
    private Stream<String> strangers() {
        return leaf.schema().node().at("/not/required").valueStream().map(JsonNode::textValue);
    }

    private Stream<Part> parts() {
        return Part.of(complete, leaf.schema());
    }

    private Variation with(Part part, JsonNode value, String why, boolean isValid) {
        return variation(part.pointer(), why, changed(part, value), isValid);
    }

    private Variation without(Part part, String name, String why, boolean isValid) {
        JsonPointer member = part.pointer().appendProperty(name);
        return variation(member, why, Json.without(complete, member), isValid);
    }

    /** Where no tags tell the leaves apart, what breaks the one may keep the other. */
    private Variation variation(JsonPointer place, String why, JsonNode value, boolean isValid) {
        return new Variation(leaf, place, why, value, isValid || leaf.others().anyMatch(other -> other.allows(value)));
    }

    private JsonNode changed(Part part, JsonNode value) {
        return Json.with(complete, part.pointer(), value);
    }

    /** Whether the contract allows the value as it stands, such as empty text where any text will do. */
    private boolean isCanonical(JsonNode value) {
        return Judge.of(Edition.CLIENT).accepts(leaf.input(), value.toString());
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
