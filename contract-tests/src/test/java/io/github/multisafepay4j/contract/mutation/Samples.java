package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.JsonValue;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Values that keep a schema, made of the examples in it. */
final class Samples {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Samples() {}

    /** Everything that is named, at every depth. */
    static JsonNode complete(Component component) {
        return of(component, true, true);
    }

    /** Everything that a component itself names, and of others what they cannot do without. */
    static JsonNode ofItsOwn(Component component) {
        return of(component, true, false);
    }

    static JsonNode minimal(Component component) {
        return of(component, false, false);
    }

    private static JsonNode of(Component component, boolean isComplete, boolean areOthersComplete) {
        JsonNode schema = component.in(Edition.CANONICAL);
        JsonNode holder = Edition.CANONICAL.at(component.place().head());
        return holder.has("in") && !schema.has("$ref")
                ? holder.get("example")
                : of(schema, isComplete, areOthersComplete);
    }

    private static JsonNode of(JsonNode schema, boolean isComplete, boolean areOthersComplete) {
        if (schema.has("$ref")) {
            return of(target(schema), areOthersComplete, areOthersComplete);
        }
        if (schema.has("allOf") && !target(schema.get("allOf").get(0)).path("type").asText("object").equals("object")) {
            return of(schema.get("allOf").get(0), isComplete, areOthersComplete); // a list of values, described anew
        }
        if (schema.has("oneOf")) {
            return of(schema.get("oneOf").get(0), isComplete, areOthersComplete);
        }
        return switch (schema.path("type").asText(schema.has("allOf") ? "object" : "")) {
            case "object" -> object(schema, isComplete, areOthersComplete);
            case "array" -> JSON.arrayNode().add(of(schema.get("items"), isComplete, areOthersComplete));
            default -> JsonValue.normal(schema.required("example"));
        };
    }

    private static ObjectNode object(JsonNode schema, boolean isComplete, boolean areOthersComplete) {
        Set<String> required = parts(schema)
                .flatMap(part -> part.path("required").valueStream())
                .map(JsonNode::textValue)
                .collect(Collectors.toSet());
        ObjectNode object = JSON.objectNode();
        addMembers(object, schema, required, isComplete, areOthersComplete);
        return object;
    }

    private static void addMembers(
            ObjectNode object, JsonNode part, Set<String> required, boolean isComplete, boolean areOthersComplete) {
        if (part.has("$ref")) {
            addMembers(object, target(part), required, areOthersComplete, areOthersComplete);
        }
        part.path("properties").properties().forEach(member -> {
            if (isComplete || required.contains(member.getKey())) {
                add(object, member.getKey(), of(member.getValue(), isComplete, areOthersComplete));
            }
        });
        part.path("allOf").forEach(one -> addMembers(object, one, required, isComplete, areOthersComplete));
    }

    /** One part may say more of a member than another. */
    private static void add(ObjectNode object, String name, JsonNode value) {
        if (object.get(name) instanceof ObjectNode given && value instanceof ObjectNode more) {
            more.properties().forEach(member -> given.putIfAbsent(member.getKey(), member.getValue()));
        } else if (!object.has(name)) {
            object.set(name, value);
        }
    }

    private static Stream<JsonNode> parts(JsonNode schema) {
        return Stream.concat(
                Stream.of(schema), schema.path("allOf").valueStream().map(Samples::target).flatMap(Samples::parts));
    }

    private static JsonNode target(JsonNode schema) {
        return schema.has("$ref") ? target(Component.of(schema.get("$ref")).in(Edition.CANONICAL)) : schema;
    }
}
