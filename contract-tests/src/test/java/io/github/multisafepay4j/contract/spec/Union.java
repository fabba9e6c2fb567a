package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A choice between schemas: by the value of a tag, and by members where there is no tag or it is not given. */
public record Union(JsonNode node) {

    /** Stands for a tag that is not given: empty text says the same. */
    public static final String NONE = "";

    public static Optional<Union> at(JsonPointer place) {
        JsonNode node = Edition.CLIENT.at(place);
        return node.has("oneOf") ? Optional.of(new Union(node)) : Optional.empty();
    }

    public List<JsonPointer> branches() {
        return node.get("oneOf").valueStream().map(branch -> target(branch.get("$ref"))).toList();
    }

    /** The member whose value chooses. */
    public Optional<String> tag() {
        return Optional.ofNullable(node.at("/discriminator/propertyName").textValue());
    }

    /** The values of the tag that lead to a branch. */
    Set<String> values(JsonPointer branch) {
        Set<String> values = mapping().propertyStream()
                .filter(mapped -> target(mapped.getValue()).equals(branch))
                .map(Map.Entry::getKey)
                .filter(value -> isCanonical(branch, value))
                .collect(Collectors.toUnmodifiableSet());
        return values.isEmpty() ? Set.of(NONE) : values;
    }

    /** Whether it is the value itself, and not another form of it on the wire. */
    private boolean isCanonical(JsonPointer branch, String value) {
        Schema tag = Schema.at(branch).members().get(tag().orElseThrow());
        return tag == null || tag.node().path("enum").valueStream().anyMatch(each -> each.asText().equals(value));
    }

    /** The branch that a value means, whether or not it keeps that branch's schema. */
    Optional<JsonPointer> meantBy(JsonNode value) {
        if (tag().isEmpty()) {
            return recognised(value, branches());
        }
        JsonNode given = value.path(tag().get());
        if (given.isMissingNode() || given.asText().equals(NONE) && given.isTextual()) {
            Set<JsonPointer> mapped = mapping().valueStream().map(Union::target).collect(Collectors.toSet());
            return recognised(value, branches().stream()
                    .filter(branch -> !mapped.contains(branch))
                    .filter(branch -> sign(branch).filter(member -> !value.has(member)).isEmpty())
                    .toList());
        }
        return given.isTextual()
                ? Optional.ofNullable(mapping().get(given.textValue())).map(Union::target)
                : Optional.empty();
    }

    private static Optional<JsonPointer> recognised(JsonNode value, List<JsonPointer> branches) {
        List<JsonPointer> recognised = branches.size() == 1 ? branches : branches.stream()
                .filter(branch -> signs(branch, branches).allMatch(value::has))
                .filter(branch -> exclusions(branch).noneMatch(value::has))
                .filter(branch -> hasConstants(value, Schema.at(branch)))
                .toList();
        return recognised.size() == 1 ? Optional.of(recognised.get(0)) : Optional.empty();
    }

    /** The first member that a branch demands and no other does: it stands for the tag. */
    Optional<String> sign(JsonPointer branch) {
        return Schema.at(branch).node().path("required").valueStream()
                .map(JsonNode::textValue)
                .filter(member -> branches().stream().filter(each -> Schema.at(each).requires(member)).count() == 1)
                .findFirst();
    }

    /** What a branch demands and another excludes. */
    private static Stream<String> signs(JsonPointer branch, List<JsonPointer> branches) {
        Set<String> excluded = branches.stream().flatMap(Union::exclusions).collect(Collectors.toSet());
        return excluded.stream().filter(Schema.at(branch)::requires);
    }

    private static Stream<String> exclusions(JsonPointer branch) {
        return Schema.at(branch).node().at("/not/required").valueStream().map(JsonNode::textValue);
    }

    private static boolean hasConstants(JsonNode value, Schema schema) {
        return schema.members().entrySet().stream()
                .filter(member -> schema.fixes(member.getKey()) && member.getValue().type().equals("string"))
                .allMatch(member -> member.getValue().node().get("enum").get(0).equals(value.path(member.getKey())));
    }

    private JsonNode mapping() {
        return node.at("/discriminator/mapping");
    }

    private static JsonPointer target(JsonNode reference) {
        return JsonPointer.compile(reference.textValue().substring(1));
    }
}
