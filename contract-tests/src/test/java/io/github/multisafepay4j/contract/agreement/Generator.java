package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.StreamSupport;

/** Values that keep a schema of an edition, as far out as it lets them be. */
public final class Generator {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** Addresses for answers, which do not say what they look like. */
    private static final List<String> URIS = List.of(
            "https://example.com", "http://a/?b=c&d=%C3%A9#e", "https://[::1]:8080/", "urn:isbn:0451450523");

    private static final BigDecimal LONGEST = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final BigDecimal LARGEST = new BigDecimal("999999999999999");

    private final Edition edition;
    private final RandomGenerator random;
    private final Texts texts;

    public Generator(Edition edition, RandomGenerator random) {
        this.edition = edition;
        this.random = random;
        this.texts = new Texts(random);
    }

    public JsonNode valid(JsonNode reference) {
        JsonNode schema = resolve(reference);
        if (schema.path("nullable").asBoolean() && random.nextInt(4) == 0) {
            return JSON.nullNode();
        }
        for (String choice : List.of("oneOf", "anyOf")) {
            if (schema.has(choice)) {
                return valid(any(schema.get(choice)));
            }
        }
        if (schema.has("enum")) {
            return any(schema.get("enum"));
        }
        if (schema.has("allOf") && resolve(schema.get("allOf").get(0)).has("enum")) {
            return valid(schema.get("allOf").get(0)); // a list of values, described anew
        }
        return schema.has("allOf") ? object(schema) : switch (schema.path("type").asText()) {
            case "object" -> object(schema);
            case "array" -> list(schema);
            case "string" -> JSON.textNode(text(schema));
            case "integer", "number" -> number(schema);
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            default -> texts.unheardOf();
        };
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? resolve(edition.at(schema.get("$ref").textValue().substring(1))) : schema;
    }

    private JsonNode any(JsonNode list) {
        return list.get(random.nextInt(list.size()));
    }

    /** From nothing but what is required to everything, and what no one has heard of. */
    private ObjectNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        int optionalInFour = random.nextInt(5);
        List<JsonNode> parts = parts(schema);
        List<String> required = parts.stream()
                .flatMap(part -> StreamSupport.stream(part.path("required").spliterator(), false))
                .map(JsonNode::textValue)
                .toList();
        // what a part before says of a member is all that a later one says, and more
        Map<String, JsonNode> members = new LinkedHashMap<>();
        parts.forEach(part -> part.path("properties").properties().stream()
                .filter(member -> !isNotEmpty(member.getValue()))
                .forEach(member -> members.putIfAbsent(member.getKey(), member.getValue())));
        members.forEach((name, member) -> {
            if (required.contains(name) || random.nextInt(4) < optionalInFour) {
                boolean isEmptyAllowed = parts.stream().noneMatch(part -> isNotEmpty(part.path("properties").path(name)));
                JsonNode value = valid(member);
                while (!isEmptyAllowed && value.asText("x").isEmpty()) {
                    value = valid(member);
                }
                object.set(name, value);
            }
        });
        if (random.nextInt(8) == 0) {
            object.set(texts.unheardOfName(), texts.unheardOf());
        }
        return object;
    }

    /** What is required in one place and may be empty in others. */
    private static boolean isNotEmpty(JsonNode schema) {
        return schema.at("/not/enum/0").asText("x").isEmpty();
    }

    private List<JsonNode> parts(JsonNode reference) {
        JsonNode schema = resolve(reference);
        List<JsonNode> parts = new ArrayList<>(List.of(schema));
        schema.path("allOf").forEach(part -> parts.addAll(parts(part)));
        return parts;
    }

    private ArrayNode list(JsonNode schema) {
        ArrayNode list = JSON.arrayNode();
        int size = Math.min(random.nextInt(4), schema.path("maxItems").asInt(Integer.MAX_VALUE));
        for (int i = 0; i < size; i++) {
            list.add(valid(schema.get("items")));
        }
        return list;
    }

    private String text(JsonNode schema) {
        int least = schema.path("minLength").asInt(0);
        int most = schema.path("maxLength").asInt(Integer.MAX_VALUE);
        String format = schema.path("format").asText();
        if (format.equals("date")) {
            return LocalDate.ofEpochDay(random.nextInt(-719_000, 2_932_000)).toString();
        } else if (format.equals("uri") && !schema.has("pattern")) {
            return URIS.get(random.nextInt(URIS.size()));
        } else if (!schema.has("pattern")) {
            return texts.any(least, most);
        }
        while (true) {
            // a lone % matches the pattern of addresses and is none of the format
            String text = PatternText.matching(schema.get("pattern").textValue(), random).replace("%", "%7e");
            int length = text.codePointCount(0, text.length());
            if (length >= least && length <= most) {
                return text;
            }
        }
    }

    private JsonNode number(JsonNode schema) {
        boolean isInteger = schema.get("type").textValue().equals("integer");
        BigDecimal furthest = switch (schema.path("format").asText()) {
            case "int32" -> BigDecimal.valueOf(Integer.MAX_VALUE);
            case "int64" -> LONGEST;
            default -> LARGEST;
        };
        BigDecimal least = schema.has("minimum") ? schema.get("minimum").decimalValue() : furthest.negate();
        BigDecimal most = schema.has("maximum") ? schema.get("maximum").decimalValue() : furthest;
        BigDecimal number = switch (random.nextInt(5)) {
            case 0 -> least;
            case 1 -> most;
            case 2 -> BigDecimal.valueOf(random.nextInt(1000)).max(least).min(most);
            default -> between(least, most);
        };
        boolean hasFraction = !isInteger && random.nextBoolean();
        if (hasFraction) {
            // fifteen digits, which every reader of JSON holds exactly
            BigDecimal fraction = BigDecimal.valueOf(random.nextInt(-99, 100), 2);
            number = number.add(fraction).max(least).min(most);
        }
        return JSON.numberNode(random.nextInt(8) == 0 ? otherwiseWritten(number) : number);
    }

    private BigDecimal between(BigDecimal least, BigDecimal most) {
        BigInteger range = most.subtract(least).toBigInteger().add(BigInteger.ONE);
        BigInteger offset = new BigInteger(1, bytes()).mod(range);
        return least.add(new BigDecimal(offset));
    }

    private byte[] bytes() {
        byte[] bytes = new byte[12];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The same number as 10.0 or 1E+1. */
    private BigDecimal otherwiseWritten(BigDecimal number) {
        return random.nextBoolean() ? number.setScale(number.scale() + 1) : number.stripTrailingZeros();
    }
}
