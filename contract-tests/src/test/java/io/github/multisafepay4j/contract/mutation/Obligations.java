package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What a call cannot do without: a body, a parameter. Schemas tell nothing of what is not there. */
final class Obligations {

    private static final Set<String> NOT_OF_CALLS = Set.of("schema", "example", "examples", "responses");

    private final Edition edition;
    private final Map<JsonPointer, Boolean> obligations = new LinkedHashMap<>();

    Obligations(Edition edition) {
        this.edition = edition;
        places(JsonPointer.compile("/paths")).forEach(place -> obligations.put(place, isObligatory(edition.at(place))));
    }

    /** What can be left out made an obligation, and the other way round, one at a time. */
    List<Mutant> changes() {
        return obligations.entrySet().stream()
                .map(obligation -> obligation.getValue()
                        ? Mutant.of(obligation.getKey(), "make optional", "", said -> said.remove("required"))
                        : Mutant.of(obligation.getKey(), "make obligatory", "", said -> said.put("required", true)))
                .toList();
    }

    boolean notice(Mutant mutant) {
        JsonNode document = mutant.applyTo(edition.at(JsonPointer.empty()));
        return obligations.entrySet().stream().anyMatch(obligation ->
                isObligatory(document.at(obligation.getKey())) != obligation.getValue());
    }

    private static boolean isObligatory(JsonNode bodyOrParameter) {
        return bodyOrParameter.path("required").asBoolean();
    }

    private Stream<JsonPointer> places(JsonPointer place) {
        JsonPointer followed = edition.follow(place);
        JsonNode node = edition.at(followed);
        boolean isParameter = node.has("in");
        boolean isBody = isNamed(place, "requestBody");
        Stream<JsonPointer> itself = isParameter || isBody ? Stream.of(followed) : Stream.empty();
        Stream<JsonPointer> below = node.isArray()
                ? Stream.iterate(0, i -> i < node.size(), i -> i + 1)
                        .flatMap(i -> places(followed.appendIndex(i)))
                : edition.members(followed)
                        .filter(member -> NOT_OF_CALLS.stream().noneMatch(name -> isNamed(member, name)))
                        .flatMap(this::places);
        return Stream.concat(itself, below).distinct();
    }

    private static boolean isNamed(JsonPointer place, String name) {
        return place.last() != null && place.last().getMatchingProperty().equals(name);
    }
}
