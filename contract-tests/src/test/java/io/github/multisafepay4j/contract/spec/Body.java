package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** The body of an operation's request. */
public record Body(Operation operation) implements Input {

    @Override
    public JsonPointer schema() {
        return operation.requestSchema();
    }

    @Override
    public Stream<JsonNode> examples() {
        return operation.requests().map(Edition.Example::value);
    }

    @Override
    public boolean carries(JsonNode value, Schema schema) {
        return true;
    }

    @Override
    public boolean hasAddress(String json) {
        return true;
    }

    @Override
    public String pointer(JsonPointer place) {
        return place.toString();
    }

    @Override
    public String toString() {
        return operation.toString();
    }
}
