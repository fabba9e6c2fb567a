package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.multisafepay4j.contract.Json;
import io.github.multisafepay4j.contract.Part;
import io.github.multisafepay4j.contract.WireForm;
import io.github.multisafepay4j.contract.agreement.PatternText;
import java.math.BigDecimal;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Values on both sides of where a pattern, a format or a type ends; which side is for the contract to say. */
final class Edges {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final int TRIES = 300;

    private Edges() {}

    static Stream<JsonNode> of(Part part) {
        JsonNode schema = part.schema().node();
        Stream<JsonNode> patterns =
                schema.has("pattern") ? patterns(schema.get("pattern").textValue()) : Stream.empty();
        Stream<JsonNode> values = switch (part.schema().type()) {
            case "integer" -> Stream.concat(
                    Stream.of(JSON.numberNode(part.value().decimalValue().add(new BigDecimal("0.5")))),
                    numbers("2147483647", "-2147483648", "2147483648", "-2147483649", "9223372036854775807",
                            "-9223372036854775808", "9223372036854775808", "-9223372036854775809"));
            case "number" -> numbers("0.5", "-0.5");
            case "boolean" -> Stream.of("true", "false", "\"true\"", "\"false\"", "0", "1", "2").map(Json::read);
            default -> Stream.empty();
        };
        boolean mayBeDigits =
                WireForm.words(part.schema()).stream().anyMatch(Set.of("digits", "decimal-text")::contains);
        return Stream.of(patterns, values, mayBeDigits ? digits() : Stream.<JsonNode>empty()).flatMap(all -> all);
    }

    /** Texts that match, with something around them, and what a pattern that is almost the same says otherwise of. */
    private static Stream<JsonNode> patterns(String pattern) {
        Stream<String> texts = texts(pattern).limit(3).flatMap(text -> Stream.of(
                text, "x " + text, text + " x", text + "x", "x" + text, text + "\nx", "x\n" + text));
        Stream<String> almost = PatternChanges.of(pattern).stream().flatMap(other -> Stream.concat(
                texts(other).filter(text -> !Pattern.matches(pattern, text)).limit(2),
                texts(pattern).filter(text -> !Pattern.matches(other, text)).limit(2)));
        return Stream.concat(texts, almost).distinct().map(JSON::textNode);
    }

    private static Stream<String> texts(String pattern) {
        return IntStream.range(0, TRIES).mapToObj(i -> PatternText.matching(pattern, new SplittableRandom(i)));
    }

    private static Stream<JsonNode> digits() {
        return IntStream.rangeClosed(1, 20).boxed()
                .map("9"::repeat)
                .flatMap(nines -> Stream.of(nines, "-" + nines, "0." + nines, "-0." + nines, nines + ".5"))
                .flatMap(text -> Stream.of(text, text + "x", "x" + text))
                .map(JSON::textNode);
    }

    private static Stream<JsonNode> numbers(String... numbers) {
        return Stream.of(numbers).map(Json::read);
    }
}
