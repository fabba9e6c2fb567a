package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one form in which a value is written that has several on the wire, as {@code x-wire} has it. */
public final class Canonical {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{2})(-?)(\\d{2})\\2(\\d{4})");

    private Canonical() {}

    public static JsonNode of(Schema schema, JsonNode value) {
        Set<String> words = WireForm.words(schema);
        if (isNotGiven(words, value)) {
            return MissingNode.getInstance();
        }
        return switch (value.getNodeType()) {
            case OBJECT -> ofObject(schema, value);
            case ARRAY -> JSON.arrayNode()
                    .addAll(value.valueStream().map(element -> of(schema.element(), element)).toList());
            case STRING -> ofText(words, value);
            case NUMBER -> ofNumber(words, value);
            default -> value;
        };
    }

    private static boolean isNotGiven(Set<String> words, JsonNode value) {
        return value.isNull() && words.contains("null-value")
                || value.isTextual() && value.textValue().isEmpty() && words.contains("empty-text")
                || value.isArray() && value.isEmpty() && words.contains("empty-list");
    }

    private static JsonNode ofObject(Schema schema, JsonNode value) {
        ObjectNode object = JSON.objectNode();
        value.propertyStream().forEach(member -> {
            Schema known = schema.members().get(member.getKey());
            JsonNode canonical = known == null ? member.getValue() : of(known, member.getValue());
            if (!canonical.isMissingNode() && (known == null || !known.isNone())) {
                object.set(member.getKey(), canonical);
            }
        });
        return object;
    }

    private static JsonNode ofNumber(Set<String> words, JsonNode number) {
        if (words.contains("number-id")) {
            return JSON.textNode(number.decimalValue().toPlainString());
        }
        return words.contains("flag-number") ? JSON.booleanNode(number.decimalValue().signum() != 0) : number;
    }

    private static JsonNode ofText(Set<String> words, JsonNode text) {
        if (words.contains("digits") || words.contains("decimal-text")) {
            return JsonValue.normal(JSON.numberNode(new BigDecimal(text.textValue())));
        }
        if (words.contains("flag-text")) {
            return JSON.booleanNode(Boolean.parseBoolean(text.textValue()));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text.textValue());
        boolean isDate = dayFirst.matches() && words.contains(dayFirst.group(2).isEmpty() ? "day-first-digits" : "day-first-date");
        if (isDate) {
            return JSON.textNode(dayFirst.replaceFirst("$4-$3-$1"));
        }
        return words.contains("small-first-letter") ? JSON.textNode(text.textValue().toUpperCase(Locale.ROOT)) : text;
    }
}
