package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A schema that is proven by itself: one with a name, or what stands in a place of an operation.
 *
 * @param place where each edition has it
 */
record Component(JsonPointer place) {

    private static final JsonPointer NAMED = JsonPointer.compile("/components/schemas");

    /** All of the contract. */
    static List<Component> all() {
        Set<JsonPointer> places = new LinkedHashSet<>();
        Edition.CONTRACT.members(NAMED).forEach(places::add);
        collect(JsonPointer.compile("/paths"), places);
        return places.stream().map(Component::new).toList();
    }

    static Component named(String name) {
        return new Component(NAMED.appendProperty(name));
    }

    /** The one that a reference leads to. */
    static Component of(JsonNode reference) {
        return new Component(JsonPointer.compile(reference.textValue().substring(1)));
    }

    private static void collect(JsonPointer place, Set<JsonPointer> places) {
        if (isNamed(place, "schema")) {
            places.add(place);
        } else if (!isNamed(place, "example") && !isNamed(place, "examples")) {
            JsonPointer followed = Edition.CONTRACT.follow(place);
            JsonNode node = Edition.CONTRACT.at(followed);
            Stream<JsonPointer> below = node.isArray()
                    ? IntStream.range(0, node.size()).mapToObj(followed::appendIndex)
                    : Edition.CONTRACT.members(followed);
            below.forEach(child -> collect(child, places));
        }
    }

    private static boolean isNamed(JsonPointer place, String name) {
        return place.last().getMatchingProperty().equals(name);
    }

    JsonNode in(Edition edition) {
        return edition.at(place);
    }

    boolean isNamed() {
        return NAMED.equals(place.head());
    }

    String name() {
        return place.last().getMatchingProperty();
    }

    /** Whether it is a choice of others; the mock's edition tells it in other words. */
    boolean isUnion() {
        return in(Edition.CONTRACT).has("oneOf");
    }

    /** What a union is a choice of in the end, or the schema itself. */
    Stream<Component> alternatives() {
        return isUnion()
                ? in(Edition.CONTRACT).get("oneOf").valueStream()
                        .flatMap(branch -> of(branch.get("$ref")).alternatives())
                : Stream.of(this);
    }

    /** Itself and all that it makes use of, directly or not, each with a place in its bodies. */
    Map<Component, JsonPointer> uses() {
        Map<Component, JsonPointer> uses = new LinkedHashMap<>();
        addTo(uses, JsonPointer.empty());
        return uses;
    }

    private void addTo(Map<Component, JsonPointer> uses, JsonPointer place) {
        if (uses.putIfAbsent(this, place) == null) {
            addReferences(uses, place, in(Edition.CANONICAL));
        }
    }

    private static void addReferences(Map<Component, JsonPointer> uses, JsonPointer place, JsonNode schema) {
        if (schema.has("$ref")) {
            of(schema.get("$ref")).addTo(uses, place);
        }
        Stream.of("oneOf", "allOf").forEach(choice ->
                schema.path(choice).forEach(part -> addReferences(uses, place, part)));
        schema.path("properties").properties().forEach(member ->
                addReferences(uses, place.appendProperty(member.getKey()), member.getValue()));
        if (schema.has("items")) {
            addReferences(uses, place.appendIndex(0), schema.get("items"));
        }
    }

    @Override
    public String toString() {
        return isNamed() ? name() : place.toString();
    }
}
