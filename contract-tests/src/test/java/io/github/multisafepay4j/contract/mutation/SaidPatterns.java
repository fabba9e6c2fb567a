package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Edition;
import java.util.List;
import java.util.stream.Stream;

/** The patterns that the contract has for a place of a body, in whatever choice or part of a whole it has them. */
final class SaidPatterns {

    private SaidPatterns() {}

    /** Of the canonical form there, and of those on the wire. */
    static List<String> of(JsonPointer schema, JsonPointer place) {
        return at(schema, place)
                .filter(said -> said.has("pattern"))
                .map(said -> said.get("pattern").textValue())
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> at(JsonPointer schema, JsonPointer place) {
        Stream<JsonNode> said = all(Edition.CONTRACT.at(schema));
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            JsonPointer step = rest;
            said = said.map(holder -> step.mayMatchElement() && holder.has("items")
                            ? holder.get("items")
                            : holder.path("properties").path(step.getMatchingProperty()))
                    .flatMap(SaidPatterns::all);
        }
        return said;
    }

    private static Stream<JsonNode> all(JsonNode schema) {
        if (schema.has("$ref")) {
            return all(Edition.CONTRACT.at(schema.get("$ref").textValue().substring(1)));
        }
        Stream<JsonNode> parts = Stream.of("oneOf", "anyOf", "allOf")
                .flatMap(choice -> schema.path(choice).valueStream())
                .flatMap(SaidPatterns::all);
        return Stream.concat(Stream.of(schema), parts);
    }
}
