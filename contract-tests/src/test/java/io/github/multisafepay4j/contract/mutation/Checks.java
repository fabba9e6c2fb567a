package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.SchemaException;
import io.github.multisafepay4j.contract.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expectations of one specification, held against others. */
final class Checks {

    private final Edition edition;
    private final JsonNode schemas;
    private final List<Expectation> expectations;
    private final Map<String, List<Expectation>> byMember;
    private final Map<JsonPointer, Set<String>> components = new ConcurrentHashMap<>();

    Checks(Edition edition, List<Expectation> expectations) {
        this.edition = edition;
        this.schemas = schemas(edition);
        this.expectations = expectations;
        this.byMember = expectations.stream().collect(Collectors.groupingBy(Expectation::member));
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
        return !Tags.areConsistent(document)
                || disappointed(mutant, document, true).isPresent()
                || document.at(mutant.schema()).has("format") && disappointed(mutant, document, false).isPresent();
    }

    /** An expectation that the mutant does not fulfil; those about the member that it changes are asked first. */
    Optional<Expectation> disappointed(Mutant mutant) {
        return disappointed(mutant, mutant.applyTo(schemas), true);
    }

    private Optional<Expectation> disappointed(Mutant mutant, JsonNode document, boolean knowsFormats) {
        Edition mutated = new Edition("mutant", document.toString(), knowsFormats);
        return Stream.concat(byMember.getOrDefault(member(mutant), List.of()).stream(), expectations.stream())
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

    private static String member(Mutant mutant) {
        if (mutant.kind().endsWith("require") || mutant.kind().endsWith("required")) {
            return mutant.detail();
        }
        String[] steps = mutant.schema().toString().split("/");
        for (int i = steps.length - 1; i > 0; i--) {
            if (steps[i - 1].equals("properties")) {
                return steps[i];
            }
        }
        return "";
    }
}
