package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A schema as the client edition has it, canonical and flat.
 *
 * @param name the component's name, empty for a schema without one
 */
public record Schema(String name, JsonNode node) {

    public static Schema named(String name) {
        return at(JsonPointer.compile("/components/schemas").appendProperty(name));
    }

    /** What stands at a place of the edition, or what the reference that stands there leads to. */
    public static Schema at(JsonPointer place) {
        JsonPointer followed = Edition.CLIENT.follow(place);
        JsonNode node = Edition.CLIENT.at(followed);
        if (node.isMissingNode()) {
            throw new IllegalArgumentException("no schema at " + place);
        }
        boolean isNamed = followed.head().equals(JsonPointer.compile("/components/schemas"));
        return new Schema(isNamed ? followed.last().getMatchingProperty() : "", node);
    }

    private static Schema of(JsonNode node) {
        JsonNode ref = node.at("/allOf/0/$ref");
        if (node.has("$ref")) {
            return named(lastSegment(node.get("$ref").textValue()));
        }
        return ref.isMissingNode() ? new Schema("", node) : named(lastSegment(ref.textValue())).with(node);
    }

    /** What is said beside a reference: a description, and what is required here that elsewhere is not. */
    private Schema with(JsonNode said) {
        ObjectNode both = node.deepCopy();
        if (said.has("required")) {
            both.withArray("required").addAll((ArrayNode) said.get("required"));
        }
        return new Schema(name, both);
    }

    /** The schema of the order that a request means. */
    public static Schema ofRequest(JsonNode request) {
        return Leaf.of(new Body(Operation.CREATE_ORDER), request).schema();
    }

    /** What a request of this schema is answered with. */
    public Schema answer() {
        return named(node.required("x-response").textValue());
    }

    public Map<String, Schema> members() {
        Map<String, Schema> members = new LinkedHashMap<>();
        node.path("properties").properties().forEach(member -> members.put(member.getKey(), of(member.getValue())));
        return members;
    }

    public Schema element() {
        return of(node.required("items"));
    }

    public boolean requires(String member) {
        return StreamSupport.stream(node.path("required").spliterator(), false)
                .anyMatch(name -> name.textValue().equals(member));
    }

    /** Whether a member has to be there, with the one value that it can have. */
    public boolean fixes(String member) {
        return requires(member) && members().get(member).node().path("enum").size() == 1;
    }

    /** Whether there is nothing to be given: a tag without a value. */
    boolean isNone() {
        return node.at("/enum/0").asText("none").isEmpty();
    }

    /** A value with everything in it that the contract names, made of its examples. */
    public JsonNode sample() {
        return JsonValue.normal(completed(MissingNode.getInstance()));
    }

    /** A value with the example of everything that it leaves out. */
    JsonNode completed(JsonNode value) {
        return switch (type()) {
            case "object" -> {
                ObjectNode object = JsonNodeFactory.instance.objectNode();
                members().forEach((name, member) -> {
                    if (!member.isNone()) {
                        object.set(name, member.completed(value.path(name)));
                    }
                });
                yield object;
            }
            case "array" -> {
                Stream<JsonNode> elements = value.isEmpty() ? Stream.of(value.path(0)) : value.valueStream();
                yield JsonNodeFactory.instance.arrayNode().addAll(elements.map(element()::completed).toList());
            }
            default -> value.isMissingNode() ? node.required("example") : value;
        };
    }

    public String type() {
        return node.required("type").textValue();
    }

    public String format() {
        return node.path("format").asText();
    }

    public boolean isSensitive() {
        return node.path("x-sensitive").asBoolean();
    }

    public boolean isUnion() {
        return node.has("oneOf");
    }

    public boolean isObject() {
        return type().equals("object");
    }

    /** Whether any text will do. */
    public boolean isPlainText() {
        return type().equals("string") && format().isEmpty() && !node.has("enum");
    }

    /** Whether Java has a class for the values. */
    public boolean isEnumeration() {
        return !name.isEmpty() && node.has("enum");
    }

    private static String lastSegment(String ref) {
        return ref.substring(ref.lastIndexOf('/') + 1);
    }
}
