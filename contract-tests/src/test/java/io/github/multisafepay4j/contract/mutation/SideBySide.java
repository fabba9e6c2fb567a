package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Operation;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;

/**
 * One specification with many operations in it, as they are and as mutants have them, each below a path of its own, so
 * that one Prism serves them all. It has no more than they make use of.
 */
final class SideBySide {

    private final ObjectNode document = Edition.MOCK.at("").deepCopy();
    private int operations;

    SideBySide() {
        document.putObject("paths");
        ((ObjectNode) document.get("components")).retain("securitySchemes");
    }

    /**
     * Adds an operation.
     *
     * @param body which of all that it takes it is to take
     * @param changed what is changed, and into what
     * @return what its paths begin with
     */
    String add(Operation operation, Component body, Map<Component, JsonNode> changed) {
        String name = "o" + ++operations;
        ObjectNode copy = Edition.MOCK.at(operation.place()).deepCopy();
        copy.remove("callbacks");
        copy.put("operationId", name);
        changed.forEach((component, schema) -> {
            if (component.place().head().equals(operation.place())) {
                copy.set(component.name(), schema);
            }
        });
        refer(copy, operation.requestSchema(), body, changed, name);
        refer(copy, operation.answerSchema(), new Component(Edition.MOCK.follow(operation.answerSchema())), changed, name);
        copy.findParents("examples").forEach(content -> retainFirst((ObjectNode) content.get("examples")));
        take(copy);
        String path = "/" + name + operation.place().head().last().getMatchingProperty();
        ((ObjectNode) document.get("paths")).putObject(path).set(operation.place().last().getMatchingProperty(), copy);
        return "/" + name;
    }

    String json() {
        return document.toString();
    }

    private void refer(
            ObjectNode operation, JsonPointer schema, Component component, Map<Component, JsonNode> changed,
            String name) {
        Collection<Component> uses = component.uses().keySet();
        boolean isChanged = !Collections.disjoint(uses, changed.keySet());
        if (isChanged) {
            uses.forEach(use -> document.withObject("/components/schemas").set(
                    name + use.name(), renamed(changed.getOrDefault(use, use.in(Edition.MOCK)), uses, name)));
            uses.forEach(use -> take(document.at("/components/schemas").get(name + use.name())));
        }
        if (operation.at(schema.tail().tail().tail()) instanceof ObjectNode reference) {
            reference.put("$ref", reference(isChanged ? name : "", component));
        }
    }

    private static JsonNode renamed(JsonNode schema, Collection<Component> uses, String name) {
        String renamed = schema.toString();
        for (Component use : uses) {
            renamed = renamed.replace('"' + reference("", use) + '"', '"' + reference(name, use) + '"');
        }
        return Json.read(renamed);
    }

    private static String reference(String prefix, Component component) {
        return "#/components/schemas/" + prefix + component.name();
    }

    private static void retainFirst(ObjectNode examples) {
        examples.retain(examples.fieldNames().next());
    }

    private void take(JsonNode node) {
        for (String reference : node.findValuesAsText("$ref")) {
            JsonPointer place = JsonPointer.compile(reference.substring(1));
            if (document.at(place).isMissingNode()) {
                JsonNode component = Edition.MOCK.at(place);
                document.withObject(place.head()).set(place.last().getMatchingProperty(), component.deepCopy());
                take(component);
            }
        }
    }
}
