package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The plain values of members that the contract does not name: text, exact numbers, flags, lists and maps of these. */
final class RawValue {

    /** Half of what a reader takes: a value may stand in parts of parts. */
    private static final int DEEPEST = 500;

    private RawValue() {}

    static @Nullable Object read(JsonParser json) throws IOException {
        return switch (json.currentToken()) {
            case VALUE_NULL -> null;
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> smallest(json.getNumberValue());
            case VALUE_NUMBER_FLOAT -> smallest(Json.decimal(json)); // 0.1e1 is written as 1
            case START_OBJECT -> readObject(json);
            case START_ARRAY -> {
                List<@Nullable Object> values = new ArrayList<>();
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    values.add(read(json));
                }
                yield unmodifiable(values);
            }
            default -> throw new IllegalStateException("no value at " + json.currentToken());
        };
    }

    static Map<String, @Nullable Object> readObject(JsonParser json) throws IOException {
        Map<String, @Nullable Object> members = new LinkedHashMap<>();
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            json.nextToken();
            members.put(name, read(json));
        }
        return unmodifiable(members);
    }

    // A few bytes of JSON can be many objects: what is empty or has one element is kept small.

    static List<@Nullable Object> unmodifiable(List<@Nullable Object> values) {
        return values.isEmpty() ? List.of()
                : values.size() == 1 ? Collections.singletonList(values.get(0))
                : values.contains(null) ? Collections.unmodifiableList(Arrays.asList(values.toArray()))
                : List.copyOf(values);
    }

    static Map<String, @Nullable Object> unmodifiable(Map<String, @Nullable Object> members) {
        if (members.size() > 1) {
            return Collections.unmodifiableMap(members);
        }
        if (members.isEmpty()) {
            return Map.of();
        }
        Map.Entry<String, @Nullable Object> only = members.entrySet().iterator().next();
        return Collections.singletonMap(only.getKey(), only.getValue());
    }

    /** The value for people: text as it is, anything else as JSON, in a time that grows with its length. */
    static String text(Object value) {
        if (value instanceof String text) {
            return text;
        }
        StringWriter text = new StringWriter();
        try (JsonGenerator json = Json.generator(text)) {
            write(value, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static void write(@Nullable Object value, JsonGenerator json) throws IOException {
        if (value == null) {
            json.writeNull();
        } else if (value instanceof String text) {
            json.writeString(text);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else if (value instanceof Integer || value instanceof Long) {
            json.writeNumber(((Number) value).longValue());
        } else if (value instanceof BigInteger number) {
            json.writeNumber(number);
        } else if (value instanceof BigDecimal number) {
            Json.write(number, json);
        } else if (value instanceof List<?> list) {
            json.writeStartArray();
            for (Object each : list) {
                write(each, json);
            }
            json.writeEndArray();
        } else {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : ((Map<?, ?>) value).entrySet()) {
                json.writeFieldName((String) entry.getKey());
                write(entry.getValue(), json);
            }
            json.writeEndObject();
        }
    }

    /** A copy that nobody else can change, of what JSON can say and nothing else. */
    static @Nullable Object copy(@Nullable Object value) {
        return copy(value, 0);
    }

    private static @Nullable Object copy(@Nullable Object value, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("more than " + DEEPEST + " lists and maps in each other");
        }
        if (value == null || value instanceof Boolean || value instanceof String text && Json.isUnicode(text)) {
            return value;
        }
        if (isExact(value)) {
            return smallest((Number) value);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> copy = new ArrayList<>(list.size());
            for (Object each : list) {
                copy.add(copy(each, depth + 1));
            }
            return Collections.unmodifiableList(copy);
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((key, each) -> copy.put(name(key), copy(each, depth + 1)));
            return Collections.unmodifiableMap(copy);
        }
        throw new IllegalArgumentException(
                "neither text, a number (BigDecimal for decimals), a boolean, a list nor a map: "
                        + value.getClass().getName());
    }

    /** A member's name that can be written. */
    static String name(@Nullable Object key) {
        if (key instanceof String text && Json.isUnicode(text)) {
            return text;
        }
        throw new IllegalArgumentException("not the name of a member");
    }

    /** Floating-point numbers are left out: an amount in one of them is a mistake. */
    private static boolean isExact(Object value) {
        return value instanceof Byte
                || value instanceof Short
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigInteger
                || value instanceof BigDecimal;
    }

    /** The same number as it is read back after it was written: 14 is an {@code Integer}, whatever it came in. */
    private static Number smallest(Number number) {
        if (number instanceof BigDecimal decimal) {
            BigDecimal plain = Json.plain(decimal);
            return plain.scale() == 0 ? smallest(plain.unscaledValue()) : plain;
        }
        if (number instanceof BigInteger big && big.bitLength() >= Long.SIZE) {
            return big;
        }
        long value = number.longValue();
        return value == (int) value ? (Number) (int) value : (Number) value;
    }

    interface Writing {
        void to(JsonGenerator json) throws IOException;
    }

    /** What was read already, as the plain values it would have been. */
    static @Nullable Object of(Writing writing) throws IOException {
        TokenBuffer buffer = new TokenBuffer(null, false);
        writing.to(buffer);
        try (JsonParser json = buffer.asParser()) {
            json.nextToken();
            return read(json);
        }
    }
}
