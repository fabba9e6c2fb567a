package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.multisafepay4j.contract.spec.Constraints.Edge;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A value in another than its canonical form.
 *
 * @param isNamed whether {@code x-wire} names that form in its place, for a value that the contract allows there
 */
public record WireForm(JsonNode value, boolean isNamed) {

    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");

    /** The words of {@code x-wire}: what each makes of a value, if it is one for which it means something. */
    private static final Map<String, Function<JsonNode, Stream<JsonNode>>> WORDS = Map.ofEntries(
            Map.entry("digits", value -> texts(value.asText()).filter(form -> value.isIntegralNumber())),
            Map.entry("decimal-text", value ->
                    texts(value.asText(), longer(value.asText())).filter(form -> value.isNumber())),
            Map.entry("flag-text", value -> texts(value.asText()).filter(form -> value.isBoolean())),
            Map.entry("flag-number", value -> values(value.asBoolean() ? "1" : "0").filter(form -> value.isBoolean())),
            Map.entry("empty-text", value -> texts("")),
            Map.entry("number-id", value -> values("0", "1111").filter(form -> value.isTextual())),
            Map.entry("day-first-digits", value -> dayFirst(value, "")),
            Map.entry("day-first-date", value -> dayFirst(value, "-")),
            Map.entry("small-first-letter", value -> smallFirst(value)),
            Map.entry("empty-list", value -> values("[]").filter(form -> value.isObject())),
            Map.entry("null-value", value -> values("null")));

    /** Every form of what stands there and of what just may and may not, and what resembles a form and is none. */
    public static Stream<WireForm> of(Part part) {
        Set<String> said = words(part.schema());
        if (!WORDS.keySet().containsAll(said)) {
            throw new IllegalStateException("nothing here knows all of " + said);
        }
        Constraints constraints = new Constraints(part);
        Map<JsonNode, Boolean> named = new LinkedHashMap<>();
        Stream.concat(Stream.of(part.value()), constraints.within().map(Edge::value)).forEach(valid ->
                WORDS.forEach((word, forms) -> forms.apply(valid)
                        .forEach(form -> named.merge(form, said.contains(word), Boolean::logicalOr))));
        Stream<JsonNode> ofBroken = constraints.beyond()
                .flatMap(edge -> WORDS.values().stream().flatMap(forms -> forms.apply(edge.value())));
        Stream.concat(ofBroken, lookalikes(part.value())).forEach(form -> named.putIfAbsent(form, false));
        Predicate<JsonNode> fits = form -> !form.isIntegralNumber() || !part.schema().node().has("pattern")
                || form.asText().matches(part.schema().node().get("pattern").textValue());
        return named.entrySet().stream().map(form -> new WireForm(
                form.getKey(), (form.getValue() || isNumberOf(said, form.getKey())) && fits.test(form.getKey())));
    }

    /** Whether the number would be the form of another value, if not of one that was tried. */
    private static boolean isNumberOf(Set<String> said, JsonNode form) {
        boolean isId = form.isIntegralNumber() && form.decimalValue().signum() >= 0;
        boolean isFlag = isId && form.decimalValue().compareTo(BigDecimal.ONE) <= 0;
        return isId && said.contains("number-id") || isFlag && said.contains("flag-number");
    }

    /** The other forms of what stands there that {@code x-wire} names. */
    public static Stream<JsonNode> named(Part part) {
        return words(part.schema()).stream().flatMap(word -> WORDS.get(word).apply(part.value()));
    }

    /** What {@code x-wire} says. */
    public static Set<String> words(Schema schema) {
        return schema.node().path("x-wire").valueStream().map(JsonNode::textValue).collect(Collectors.toSet());
    }

    /** What some reader somewhere takes for such a value, and the contract nowhere names. */
    private static Stream<JsonNode> lookalikes(JsonNode value) {
        return switch (value.getNodeType()) {
            case NUMBER -> Stream.concat(
                    texts("01", "-0", "+1", "1e3", "1.", ".5", "1,5", "1_0", "0x1", "1d", " 1", "1 ", "1\n", "\u0663"),
                    values("1000.0"));
            case BOOLEAN -> Stream.concat(texts("TRUE", "False", "1", "no", "false\n", " false"), values("1", "2"));
            case STRING -> values("-1", "1.5");
            case OBJECT, ARRAY -> values("[null]");
            default -> throw new IllegalStateException("no part of a body: " + value);
        };
    }

    private static Stream<JsonNode> dayFirst(JsonNode value, String separator) {
        Matcher date = DATE.matcher(value.asText());
        return date.matches() ? texts(String.join(separator, date.group(3), date.group(2), date.group(1))) : Stream.of();
    }

    private static Stream<JsonNode> smallFirst(JsonNode value) {
        boolean isWord = value.isTextual() && value.textValue().matches("[A-Z]\\w*");
        return isWord ? texts(value.textValue().substring(0, 1).toLowerCase(Locale.ROOT) + value.textValue().substring(1))
                : Stream.of();
    }

    private static String longer(String number) {
        return number + (number.contains(".") ? "0" : ".00");
    }

    private static Stream<JsonNode> texts(String... texts) {
        return Stream.of(texts).map(JsonNodeFactory.instance::textNode);
    }

    private static Stream<JsonNode> values(String... json) {
        return Stream.of(json).map(Json::read);
    }
}
