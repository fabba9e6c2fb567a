package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Limits that are moved by one step, and limits where there are none. */
final class LimitMutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> KEYWORDS = List.of("minLength", "maxLength", "minimum", "maximum", "maxItems");

    private LimitMutations() {}

    static void add(ObjectNode schema, Mutations.Adder mutants) {
        moveEach(schema, mutants);
        others(schema).forEach((keyword, limit) -> {
            if (!schema.has(keyword)) {
                mutants.add("add " + keyword, limit.asText(), changed -> changed.set(keyword, limit));
            }
        });
    }

    private static void moveEach(ObjectNode schema, Mutations.Adder mutants) {
        KEYWORDS.stream().filter(schema::has).forEach(keyword -> {
            BigDecimal limit = schema.get(keyword).decimalValue();
            BigDecimal step = type(schema).equals("number")
                    ? new BigDecimal("0.01")
                    : new BigDecimal(Math.max(1, Math.ulp(limit.doubleValue()))); // what JavaScript notices
            Stream.of(limit.add(step), limit.subtract(step))
                    .filter(other -> other.signum() >= 0 || keyword.endsWith("imum"))
                    .forEach(other -> mutants.add("move " + keyword, "to " + other.toPlainString(), changed ->
                            changed.put(keyword, other)));
        });
    }

    /** What would limit values further than all that is said of them. */
    private static Map<String, JsonNode> others(ObjectNode schema) {
        Map<String, JsonNode> others = new LinkedHashMap<>();
        if (type(schema).equals("array")) {
            others.put("minItems", JSON.numberNode(1));
            others.put("maxItems", JSON.numberNode(1));
            if (!schema.has("maxItems")) {
                others.put("uniqueItems", JSON.booleanNode(true));
            }
        } else if (List.of("integer", "number").contains(type(schema)) && !schema.has("enum")) {
            others.put("minimum", JSON.numberNode(0));
            others.put("maximum", JSON.numberNode(Integer.MAX_VALUE));
        } else if (type(schema).equals("string") && Stream.of("enum", "pattern", "format").noneMatch(schema::has)) {
            others.put("minLength", JSON.numberNode(1));
        }
        return others;
    }

    private static String type(ObjectNode schema) {
        return schema.path("type").asText();
    }
}
