package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Bodies of the alternatives of a union, with all that tells these apart changed, one at a time. */
final class UnionBodies {

    /** Of so many others the tag is tried in each alternative: enough, for they are others with each. */
    private static final int OTHERS = 3;

    private final Set<JsonNode> samples;
    private final Map<String, List<JsonNode>> tags = new LinkedHashMap<>();
    private final Map<String, JsonNode> strangers = new LinkedHashMap<>();

    private UnionBodies(Component union) {
        this.samples = new LinkedHashSet<>(union.alternatives().map(Samples::minimal).toList());
        addTags(union);
        samples.forEach(sample -> sample.properties().forEach(member -> {
            if (samples.stream().anyMatch(other -> !other.has(member.getKey()))) {
                strangers.putIfAbsent(member.getKey(), member.getValue());
            }
        }));
    }

    static Stream<JsonNode> of(Component union) {
        UnionBodies bodies = new UnionBodies(union);
        Stream<JsonNode> others = Stream.of("null", "1", "\"x\"", "[]", "{}").map(Json::read);
        return Stream.concat(others, bodies.samples.stream().flatMap(bodies::of));
    }

    /** A tag can have several values that lead to the same alternative. */
    private void addTags(Component union) {
        JsonNode schema = union.in(Edition.CANONICAL);
        String name = schema.at("/discriminator/propertyName").asText();
        schema.at("/discriminator/mapping").properties().forEach(tag -> {
            JsonNode value = JsonNodeFactory.instance.textNode(tag.getKey());
            tags.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
            Component.of(tag.getValue()).alternatives()
                    .forEach(alternative -> samples.add(with(Samples.minimal(alternative), name, value)));
        });
        schema.path("oneOf").forEach(branch -> addTags(Component.of(branch.get("$ref"))));
    }

    private Stream<JsonNode> of(JsonNode sample) {
        // nothing that an alternative demands can be left out of its bodies, or it is not the one that is asked
        Stream<JsonNode> less = sample.propertyStream().map(member -> Json.without(sample, member(member.getKey())));
        Stream<JsonNode> more = strangers.entrySet().stream()
                .filter(stranger -> !sample.has(stranger.getKey()))
                .map(stranger -> with(sample, stranger.getKey(), stranger.getValue()));
        Stream<JsonNode> asOthers = tags.entrySet().stream().flatMap(tag ->
                values(tag.getValue(), sample.path(tag.getKey())).map(value -> with(sample, tag.getKey(), value)));
        return Stream.of(Stream.of(sample), less, more, asOthers).flatMap(all -> all);
    }

    /** Those that come next in the list, and what is in none. */
    private static Stream<JsonNode> values(List<JsonNode> listed, JsonNode own) {
        int start = listed.indexOf(own) + 1;
        return Stream.concat(
                Stream.concat(listed.stream().skip(start), listed.stream().limit(start)).limit(OTHERS),
                Stream.of("\"\"", "\"unheard of\"", "1").map(Json::read));
    }

    private static JsonNode with(JsonNode sample, String name, JsonNode value) {
        return Json.with(sample, member(name), value);
    }

    private static JsonPointer member(String name) {
        return JsonPointer.empty().appendProperty(name);
    }
}
