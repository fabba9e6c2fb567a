package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags of a specification: validators that go by schemas do not see where they lead, generators go by them. */
final class Tags {

    private record Tag(String union, String name, String value) {}

    private final Set<Tag> tags;

    Tags(JsonNode document) {
        this.tags = all(document);
    }

    /** Whether a specification has these and no others, and each leads to a schema that asks for it. */
    boolean areThoseOf(JsonNode document) {
        return all(document).equals(tags) && tags.stream().allMatch(tag -> leads(document, tag));
    }

    private static Set<Tag> all(JsonNode document) {
        return document.at("/components/schemas").propertyStream()
                .flatMap(schema -> {
                    JsonNode discriminator = schema.getValue().path("discriminator");
                    String name = discriminator.path("propertyName").asText();
                    return discriminator.path("mapping").propertyStream()
                            .map(tag -> new Tag(schema.getKey(), name, tag.getKey()));
                })
                .collect(Collectors.toSet());
    }

    private static boolean leads(JsonNode document, Tag tag) {
        JsonNode union = document.at("/components/schemas").path(tag.union());
        String target = union.path("discriminator").path("mapping").path(tag.value()).textValue();
        return asksFor(document, resolve(document, target), tag);
    }

    private static boolean asksFor(JsonNode document, JsonNode schema, Tag tag) {
        if (schema.has("oneOf")) {
            return branches(document, schema, "oneOf").allMatch(branch -> asksFor(document, branch, tag));
        }
        JsonNode values = schema.at("/properties/" + tag.name() + "/enum");
        return values.size() == 1 && values.get(0).textValue().equals(tag.value())
                || branches(document, schema, "allOf").anyMatch(part -> asksFor(document, part, tag));
    }

    private static Stream<JsonNode> branches(JsonNode document, JsonNode schema, String keyword) {
        return schema.path(keyword).valueStream()
                .map(branch -> branch.has("$ref") ? resolve(document, branch.get("$ref").textValue()) : branch);
    }

    private static JsonNode resolve(JsonNode document, String reference) {
        return document.at(reference.substring(1));
    }
}
