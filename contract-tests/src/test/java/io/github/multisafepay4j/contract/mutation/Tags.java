package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tags of a union: validators that go by schemas do not see where they lead, generators go by them. */
final class Tags {

    /** A tag that is not given, or this, is in no mapping. */
    private static final String NONE = "";

    private Tags() {}

    /** Whether the tags that lead to each branch are those that it asks for, no more and no fewer. */
    static boolean areThoseOfBranches(JsonNode union) {
        String name = union.at("/discriminator/propertyName").asText();
        Map<String, Set<String>> mapped = new TreeMap<>();
        Map<String, Set<String>> asked = new TreeMap<>();
        union.at("/discriminator/mapping").properties().forEach(tag ->
                mapped.computeIfAbsent(tag.getValue().textValue(), any -> new TreeSet<>()).add(tag.getKey()));
        union.path("oneOf").forEach(branch -> {
            Set<String> values = values(branch, name).collect(Collectors.toCollection(TreeSet::new));
            values.remove(NONE);
            if (!values.isEmpty()) {
                asked.put(branch.path("$ref").asText(), values);
            }
        });
        return mapped.equals(asked);
    }

    /** What the alternatives of a branch allow the tag to be. */
    private static Stream<String> values(JsonNode schema, String name) {
        JsonNode target = target(schema);
        Stream<String> own = target(target.path("properties").path(name)).path("enum").valueStream()
                .map(JsonNode::asText);
        Stream<String> ofOthers = Stream.of("oneOf", "allOf")
                .flatMap(choice -> target.path(choice).valueStream())
                .flatMap(part -> values(part, name));
        return Stream.concat(own, ofOthers);
    }

    private static JsonNode target(JsonNode schema) {
        return schema.has("$ref") ? target(Component.of(schema.get("$ref")).in(Edition.CONTRACT)) : schema;
    }
}
