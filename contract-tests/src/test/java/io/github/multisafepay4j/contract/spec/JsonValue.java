package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON as a value: the order of members and the notation of numbers mean nothing. */
public final class JsonValue {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private JsonValue() {}

    public static JsonNode of(String json) {
        return normal(Json.read(json));
    }

    /** One and the same node for 1000, 1000.0 and 1e3. */
    public static JsonNode normal(JsonNode node) {
        if (node.isNumber()) {
            return DecimalNode.valueOf(node.decimalValue().stripTrailingZeros());
        }
        if (node.isObject()) {
            ObjectNode members = NODES.objectNode();
            node.properties().forEach(member -> members.set(member.getKey(), normal(member.getValue())));
            return members;
        }
        if (node.isArray()) {
            ArrayNode elements = NODES.arrayNode();
            node.forEach(element -> elements.add(normal(element)));
            return elements;
        }
        return node;
    }
}
