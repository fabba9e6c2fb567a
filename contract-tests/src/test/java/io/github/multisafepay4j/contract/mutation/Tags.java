package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Tags lead to the schemas that ask for them: validators that go by schemas do not see it, generators go by tags. */
final class Tags {

    private Tags() {}

    static boolean areConsistent(JsonNode document) {
        return document.at("/components/schemas").valueStream()
                .filter(schema -> schema.has("discriminator"))
                .allMatch(union -> union.at("/discriminator/mapping").propertyStream().allMatch(tag ->
                        asksFor(document, resolve(document, tag.getValue().textValue()),
                                union.at("/discriminator/propertyName").textValue(), tag.getKey())));
    }

    private static boolean asksFor(JsonNode document, JsonNode schema, String name, String tag) {
        if (schema.has("oneOf")) {
            return branches(document, schema, "oneOf").allMatch(branch -> asksFor(document, branch, name, tag));
        }
        JsonNode values = schema.at("/properties/" + name + "/enum");
        return values.size() == 1 && values.get(0).textValue().equals(tag)
                || branches(document, schema, "allOf").anyMatch(part -> asksFor(document, part, name, tag));
    }

    private static Stream<JsonNode> branches(JsonNode document, JsonNode schema, String keyword) {
        return schema.path(keyword).valueStream()
                .map(branch -> branch.has("$ref") ? resolve(document, branch.get("$ref").textValue()) : branch);
    }

    private static JsonNode resolve(JsonNode document, String reference) {
        return document.at(reference.substring(1));
    }
}
