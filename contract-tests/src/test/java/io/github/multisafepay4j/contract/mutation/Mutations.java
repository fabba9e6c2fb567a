package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Every single change to what constrains in a specification: each keyword dropped, loosened and tightened. */
final class Mutations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final List<String> CHOICES = List.of("oneOf", "anyOf", "allOf");

    /** Takes the changes of one schema. */
    interface Adder {
        void add(String kind, String detail, Consumer<ObjectNode> change);
    }

    private final Component component;
    private final JsonNode original;
    private final Kinship kinship;
    private final List<Mutant> mutants = new ArrayList<>();

    private Mutations(Component component, Edition edition) {
        this.component = component;
        this.original = component.in(edition);
        this.kinship = Kinship.in(edition);
    }

    /** Of all that a component itself says; what it refers to is proven by itself. */
    static List<Mutant> of(Component component, Edition edition) {
        Mutations mutations = new Mutations(component, edition);
        mutations.walk(JsonPointer.empty());
        return mutations.mutants;
    }

    private void walk(JsonPointer place) {
        JsonNode schema = original.at(place);
        if (schema.has("$ref")) {
            refer(place, schema);
        } else if (schema.isObject()) {
            mutate(place, (ObjectNode) schema);
            schema.path("properties").properties().forEach(member ->
                    walk(place.appendProperty("properties").appendProperty(member.getKey())));
            walk(place.appendProperty("items"));
            CHOICES.forEach(choice -> {
                for (int i = 0; i < schema.path(choice).size(); i++) {
                    walk(place.appendProperty(choice).appendIndex(i));
                }
            });
        }
    }

    /** To the component that is most like the right one, from which it is hardest to tell. */
    private void refer(JsonPointer place, JsonNode reference) {
        add(place, "drop reference", "", changed -> changed.remove("$ref"));
        Component other = kinship.nextOfKin(Component.of(reference.get("$ref")));
        add(place, "refer elsewhere", "to " + other, changed -> changed.put("$ref", "#" + other.place()));
    }

    private void mutate(JsonPointer place, ObjectNode schema) {
        for (String keyword : List.of(
                "minLength", "maxLength", "minimum", "maximum", "pattern", "format", "enum", "type", "nullable",
                "maxItems", "not", "items")) {
            if (schema.has(keyword)) {
                add(place, "drop " + keyword, "", changed -> changed.remove(keyword));
            }
        }
        required(place, schema);
        LimitMutations.add(schema, (kind, detail, change) -> add(place, kind, detail, change));
        pattern(place, schema);
        values(place, schema);
        types(place, schema);
        branches(place, schema);
        tags(place, schema);
    }

    /** Whether null would be new here: in a choice, another branch may take it already. */
    private boolean couldTakeNull(JsonPointer place, ObjectNode schema) {
        return !schema.has("nullable")
                && (place.matches() || original.at(place.head()).valueStream()
                        .noneMatch(branch -> branch.path("nullable").asBoolean()));
    }

    private void required(JsonPointer place, ObjectNode schema) {
        ArrayNode required = schema.path("required") instanceof ArrayNode list ? list : JSON.arrayNode();
        for (int i = 0; i < required.size(); i++) {
            int index = i;
            add(place, "drop required", required.get(i).textValue(), changed ->
                    changed.withArray("required").remove(index));
        }
        Set<String> names = new LinkedHashSet<>();
        required.forEach(name -> names.add(name.textValue()));
        schema.path("properties").properties().stream()
                .map(Map.Entry::getKey)
                .filter(name -> !names.contains(name))
                .forEach(name -> add(place, "require", name, changed -> changed.withArray("required").add(name)));
        if (schema.has("properties")) {
            add(place, "close", "", changed -> changed.put("additionalProperties", false));
            for (String type : List.of("string", "number")) {
                add(place, "limit other members", "to " + type, changed ->
                        changed.putObject("additionalProperties").put("type", type));
            }
        }
    }

    private void pattern(JsonPointer place, ObjectNode schema) {
        if (schema.has("pattern")) {
            String pattern = schema.get("pattern").textValue();
            PatternChanges.of(pattern).forEach(other ->
                    add(place, "change pattern", "to " + other, changed -> changed.put("pattern", other)));
        }
    }

    private void values(JsonPointer place, ObjectNode schema) {
        JsonNode values = schema.path("enum");
        for (int i = 0; i < values.size(); i++) {
            int index = i;
            JsonNode other = values.get(i).isBoolean()
                    ? JSON.booleanNode(!values.get(i).booleanValue())
                    : values.get(i).isNumber() ? JSON.numberNode(values.get(i).intValue() + 1)
                    : JSON.textNode(values.get(i).asText() + "x");
            if (values.size() > 1) {
                add(place, "drop value", values.get(i).asText(), changed -> changed.withArray("enum").remove(index));
            }
            if (!contains(values, other)) {
                add(place, "add value", other.asText(), changed -> changed.withArray("enum").add(other));
                add(place, "swap value", "for " + other.asText(), changed ->
                        changed.withArray("enum").set(index, other));
            }
        }
        if (schema.has("x-extensible-enum")) {
            add(place, "close list", "", changed -> changed.set("enum", schema.get("x-extensible-enum")));
        }
        if (schema.has("x-error-codes")) {
            ArrayNode codes = JSON.arrayNode();
            schema.get("x-error-codes").forEach(code -> codes.add(code.get("code")));
            add(place, "close list", "", changed -> changed.set("enum", codes));
        }
        if (schema.has("format")) {
            String other = switch (schema.get("format").textValue()) {
                case "int64" -> "int32";
                case "int32" -> "int64";
                case "date" -> "email";
                default -> "date";
            };
            add(place, "change format", "to " + other, changed -> changed.put("format", other));
        }
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        return values.valueStream().anyMatch(value::equals);
    }

    private void types(JsonPointer place, ObjectNode schema) {
        if (schema.has("type")) {
            String type = schema.get("type").textValue();
            for (String other : List.of("string", "integer", "number", "boolean", "object", "array")) {
                if (!other.equals(type)) {
                    add(place, "change type", "to " + other, changed -> changed.put("type", other));
                }
            }
            if (couldTakeNull(place, schema)) {
                add(place, "open nullable", "", changed -> changed.put("nullable", true));
            }
        }
    }

    private void branches(JsonPointer place, ObjectNode schema) {
        for (String choice : CHOICES) {
            if (schema.path(choice).size() > 1) { // of one schema, a choice is as good as another
                // between anyOf and oneOf there is no difference, where no value is of two branches
                String other = choice.equals("allOf") ? "anyOf" : "allOf";
                add(place, "change choice", choice + " to " + other, changed ->
                        changed.set(other, changed.remove(choice)));
            }
            for (int i = 0; i < schema.path(choice).size(); i++) {
                int index = i;
                add(place, "drop branch", choice + " " + i, changed -> changed.withArray(choice).remove(index));
            }
        }
    }

    private void tags(JsonPointer place, ObjectNode schema) {
        JsonNode mapping = schema.path("discriminator").path("mapping");
        List<Map.Entry<String, JsonNode>> tags = List.copyOf(mapping.properties());
        for (int i = 0; i < tags.size(); i++) {
            String tag = tags.get(i).getKey();
            add(place, "drop tag", tag, changed -> mapping(changed).remove(tag));
            add(place, "rename tag", tag, changed -> mapping(changed).set(tag + "x", mapping(changed).remove(tag)));
            Map.Entry<String, JsonNode> next = tags.get((i + 1) % tags.size());
            if (!next.getValue().equals(tags.get(i).getValue())) {
                add(place, "swap tag", tag + " for " + next.getKey(), changed ->
                        mapping(changed).set(tag, next.getValue()));
            }
        }
        if (schema.has("discriminator")) {
            add(place, "drop discriminator", "", changed -> changed.remove("discriminator"));
            add(place, "move discriminator", "", changed ->
                    ((ObjectNode) changed.get("discriminator")).put("propertyName", "order_id"));
        }
    }

    private static ObjectNode mapping(ObjectNode union) {
        return (ObjectNode) union.at("/discriminator/mapping");
    }

    private void add(JsonPointer place, String kind, String detail, Consumer<ObjectNode> change) {
        mutants.add(new Mutant(component, original, place, kind, detail, change));
    }
}
