package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Json;
import io.github.multisafepay4j.contract.Operation;
import java.util.Set;

/** One specification with many mutants in it, each below a path of its own, so that one Prism serves them all. */
final class SideBySide {

    private final JsonNode original = Edition.MOCK.at(JsonPointer.empty());
    private final ObjectNode document = original.deepCopy();
    private int mutants;

    /** Adds an operation as the mutant has it. Returns what its paths begin with. */
    String add(Operation operation, Mutant mutant) {
        String name = "m" + ++mutants;
        JsonNode mutated = mutant.applyTo(original);
        for (JsonPointer schema : Set.of(operation.requestSchema(), operation.answerSchema())) {
            if (!original.at(schema).isMissingNode()) {
                JsonNode schemas = mutated.at("/components/schemas");
                Surface.components(Edition.MOCK, Edition.MOCK.follow(schema)).forEach(component ->
                        schemas().set(name + component, renamed(schemas.get(component), name)));
            }
        }
        ObjectNode path = ((ObjectNode) document.get("paths")).putObject("/" + name + pathTemplate(operation));
        ObjectNode copy = renamed(mutated.at(operation.place()), name);
        copy.remove("callbacks");
        copy.put("operationId", name);
        path.set(operation.place().last().getMatchingProperty(), copy);
        return "/" + name;
    }

    String json() {
        return document.toString();
    }

    private ObjectNode schemas() {
        return (ObjectNode) document.at("/components/schemas");
    }

    private static String pathTemplate(Operation operation) {
        return operation.place().head().last().getMatchingProperty();
    }

    private static ObjectNode renamed(JsonNode part, String name) {
        String prefix = "\"#/components/schemas/";
        return (ObjectNode) Json.read(part.toString().replace(prefix, prefix + name));
    }
}
