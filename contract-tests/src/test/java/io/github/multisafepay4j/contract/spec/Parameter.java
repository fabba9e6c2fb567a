package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/**
 * A value that is sent as part of the address: a piece of the path, or an object as a query.
 *
 * @param place where each edition has the parameter
 */
public record Parameter(Operation operation, JsonPointer place) implements Input {

    public String name() {
        return node().required("name").textValue();
    }

    public boolean isQuery() {
        return node().required("in").textValue().equals("query");
    }

    JsonNode example() {
        return node().required("example");
    }

    @Override
    public JsonPointer schema() {
        return place.appendProperty("schema");
    }

    @Override
    public Stream<JsonNode> examples() {
        return Stream.of(example());
    }

    /** In an address everything is text, and a query has no other form than that of an object. */
    @Override
    public boolean carries(JsonNode value, Schema schema) {
        return value.isValueNode() && !schema.isObject() && (value.isTextual() || !schema.type().equals("string"));
    }

    /** An empty piece of a path makes it that of another operation, or of none. */
    @Override
    public boolean hasAddress(String json) {
        return isQuery() || !Json.read(json).asText().isEmpty();
    }

    @Override
    public String pointer(JsonPointer valuePlace) {
        return isQuery() ? valuePlace.toString() : "/" + name();
    }

    private JsonNode node() {
        return Edition.CLIENT.at(place);
    }

    @Override
    public String toString() {
        return operation + "?" + name();
    }
}
