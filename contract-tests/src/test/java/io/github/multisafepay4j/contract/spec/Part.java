package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A part of a body, be it the whole, a member or an element, and what the contract says of it. */
public record Part(JsonPointer pointer, Schema schema, JsonNode value) {

    /** Every part of a body that the contract names, from the whole to the smallest. */
    public static Stream<Part> of(JsonNode body, Schema schema) {
        return new Part(JsonPointer.empty(), schema, body).andParts();
    }

    /** The members that have to be there, or those that need not. */
    public Stream<String> members(boolean required) {
        return schema.members().keySet().stream().filter(name -> schema.requires(name) == required);
    }

    private Stream<Part> andParts() {
        return Stream.concat(Stream.of(this), parts().flatMap(Part::andParts));
    }

    private Stream<Part> parts() {
        return value.isArray()
                ? IntStream.range(0, value.size())
                        .mapToObj(i -> new Part(pointer.appendIndex(i), schema.element(), value.get(i)))
                : schema.members().entrySet().stream()
                        .filter(member -> value.has(member.getKey()))
                        .map(member -> member(member.getKey(), member.getValue()));
    }

    private Part member(String name, Schema member) {
        return new Part(pointer.appendProperty(name), member, value.get(name));
    }
}
