package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A kind of order: the schema that the tags lead to. */
record Leaf(JsonPointer place, Map<String, String> tags) {

    /** Where each edition has the schema of the order to create. */
    static final JsonPointer ORDER_REQUEST =
            JsonPointer.compile("/paths/~1orders/post/requestBody/content/application~1json/schema");

    static List<Leaf> all() {
        return below(Edition.CLIENT.follow(ORDER_REQUEST), Map.of()).toList();
    }

    private static Stream<Leaf> below(JsonPointer place, Map<String, String> tags) {
        JsonNode discriminator = Edition.CLIENT.at(place).path("discriminator");
        if (discriminator.isMissingNode()) {
            return Stream.of(new Leaf(place, tags));
        }
        return discriminator.get("mapping").propertyStream().flatMap(branch -> {
            Map<String, String> more = new HashMap<>(tags);
            more.put(discriminator.get("propertyName").textValue(), branch.getKey());
            return below(JsonPointer.compile(branch.getValue().textValue().substring(1)), Map.copyOf(more));
        });
    }

    Schema schema() {
        return Schema.named(place.last().getMatchingProperty());
    }

    /**
     * The contract's own example, completed with the example of every member that it leaves out: so no constraint stays
     * untried because nothing stands in its place.
     */
    JsonNode completeBody() {
        Corpus.Order order = Corpus.orders().stream()
                .filter(each -> each.requestSchema().equals(schema()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the contract has no example of " + this));
        return complete(schema(), Json.read(order.request()));
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
        return schema().name();
    }
}
