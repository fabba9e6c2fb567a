package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A kind of input: one schema of those that it may keep, the one that its tags lead to where it has tags.
 *
 * @param place where each edition has the schema
 */
public record Leaf(Input input, JsonPointer place, Map<String, String> tags) {

    public static List<Leaf> all() {
        return Operation.all().stream().flatMap(Operation::inputs).flatMap(input -> of(input).stream()).toList();
    }

    public static List<Leaf> of(Input input) {
        return below(input, Edition.CLIENT.follow(input.schema()), Map.of()).toList();
    }

    private static Stream<Leaf> below(Input input, JsonPointer place, Map<String, String> tags) {
        JsonNode schema = Edition.CLIENT.at(place);
        JsonNode discriminator = schema.path("discriminator");
        if (discriminator.isMissingNode()) {
            return schema.has("oneOf")
                    ? schema.get("oneOf").valueStream()
                            .flatMap(branch -> below(input, target(branch.get("$ref")), tags))
                    : Stream.of(new Leaf(input, place, tags));
        }
        return discriminator.get("mapping").propertyStream().flatMap(branch -> {
            Map<String, String> more = new HashMap<>(tags);
            more.put(discriminator.get("propertyName").textValue(), branch.getKey());
            return below(input, target(branch.getValue()), Map.copyOf(more));
        });
    }

    private static JsonPointer target(JsonNode reference) {
        return JsonPointer.compile(reference.textValue().substring(1));
    }

    /** Which kind a value of the corpus is. */
    public static Leaf of(Input input, JsonNode value) {
        return of(input).stream()
                .filter(leaf -> leaf.allows(value))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no kind of " + input + ": " + value));
    }

    /** The others of the same input. */
    public Stream<Leaf> others() {
        return of(input).stream().filter(other -> !other.equals(this));
    }

    public Schema schema() {
        return Schema.at(place);
    }

    /** Whether a value keeps the schema, in canonical form. */
    public boolean allows(JsonNode value) {
        return Edition.CLIENT.violations(place, value.toString()).isEmpty();
    }

    /**
     * The contract's own example, completed with the example of every member that it leaves out: so no constraint stays
     * untried because nothing stands in its place.
     */
    public JsonNode complete() {
        JsonNode example = input.examples()
                .filter(this::allows)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the contract has no example of " + this));
        return complete(schema(), example);
    }

    private static JsonNode complete(Schema schema, JsonNode value) {
        return switch (schema.type()) {
            case "object" -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                schema.members().forEach((name, member) -> object.set(name, complete(member, value.path(name))));
                yield object;
            }
            case "array" -> {
                Stream<JsonNode> elements = value.isEmpty() ? Stream.of(value.path(0)) : value.valueStream();
                yield JsonNodeFactory.instance.arrayNode()
                        .addAll(elements.map(element -> complete(schema.element(), element)).toList());
            }
            default -> value.isMissingNode() ? schema.node().required("example") : value;
        };
    }

    @Override
    public String toString() {
        return schema().name().isEmpty() ? input.toString() : schema().name();
    }
}
