package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaException;
import io.github.multisafepay4j.contract.Edition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The expectations of one specification, held against others. */
final class Checks {

    private final Edition edition;
    private final JsonNode schemas;
    private final Tags tags;
    private final List<Expectation> expectations;
    private final List<Expectation> ofTheWhole;
    private final Map<String, List<Expectation>> byMember = new HashMap<>();
    private final Map<String, Set<String>> names;
    private final Map<JsonPointer, Set<String>> components = new ConcurrentHashMap<>();

    Checks(Edition edition, List<Expectation> expectations) {
        this.edition = edition;
        this.schemas = schemas(edition);
        this.expectations = expectations;
        this.tags = new Tags(schemas);
        this.names = names(schemas);
        this.ofTheWhole = expectations.stream().filter(expectation -> expectation.place().matches()).toList();
        expectations.forEach(expectation -> expectation.members().forEach(member ->
                byMember.computeIfAbsent(member, any -> new ArrayList<>()).add(expectation)));
    }

    /** Of each named schema, the members that it is for. */
    private static Map<String, Set<String>> names(JsonNode schemas) {
        Map<String, Set<String>> names = new HashMap<>();
        schemas.findValues("properties").stream().flatMap(JsonNode::propertyStream).forEach(member ->
                member.getValue().findValuesAsText("$ref").forEach(reference ->
                        names.computeIfAbsent(reference, any -> new LinkedHashSet<>()).add(member.getKey())));
        return names;
    }

    /** An edition without what is for people only. */
    private static JsonNode schemas(Edition edition) {
        ObjectNode document = edition.at(JsonPointer.empty()).deepCopy();
        document.retain("components");
        ((ObjectNode) document.get("components")).remove("examples");
        document.findParents("description").forEach(parent -> {
            if (parent.get("description").isTextual()) {
                ((ObjectNode) parent).remove("description");
            }
        });
        return document;
    }

    boolean notice(Mutant mutant) {
        JsonNode document = mutant.applyTo(schemas);
        // what stands beside a format is for readers that know no formats
        return !tags.areThoseOf(document)
                || !ValueTypes.areSaid(document)
                || disappointed(mutant, document, true).isPresent()
                || document.at(mutant.schema()).has("format") && disappointed(mutant, document, false).isPresent();
    }

    /** An expectation that the mutant does not fulfil. */
    Optional<Expectation> disappointed(Mutant mutant) {
        return disappointed(mutant, mutant.applyTo(schemas), true);
    }

    private Optional<Expectation> disappointed(Mutant mutant, JsonNode document, boolean knowsFormats) {
        Edition mutated = new Edition("mutant", document.toString(), knowsFormats);
        return likely(mutant)
                .filter(expectation -> touches(expectation, mutant))
                .filter(expectation -> !isFulfilled(expectation, mutated, knowsFormats))
                .findFirst();
    }

    private boolean touches(Expectation expectation, Mutant mutant) {
        return components.computeIfAbsent(expectation.schema(), schema -> Surface.components(edition, schema))
                .contains(Surface.component(mutant.schema()));
    }

    private static boolean isFulfilled(Expectation expectation, Edition mutated, boolean knowsFormats) {
        try {
            boolean isValid = knowsFormats ? expectation.isValid() : expectation.isValidWithoutFormats();
            return mutated.violations(expectation.schema(), expectation.body()).isEmpty() == isValid;
        } catch (SchemaException | IllegalArgumentException noSchema) {
            return false;
        }
    }

    /** Those about the member that is changed, what is made for the change first: in others it is what it ever was. */
    private Stream<Expectation> likely(Mutant mutant) {
        List<Expectation> about = members(mutant).stream()
                .flatMap(member -> byMember.getOrDefault(member, List.of()).stream())
                .toList();
        if (about.isEmpty()) {
            return expectations.stream();
        }
        List<String> texts = texts(mutant);
        Stream<Expectation> madeForIt =
                about.stream().filter(expectation -> texts.stream().anyMatch(expectation.body()::contains));
        return Stream.of(madeForIt, about.stream(), ofTheWhole.stream()).flatMap(all -> all);
    }

    /** What tells a changed pattern from the one that was there, as it stands in JSON. */
    private List<String> texts(Mutant mutant) {
        JsonNode before = schemas.at(mutant.schema());
        String after = mutant.change().apply(before.deepCopy()).path("pattern").asText();
        return PatternEdges.between(before.path("pattern").asText(), after).stream()
                .map(text -> JsonNodeFactory.instance.textNode(text).toString())
                .toList();
    }

    private Set<String> members(Mutant mutant) {
        if (mutant.kind().endsWith("require") || mutant.kind().endsWith("required")) {
            return Set.of(mutant.detail());
        }
        String[] steps = mutant.schema().toString().split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            if (steps[i - 1].equals("properties")) {
                return Set.of(steps[i]);
            }
        }
        return names.getOrDefault("#/components/schemas/" + Surface.component(mutant.schema()), Set.of());
    }
}
