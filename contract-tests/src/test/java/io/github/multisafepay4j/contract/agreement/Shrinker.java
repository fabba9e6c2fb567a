package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Takes from a body whatever is not needed for what is odd about it. */
final class Shrinker {

    /** Shrinking is a comfort, and where it asks a server it takes its time. */
    private static final int MOST_ATTEMPTS = 5000;

    private Shrinker() {}

    static JsonNode smallest(JsonNode body, Predicate<JsonNode> isOdd) {
        AtomicInteger attempts = new AtomicInteger();
        return smaller(body, odd -> attempts.incrementAndGet() <= MOST_ATTEMPTS && isOdd.test(odd));
    }

    private static JsonNode smaller(JsonNode body, Predicate<JsonNode> isOdd) {
        JsonNode small = body;
        Optional<JsonNode> smaller = Optional.of(body);
        while (smaller.isPresent()) {
            small = smaller.get();
            smaller = smaller(small).filter(isOdd).findFirst();
        }
        return small;
    }

    private static Stream<JsonNode> smaller(JsonNode body) {
        List<JsonPointer> places = places(body, JsonPointer.empty());
        return Stream.concat(
                places.stream().map(place -> without(body, place)),
                places.stream().flatMap(place -> shorter(body.at(place)).map(value -> Json.with(body, place, value))));
    }

    private static List<JsonPointer> places(JsonNode node, JsonPointer here) {
        List<JsonPointer> places = new ArrayList<>();
        node.properties().forEach(member -> places.add(here.appendProperty(member.getKey())));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            places.add(here.appendIndex(i));
        }
        for (JsonPointer place : List.copyOf(places)) {
            places.addAll(places(node.at(place.toString().substring(here.toString().length())), place));
        }
        return places;
    }

    private static JsonNode without(JsonNode body, JsonPointer place) {
        JsonNode copy = body.deepCopy();
        JsonNode holder = copy.at(place.head());
        if (holder instanceof ObjectNode object) {
            object.remove(place.last().getMatchingProperty());
        } else {
            ((ArrayNode) holder).remove(place.last().getMatchingIndex());
        }
        return copy;
    }

    private static Stream<JsonNode> shorter(JsonNode value) {
        if (!value.isTextual() || value.textValue().length() < 2) {
            return Stream.empty();
        }
        String text = value.textValue();
        int half = text.offsetByCodePoints(0, text.codePointCount(0, text.length()) / 2);
        int last = text.offsetByCodePoints(text.length(), -1);
        int first = text.offsetByCodePoints(0, 1);
        return Stream.of(text.substring(0, half), text.substring(half), text.substring(0, last), text.substring(first))
                .filter(shorter -> shorter.length() < text.length())
                .map(JsonNodeFactory.instance::textNode);
    }
}
