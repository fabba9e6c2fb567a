package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.serialization.BasicNodeReader;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * An edition with each component in a document of its own. One that is changed finds all others as they have been read
 * before, so what a change costs does not grow with what stands around it.
 */
final class SplitEdition {

    private static final String HOME = "https://multisafepay4j.github.io";

    private final Edition edition;
    private final SchemaRegistry schemas;
    private final SchemaRegistry schemasOfUnions;
    private final Map<Component, Schema> read = new ConcurrentHashMap<>();

    /** @param knowsFormats whether formats are asserted, as they may and need not be */
    SplitEdition(Edition edition, boolean knowsFormats) {
        this.edition = edition;
        Map<String, String> documents = new HashMap<>();
        Component.all().stream().filter(this::has).filter(Component::isNamed).forEach(component ->
                documents.put(HOME + component.place(), document(component.in(edition))));
        this.schemas = Edition.registry(Map.copyOf(documents), knowsFormats);
        Component.all().stream().filter(Component::isUnion).flatMap(Component::alternatives).forEach(alternative ->
                documents.put(HOME + alternative.place(), document(distinction(alternative.in(edition)))));
        this.schemasOfUnions = Edition.registry(Map.copyOf(documents), knowsFormats);
    }

    boolean has(Component component) {
        return !component.in(edition).isMissingNode();
    }

    boolean allows(Component component, tools.jackson.databind.JsonNode body) {
        return read.computeIfAbsent(component, any -> read(component, component.in(edition))).validate(body).isEmpty();
    }

    /** A component as it would be if it were something else. */
    Schema read(Component component, JsonNode schema) {
        SchemaRegistry others = component.isUnion() ? schemasOfUnions : schemas;
        return others.getSchema(SchemaLocation.of(HOME + "/changed"), body(document(schema)));
    }

    /** A body in the words of the validator. */
    static tools.jackson.databind.JsonNode body(String json) {
        return BasicNodeReader.getInstance().readTree(json, InputFormat.JSON);
    }

    private static String document(JsonNode schema) {
        return schema.toString().replace("\"#/components/", '"' + HOME + "/components/");
    }

    /**
     * An alternative of a union without all that does not tell it from others: what it demands and excludes, and the
     * lists of what members may be. The rest of it is proven by itself, and a union is a choice of many.
     */
    private ObjectNode distinction(JsonNode schema) {
        ObjectNode distinction = JsonNodeFactory.instance.objectNode().put("type", "object");
        parts(schema).forEach(part -> {
            part.path("required").forEach(distinction.withArray("required")::add);
            part.path("properties").properties().forEach(member -> {
                JsonNode said = target(member.getValue());
                JsonNode value = said.has("allOf") ? target(said.get("allOf").get(0)) : said;
                if (value.has("enum")) {
                    distinction.withObject("/properties").set(member.getKey(), value);
                }
            });
            if (part.has("not")) {
                distinction.withArray("allOf").addObject().set("not", part.get("not"));
            }
        });
        return distinction;
    }

    private Stream<JsonNode> parts(JsonNode schema) {
        JsonNode target = target(schema);
        return Stream.concat(Stream.of(target), target.path("allOf").valueStream().flatMap(this::parts));
    }

    private JsonNode target(JsonNode schema) {
        return schema.has("$ref") ? target(Component.of(schema.get("$ref")).in(edition)) : schema;
    }
}
