package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;

/**
 * Where values are listed, or between two limits, the type and its bits go without saying to validators. Generators
 * choose a class by them all the same: they have to be there, and the narrowest.
 */
final class ValueTypes {

    private static final BigDecimal BEYOND_32_BITS = BigDecimal.valueOf(1L << 31);

    private ValueTypes() {}

    static boolean areSaid(JsonNode document) {
        return document.findParents("enum").stream().allMatch(ValueTypes::hasTypeOfValues)
                && document.findParents("maximum").stream().allMatch(ValueTypes::hasBitsOfLimits);
    }

    static boolean isIntegerBetweenLimits(JsonNode schema) {
        return schema.path("type").asText().equals("integer") && schema.has("minimum") && schema.has("maximum");
    }

    private static boolean hasTypeOfValues(JsonNode schema) {
        return schema.get("enum").valueStream().allMatch(value -> schema.path("type").asText().equals(
                value.isTextual() ? "string" : value.isBoolean() ? "boolean" : "integer"));
    }

    private static boolean hasBitsOfLimits(JsonNode schema) {
        if (!isIntegerBetweenLimits(schema)) {
            return true;
        }
        boolean is32 = schema.get("maximum").decimalValue().compareTo(BEYOND_32_BITS) < 0
                && schema.get("minimum").decimalValue().compareTo(BEYOND_32_BITS.negate()) >= 0;
        return schema.path("format").asText().equals(is32 ? "int32" : "int64");
    }
}
