package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Schema;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * What an answer means, whatever form it comes in: numbers and flags may be text, text may be a number, and null, empty
 * text and the empty list may stand for nothing. What fits no form means itself.
 */
final class Lenient {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern INTEGER = Pattern.compile("0|-?[1-9][0-9]{0,17}");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,11})(\\.[0-9]{1,10})?");

    private Lenient() {}

    static JsonNode of(Schema schema, JsonNode value) {
        if (value.isNull()) {
            return MissingNode.getInstance();
        }
        return switch (schema.type()) {
            case "object" -> value.isArray() && value.isEmpty() ? MissingNode.getInstance() : ofObject(schema, value);
            case "array" -> ofList(schema, value);
            case "integer" -> ofNumber(value, INTEGER);
            case "number" -> ofNumber(value, DECIMAL);
            case "boolean" -> ofFlag(value);
            default -> ofText(schema, value);
        };
    }

    private static JsonNode ofObject(Schema schema, JsonNode value) {
        if (!value.isObject()) {
            return emptyIsMissing(value);
        }
        ObjectNode object = JSON.objectNode();
        value.properties().forEach(member -> {
            Schema known = schema.members().get(member.getKey());
            JsonNode meant = known == null ? member.getValue() : of(known, member.getValue());
            if (!meant.isMissingNode()) {
                object.set(member.getKey(), meant);
            }
        });
        return object;
    }

    /** In a list there is no "not given", so such an element means itself. */
    private static JsonNode ofList(Schema schema, JsonNode value) {
        if (!value.isArray()) {
            return emptyIsMissing(value);
        }
        return JSON.arrayNode().addAll(value.valueStream()
                .map(element -> {
                    JsonNode meant = of(schema.element(), element);
                    return meant.isMissingNode() ? element : meant;
                })
                .toList());
    }

    private static JsonNode ofNumber(JsonNode value, Pattern text) {
        return value.isTextual() && text.matcher(value.textValue()).matches()
                ? JsonValue.normal(JSON.numberNode(new BigDecimal(value.textValue())))
                : emptyIsMissing(value);
    }

    /** A number is a flag however it is written, 1.0 for one; in text it is none. */
    private static JsonNode ofFlag(JsonNode value) {
        if (value.isNumber()) {
            boolean isOne = value.decimalValue().compareTo(BigDecimal.ONE) == 0;
            return isOne || value.decimalValue().signum() == 0 ? JSON.booleanNode(isOne) : value;
        }
        return switch (value.asText()) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            default -> emptyIsMissing(value);
        };
    }

    private static JsonNode ofText(Schema schema, JsonNode value) {
        if (schema.isPlainText() && value.isNumber()) {
            return JSON.textNode(value.asText()); // an identifier is what was written, 7.0 is not 7
        }
        return schema.isPlainText() || schema.node().has("enum") ? value : emptyIsMissing(value);
    }

    private static JsonNode emptyIsMissing(JsonNode value) {
        return value.isTextual() && value.textValue().isEmpty() ? MissingNode.getInstance() : value;
    }
}
