package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.Constraints;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Json;
import io.github.multisafepay4j.contract.Part;
import io.github.multisafepay4j.contract.Schema;
import io.github.multisafepay4j.contract.WireForm;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the contract says of bodies that are derived from it, sent and answered alike: those that break one constraint
 * and nothing else, and those that just keep it.
 */
final class Expectations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Edition WITHOUT_FORMATS =
            new Edition("contract", Edition.text("contract", "json"), false);

    private final JsonPointer schema;
    private final Schema variant;
    private final JsonNode sample;

    private Expectations(JsonPointer schema, Schema variant) {
        this.schema = schema;
        this.variant = variant;
        this.sample = Edition.CLIENT.at(schema.head()).has("in")
                ? Edition.CLIENT.at(schema.head()).get("example")
                : variant.sample();
    }

    /** Of a schema that the contract shows; and of the alternatives, where it is a choice that no tag decides. */
    static Stream<Expectation> of(JsonPointer schema) {
        return Stream.concat(Stream.of(schema), Variants.untagged(schema))
                .flatMap(place -> Variants.of(place).map(variant -> new Expectations(place, variant)))
                .flatMap(Expectations::all)
                .distinct();
    }

    private Stream<Expectation> all() {
        Stream<Expectation> examples = Edition.CONTRACT.examples()
                .filter(example -> Edition.CONTRACT.follow(example.schema()).equals(schema))
                .map(example -> expectation(JsonPointer.empty(), "example", example.value()));
        Stream<Expectation> whole = Stream.of(
                expectation(JsonPointer.empty(), "complete", sample),
                expectation(JsonPointer.empty(), "minimal", minimal(variant, sample)));
        return Stream.of(examples, whole, parts().flatMap(this::of)).flatMap(all -> all);
    }

    private Stream<Part> parts() {
        return Part.of(sample, variant).map(Expectations::openAsInTheContract);
    }

    private Stream<Expectation> of(Part part) {
        Constraints constraints = new Constraints(part);
        return Stream.of(
                        part.schema().members().keySet().stream().map(name -> without(part, name)),
                        Stream.concat(constraints.beyond(), constraints.within())
                                .map(edge -> with(part, edge.value(), edge.keyword())),
                        WireForm.of(part).map(form -> with(part, form.value(), "wire form")),
                        Edges.of(part, SaidPatterns.of(schema, part.pointer())).map(value -> with(part, value, "edge")),
                        openLists(part),
                        sizes(part),
                        others(part))
                .flatMap(all -> all);
    }

    /** The generator reads open lists of values as closed ones. */
    private static Part openAsInTheContract(Part part) {
        ObjectNode node = part.schema().node().deepCopy();
        node.remove("not");
        if (node.has("x-extensible-enum") || node.has("x-error-codes")) {
            node.remove("enum");
        }
        return new Part(part.pointer(), new Schema(part.schema().name(), node), part.value());
    }

    private Stream<Expectation> openLists(Part part) {
        if (part.schema().node().has("x-extensible-enum")) {
            return Stream.of(with(part, JSON.textNode("unheard of"), "open list"));
        }
        return part.schema().node().has("x-error-codes")
                ? Stream.of(with(part, JSON.numberNode(123_456), "open list"))
                : Stream.empty();
    }

    private Stream<Expectation> sizes(Part part) {
        if (!part.value().isArray()) {
            return Stream.empty();
        }
        JsonNode element = part.value().get(0);
        return Stream.of(JSON.arrayNode(), JSON.arrayNode().add(element).add(element))
                .map(list -> with(part, list, "size"));
    }

    /** Members that the contract does not name, and those that an alternative has and this one must not have. */
    private Stream<Expectation> others(Part part) {
        if (!part.value().isObject()) {
            return Stream.empty();
        }
        Stream<String> forbidden = variant.node().at("/not/required").valueStream().map(JsonNode::textValue);
        return Stream.concat(Stream.of("unheard_of"), part.pointer().matches() ? forbidden : Stream.empty())
                .map(part.pointer()::appendProperty)
                .flatMap(member -> Stream.of(JSON.textNode("x"), JSON.numberNode(1))
                        .map(value -> expectation(member, "other member", withMember(sample, member, value))));
    }

    private static JsonNode withMember(JsonNode body, JsonPointer member, JsonNode value) {
        JsonNode changed = body.deepCopy();
        ((ObjectNode) changed.at(member.head())).set(member.last().getMatchingProperty(), value);
        return changed;
    }

    private Expectation with(Part part, JsonNode value, String why) {
        return expectation(part.pointer(), why, Json.with(sample, part.pointer(), value));
    }

    private Expectation without(Part part, String name) {
        JsonPointer member = part.pointer().appendProperty(name);
        return expectation(member, "left out", Json.without(sample, member));
    }

    private Expectation expectation(JsonPointer place, String why, JsonNode body) {
        boolean isValid = Edition.CONTRACT.violations(schema, body.toString()).isEmpty();
        boolean isValidWithoutFormats = WITHOUT_FORMATS.violations(schema, body.toString()).isEmpty();
        return new Expectation(schema, place, why, body.toString(), isValid, isValidWithoutFormats);
    }

    private static JsonNode minimal(Schema schema, JsonNode value) {
        if (!value.isObject()) {
            return value;
        }
        ObjectNode object = JSON.objectNode();
        schema.members().forEach((name, member) -> {
            if (schema.requires(name)) {
                object.set(name, minimal(member, value.get(name)));
            }
        });
        return object;
    }

    static List<Expectation> all(Stream<JsonPointer> schemas) {
        return schemas.toList().parallelStream().flatMap(Expectations::of).toList();
    }
}
