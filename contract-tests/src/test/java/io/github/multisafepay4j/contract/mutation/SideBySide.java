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

    private final ObjectNode document = Edition.MOCK.at("").deepCopy();
    private int mutants;

    /**
     * Adds an operation with a mutant in it.
     *
     * @param schema where the operation has a schema
     * @param component what it has there instead: that schema, or one of the alternatives, so that no more is copied
     * @param mutant of the component, or of what it makes use of
     * @return what its paths begin with
     */
    String add(Operation operation, JsonPointer schema, Component component, Mutant mutant) {
        String name = "m" + ++mutants;
        Set<Component> copied = component.uses().keySet();
        copied.forEach(each -> schemas().set(name + each.name(), renamed(
                each.equals(mutant.component()) ? mutant.schema() : each.in(Edition.MOCK), copied, name)));
        JsonPointer inOperation = schema.tail().tail().tail();
        ((ObjectNode) copy(operation, name).at(inOperation)).put("$ref", "#/components/schemas/" + name + component.name());
        return "/" + name;
    }

    /** Adds an operation with another body, or without the need of one. */
    String add(Operation operation, Mutant body) {
        String name = "m" + ++mutants;
        copy(operation, name).set("requestBody", body.after());
        return "/" + name;
    }

    String json() {
        return document.toString();
    }

    private ObjectNode schemas() {
        return (ObjectNode) document.at("/components/schemas");
    }

    private ObjectNode copy(Operation operation, String name) {
        ObjectNode copy = Edition.MOCK.at(operation.place()).deepCopy();
        copy.remove("callbacks");
        copy.put("operationId", name);
        String path = "/" + name + operation.place().head().last().getMatchingProperty();
        ((ObjectNode) document.get("paths")).putObject(path).set(operation.place().last().getMatchingProperty(), copy);
        return copy;
    }

    private static JsonNode renamed(JsonNode schema, Set<Component> copied, String name) {
        String renamed = schema.toString();
        for (Component component : copied) {
            String reference = "\"#/components/schemas/%s\"";
            renamed = renamed.replace(reference.formatted(component.name()), reference.formatted(name + component.name()));
        }
        return Json.read(renamed);
    }
}
