package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What a schema demands of one value, as values that break one demand each and values that just keep it. */
public final class Constraints {

    /** A value at the limit of what a keyword allows. */
    public record Edge(String keyword, JsonNode value) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    /** What no reading of a type takes, however loose. */
    private static final Map<String, List<JsonNode>> OTHER_TYPES = Map.of(
            "string", List.of(JSON.objectNode(), JSON.booleanNode(true)),
            "integer", List.of(JSON.objectNode(), JSON.booleanNode(true), number("1.5")),
            "number", List.of(JSON.objectNode(), JSON.booleanNode(true)),
            "boolean", List.of(JSON.objectNode(), number("2")),
            "object", List.of(JSON.textNode("{}"), number("1"), JSON.arrayNode().add(JSON.objectNode())),
            "array", List.of(JSON.textNode("[]"), JSON.objectNode()));

    /** What is none of a format by its definition; of a number, what is beyond its range. */
    private static final Map<String, List<JsonNode>> OTHER_FORMATS = Map.of(
            "date", texts("1980-02-30", "1900-02-29", "1980-13-01", "1980-01-00", "30/01/1980", "1980-1-30"),
            "email", texts("john.doe", "@example.com", "john.doe@", "john@doe@example.com", "john doe@example.com"),
            "uri", texts("www.example.com", "/orders", "https://www.example.com/a b", "https://www.example.com/%zz"),
            "int32", List.of(number("2147483648"), number("-2147483649")),
            "int64", List.of(number("9223372036854775808"), number("-9223372036854775809")));

    /** What a schema says beside its constraints, what parts of their own are there for, and what other leaves are. */
    private static final List<String> OTHER_KEYWORDS =
            List.of("title", "description", "example", "deprecated", "required", "properties", "items", "not", "allOf");

    private final JsonNode schema;
    private final JsonNode valid;

    public Constraints(Part part) {
        this.schema = part.schema().node();
        this.valid = part.value();
    }

    /** Values that break one keyword each, and nothing else where that is possible. */
    public Stream<Edge> beyond() {
        return edges(keyword -> {
            List<JsonNode> broken = beyond(keyword);
            if (broken.isEmpty()) {
                String constraint = keyword + ": " + schema.get(keyword);
                throw new IllegalStateException("nothing here knows how to break `" + constraint + "`");
            }
            return broken;
        });
    }

    /** Values that keep a keyword as narrowly as can be. */
    public Stream<Edge> within() {
        return edges(this::within);
    }

    private Stream<Edge> edges(Function<String, List<JsonNode>> values) {
        return schema.propertyStream()
                .map(Map.Entry::getKey)
                .filter(keyword -> !keyword.startsWith("x-") && !OTHER_KEYWORDS.contains(keyword))
                .flatMap(keyword -> values.apply(keyword).stream().map(value -> new Edge(keyword, value)));
    }

    private List<JsonNode> beyond(String keyword) {
        JsonNode limit = schema.get(keyword);
        return switch (keyword) {
            case "type" -> OTHER_TYPES.getOrDefault(limit.textValue(), List.of());
            case "enum" -> otherThan(limit);
            case "minLength" -> List.of(shortened(limit.intValue() - 1));
            case "maxLength" -> List.of(lengthened(limit.intValue() + 1));
            case "minimum" -> List.of(number(limit.decimalValue().subtract(step(limit))));
            case "maximum" -> List.of(number(limit.decimalValue().add(step(limit))));
            case "pattern" -> mismatches();
            case "format" -> OTHER_FORMATS.getOrDefault(limit.textValue(), List.of());
            default -> List.of();
        };
    }

    private List<JsonNode> within(String keyword) {
        JsonNode limit = schema.get(keyword);
        return switch (keyword) {
            case "enum" -> IntStream.range(0, limit.size()).mapToObj(limit::get).toList();
            case "minLength" -> fitting(shortened(limit.intValue()));
            case "maxLength" -> fitting(lengthened(limit.intValue()));
            case "minimum", "maximum" -> List.of(number(limit.decimalValue()));
            default -> List.of();
        };
    }

    private static List<JsonNode> otherThan(JsonNode listed) {
        return IntStream.range(0, listed.size())
                .mapToObj(listed::get)
                .flatMap(value -> value.isBoolean()
                        ? Stream.of(JSON.booleanNode(!value.booleanValue()))
                        : Stream.of(
                                JSON.textNode(value.textValue() + "x"),
                                JSON.textNode(swapCase(value.textValue())),
                                JSON.textNode(value.textValue() + "\n")))
                .map(JsonNode.class::cast)
                .filter(value -> IntStream.range(0, listed.size()).mapToObj(listed::get).noneMatch(value::equals))
                .distinct()
                .toList();
    }

    private JsonNode shortened(int length) {
        String text = valid.textValue();
        return JSON.textNode(text.substring(0, text.offsetByCodePoints(0, length)));
    }

    private JsonNode lengthened(int length) {
        String text = valid.textValue();
        int missing = length - text.codePointCount(0, text.length());
        JsonNode inCodePoints = JSON.textNode(text + "\uD83D\uDE00".repeat(missing)); // each two of Java's characters
        if (fits(inCodePoints)) {
            return inCodePoints;
        }
        if (schema.path("format").asText().equals("email")) {
            // by more labels: none of them, nor what stands before the @, may grow beyond 64 characters
            return JSON.textNode(text.replace("@", "@" + "a.".repeat(missing / 2) + "a".repeat(missing % 2)));
        }
        return IntStream.iterate(text.length(), end -> end > 0, end -> end - 1)
                .mapToObj(end -> new StringBuilder(text).insert(end, text.substring(end - 1, end).repeat(missing)))
                .map(longer -> (JsonNode) JSON.textNode(longer.toString()))
                .filter(this::fits)
                .findFirst()
                // no text of that length fits the pattern: then at least this
                .orElseGet(() -> JSON.textNode(text + "0".repeat(missing)));
    }

    private List<JsonNode> mismatches() {
        String text = valid.textValue();
        return Stream.of(
                        text + "\n", "\n" + text, text + "\r", text + " ", " " + text, text + "\u2028", text + "\u00e9",
                        text.replaceAll("[0-9]", "\u0663"), text.replaceAll("[A-Za-z]", "\u00e9"), swapCase(text),
                        text + text, text.substring(1), text.substring(0, text.length() - 1), "\uD83D\uDE00",
                        ".", "..")
                .map(changed -> (JsonNode) JSON.textNode(changed))
                .filter(changed -> !fits(changed))
                .distinct()
                .toList();
    }

    private List<JsonNode> fitting(JsonNode text) {
        return fits(text) ? List.of(text) : List.of();
    }

    private boolean fits(JsonNode text) {
        return !schema.has("pattern") || Pattern.matches(schema.get("pattern").textValue(), text.textValue());
    }

    private static String swapCase(String text) {
        return text.codePoints()
                .map(c -> Character.isUpperCase(c) ? Character.toLowerCase(c) : Character.toUpperCase(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static List<JsonNode> texts(String... texts) {
        return Stream.of(texts).map(text -> (JsonNode) JSON.textNode(text)).toList();
    }

    /** The smallest step that every reader notices: those of JavaScript's grow with the number. */
    private BigDecimal step(JsonNode limit) {
        return schema.get("type").textValue().equals("integer")
                ? new BigDecimal(Math.max(1, Math.ulp(limit.doubleValue())))
                : new BigDecimal("0.01");
    }

    private static JsonNode number(BigDecimal number) {
        return number(number.toPlainString());
    }

    private static JsonNode number(String digits) {
        return Json.read(digits);
    }
}
