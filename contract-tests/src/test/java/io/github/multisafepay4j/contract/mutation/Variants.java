package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Schema;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The objects that a schema with choices in it allows, as one schema without a choice for each. */
final class Variants {

    private Variants() {}

    static Stream<Schema> of(JsonPointer place) {
        return of(Edition.CLIENT.at(place)).map(node -> new Schema("", node));
    }

    /** The alternatives of choices that no tag decides, each of which has to be right by itself. */
    static Stream<JsonPointer> untagged(JsonPointer place) {
        JsonNode schema = Edition.CLIENT.at(place);
        return choice(schema).map(member -> resolve(schema.at("/properties/" + member))).or(() -> Optional.of(schema))
                .filter(union -> union.has("oneOf") && !union.has("discriminator"))
                .stream()
                .flatMap(union -> union.get("oneOf").valueStream())
                .map(branch -> JsonPointer.compile(branch.get("$ref").textValue().substring(1)));
    }

    private static Stream<JsonNode> of(JsonNode reference) {
        JsonNode schema = resolve(reference);
        if (schema.has("oneOf")) {
            return schema.get("oneOf").valueStream().flatMap(Variants::of);
        }
        return choice(schema)
                .map(member -> of(schema.at("/properties/" + member)).map(branch -> with(schema, member, branch)))
                .orElse(Stream.of(schema));
    }

    /** The member that is a choice, such as the data of an answer; a schema has one at the most. */
    private static Optional<String> choice(JsonNode schema) {
        return schema.path("properties").propertyStream()
                .filter(member -> resolve(member.getValue()).has("oneOf"))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static JsonNode with(JsonNode schema, String member, JsonNode branch) {
        ObjectNode copy = schema.deepCopy();
        ((ObjectNode) copy.get("properties")).set(member, branch);
        return copy;
    }

    private static JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? resolve(Edition.CLIENT.at(schema.get("$ref").textValue().substring(1))) : schema;
    }
}
