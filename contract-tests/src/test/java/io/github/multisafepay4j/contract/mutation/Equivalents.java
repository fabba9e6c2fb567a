package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The rules by which a mutant says the same as the contract. */
final class Equivalents {

    /** What the validator asks of the format. */
    private static final Language EMAIL = Language.of("^[^@ \t\n\u000b\f\r]+@[^@ \t\n\u000b\f\r]+$");

    private Equivalents() {}

    static boolean include(Mutant mutant) {
        return switch (mutant.kind()) {
            case "change pattern" -> PatternEdges.between(mutant).isEmpty();
            case "drop minLength", "move minLength" -> !mutant.detail().matches("to [1-9].*") && isNothingByPattern(mutant.before());
            case "drop format" -> isSaidByPattern(mutant.before());
            case "drop type", "open nullable" ->
                isObjectByExclusion(mutant.before()) || isObjectByOtherParts(mutant);
            case "drop items" -> isOfNoElements(mutant.before());
            case "drop branch", "drop reference", "refer elsewhere" -> isReferredToBesides(mutant);
            default -> false;
        };
    }

    /**
     * What an order says of a member, its base says as well. What another reference in its place would add is for the proof to
     * notice, unless that one allows all that this one does.
     */
    private static boolean isReferredToBesides(Mutant mutant) {
        boolean isBranch = mutant.kind().equals("drop branch");
        JsonPointer member = isBranch || mutant.place().matches() ? mutant.place() : mutant.place().head().head();
        if (member == null || !member.toString().matches("/allOf/\\d+/properties/\\w+") || isBranch && !mutant.detail().equals("allOf 0")) {
            return false;
        }
        JsonNode reference = mutant.original().at(member).at("/allOf/0/$ref");
        JsonPointer inPart = JsonPointer.compile("/properties").append(member.last()).appendProperty("$ref");
        return mutant.original().get("allOf").valueStream().map(Equivalents::target).anyMatch(part -> part.at(inPart).equals(reference))
                && (!mutant.kind().equals("refer elsewhere")
                        || Expectations.areAllOf(Component.of(reference), Component.of(mutant.after().get("$ref"))));
    }

    /** The pattern stands for readers that know no formats, the format for those that know no patterns. */
    private static boolean isSaidByPattern(JsonNode schema) {
        return schema.path("format").asText().equals("email")
                && schema.has("pattern")
                && Language.of(schema.get("pattern").textValue()).isWithin(EMAIL);
    }

    /** Where a pattern has no room for empty text, the limit is there to say so in better words. */
    private static boolean isNothingByPattern(JsonNode schema) {
        return schema.path("minLength").asInt() == 1
                && schema.has("pattern")
                && !Pattern.matches(schema.get("pattern").textValue(), "");
    }

    /** What is no object lacks no members, so {@code not: required} refuses it already. */
    private static boolean isObjectByExclusion(JsonNode schema) {
        return schema.path("type").asText().equals("object") && schema.path("not").has("required");
    }

    /** All parts of a whole hold at once. */
    private static boolean isObjectByOtherParts(Mutant mutant) {
        Stream<JsonNode> own = mutant.before().path("allOf").valueStream().map(Equivalents::target);
        if (mutant.kind().equals("drop type") && own.anyMatch(Equivalents::isObject)) {
            return true;
        }
        JsonPointer parts = mutant.place().head();
        if (parts == null || parts.matches() || !parts.last().getMatchingProperty().equals("allOf")) {
            return false;
        }
        JsonNode whole = mutant.original().at(parts.head());
        return Stream.concat(Stream.of(whole), whole.get("allOf").valueStream())
                .filter(part -> part != mutant.before())
                .map(Equivalents::target)
                .anyMatch(Equivalents::isObject);
    }

    private static boolean isObject(JsonNode part) {
        return part.path("type").asText().equals("object") && !part.path("nullable").asBoolean();
    }

    /** A list without elements says nothing of them; OpenAPI asks for `items` all the same. */
    private static boolean isOfNoElements(JsonNode schema) {
        return schema.path("maxItems").asInt(1) == 0 || schema.get("items").isEmpty();
    }

    private static JsonNode target(JsonNode schema) {
        return schema.has("$ref") ? target(Component.of(schema.get("$ref")).in(Edition.CONTRACT)) : schema;
    }
}
