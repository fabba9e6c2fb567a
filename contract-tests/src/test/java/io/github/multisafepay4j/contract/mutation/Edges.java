package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Part;
import io.github.multisafepay4j.contract.spec.WireForm;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** Values on both sides of where a pattern, a format or a type ends; which side is for the contract to say. */
final class Edges {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Edges() {}

    /** The patterns are those of all the forms that the value may have on the wire. */
    static Stream<JsonNode> of(Part part, List<String> patterns) {
        Stream<JsonNode> texts = patterns.stream().flatMap(PatternEdges::of).map(JSON::textNode);
        Stream<JsonNode> values = switch (part.schema().type()) {
            case "integer" -> Stream.concat(
                    Stream.of(JSON.numberNode(part.value().decimalValue().add(new BigDecimal("0.5")))),
                    numbers("2147483647", "-2147483648", "2147483648", "-2147483649", "9223372036854775807",
                            "-9223372036854775808", "9223372036854775808", "-9223372036854775809"));
            case "number" -> numbers("0.5", "-0.5", "4294967296.5", "-4294967296.5");
            case "boolean" -> Stream.of("true", "false", "\"true\"", "\"false\"", "-1", "0", "0.5", "1", "2").map(Json::read);
            default -> Stream.empty();
        };
        Stream<JsonNode> identifiers = WireForm.words(part.schema()).contains("number-id")
                ? numbers("-1", "0", "1.5", "999", "1000", "1000.5", "9999", "10000")
                : Stream.empty();
        return Stream.of(texts, values, identifiers).flatMap(all -> all);
    }

    private static Stream<JsonNode> numbers(String... numbers) {
        return Stream.of(numbers).map(Json::read);
    }
}
