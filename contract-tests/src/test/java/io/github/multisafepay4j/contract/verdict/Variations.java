package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Constraints;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Origins;
import io.github.multisafepay4j.contract.spec.Origins.Origin;
import io.github.multisafepay4j.contract.spec.Origins.Use;
import io.github.multisafepay4j.contract.spec.Part;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.spec.WireForm;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Values derived from what the contract says of a leaf, at every depth. What a part says that leaves share is tried in
 * the first place that has the part; in each other place it is tried that the part is there at all.
 */
public final class Variations {

    private final Leaf leaf;
    private final JsonNode complete;
    private final Origins origins;

    public Variations(Leaf leaf) {
        this.leaf = leaf;
        this.complete = leaf.complete();
        this.origins = new Origins(leaf);
    }

    Leaf leaf() {
        return leaf;
    }

    Origins origins() {
        return origins;
    }

    /** Values that break the contract in one place each, unless they are of another kind then and keep that one's. */
    Stream<Variation> breaking() {
        List<Variation> all = breakingEverything().toList();
        return Stream.concat(
                all.stream().filter(variation -> isTriedHere(variation.place(), variation.why())),
                origins.uses().stream().filter(use -> !isTriedHere(use)).flatMap(use -> witness(use, all).stream()));
    }

    /** The same for all that holds of the leaf, however many others share it. */
    Stream<Variation> breakingEverything() {
        return parts().flatMap(part -> Stream.concat(
                part.members(true).map(name -> without(part, name, "required", false)),
                new Constraints(part).beyond()
                        .filter(edge -> leaf.input().carries(edge.value(), part.schema()))
                        .map(edge -> with(part, edge.value(), edge.keyword(), false))));
    }

    /** Breaks what a part says in one of its places: each use of the part breaks the next thing that it says. */
    private Optional<Variation> witness(Use use, List<Variation> all) {
        List<Variation> broken = all.stream()
                .filter(variation -> !variation.isValid() && isOf(use, variation))
                .toList();
        List<Variation> within = broken.stream().filter(variation -> !variation.place().equals(use.place())).toList();
        List<Variation> candidates = within.isEmpty() ? broken : within; // what is no object may break any of the parts
        return candidates.isEmpty()
                ? Optional.empty()
                : Optional.of(candidates.get((use.ordinal() - 1) % candidates.size()));
    }

    private boolean isOf(Use use, Variation variation) {
        return origins.of(variation.place(), variation.why()).stream().map(Origin::use).anyMatch(use::equals);
    }

    private boolean isTriedHere(JsonPointer place, String keyword) {
        List<Origin> written = origins.of(place, keyword);
        return written.isEmpty() || written.stream().map(Origin::use).anyMatch(Variations::isTriedHere);
    }

    private static boolean isTriedHere(Use use) {
        return use.isOwn() || use.ordinal() == 0;
    }

    /** Values that keep the contract, some of them barely. */
    public Stream<Variation> keeping() {
        Stream<Variation> whole = Stream.of(
                new Variation(leaf, JsonPointer.empty(), "complete", complete, true),
                new Variation(leaf, JsonPointer.empty(), "minimal", minimal(leaf.schema(), complete), true));
        return Stream.concat(whole, parts().flatMap(part -> Stream.concat(
                part.members(false)
                        .filter(name -> isTriedHere(part.pointer().appendProperty(name), "optional"))
                        .map(name -> without(part, name, "optional", true)),
                new Constraints(part).within()
                        .filter(edge -> isTriedHere(part.pointer(), edge.keyword()))
                        .map(edge -> with(part, edge.value(), edge.keyword(), true)))));
    }

    /** Bodies in which one value has another than its canonical form, named by {@code x-wire} there or not. */
    Stream<Variation> inWireForms() {
        return leaf.input() instanceof Body
                ? parts().filter(part -> isTriedHere(part.pointer(), "type"))
                        .flatMap(part -> WireForm.of(part).map(form -> with(
                        part, form.value(), "wire form", form.isNamed() || isCanonical(changed(part, form.value())))))
                : Stream.of(); // an address knows no forms: everything in it is text
    }

    /** The body with what another leaf is known by, which it may even be: the tags, or all the members. */
    Stream<Variation> mixed() {
        return Stream.concat(Stream.of(leaf), leaf.neighbours()).filter(other -> complete.isObject()).flatMap(other -> {
            ObjectNode body = complete.deepCopy();
            if (other.tags().isEmpty()) {
                body.setAll((ObjectNode) other.complete());
            } else {
                other.tags().forEach((tag, values) -> body.put(tag, values.iterator().next()));
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

    /** What breaks the one leaf may keep another, which it means then. */
    private Variation variation(JsonPointer place, String why, JsonNode value, boolean isValid) {
        return new Variation(leaf, place, why, value, isValid || Leaf.meantBy(leaf.input(), value)
                .filter(meant -> !meant.equals(leaf) && meant.allows(value))
                .isPresent());
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
