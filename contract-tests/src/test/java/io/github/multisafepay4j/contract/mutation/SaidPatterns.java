package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.List;
import java.util.stream.Stream;

/** The patterns that a component has for a place of a body, in whatever choice or part of a whole it has them. */
final class SaidPatterns {

    private SaidPatterns() {}

    /** Of the canonical form there, and of those on the wire. */
    static List<String> of(Component component, JsonPointer place) {
        Stream<JsonNode> said = all(component.in(Edition.CONTRACT));
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            JsonPointer step = rest;
            said = said.map(holder -> step.mayMatchElement() && holder.has("items")
                            ? holder.get("items")
                            : holder.path("properties").path(step.getMatchingProperty()))
                    .flatMap(SaidPatterns::all);
        }
        return said.filter(schema -> schema.has("pattern"))
                .map(schema -> schema.get("pattern").textValue())
                .distinct()
                .toList();
    }

    private static Stream<JsonNode> all(JsonNode schema) {
        Stream<JsonNode> parts = Stream.of("anyOf", "allOf").flatMap(choice -> schema.path(choice).valueStream());
        return Stream.concat(Stream.of(schema), parts.flatMap(SaidPatterns::all));
    }
}
