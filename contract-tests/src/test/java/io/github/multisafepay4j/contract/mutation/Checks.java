package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.networknt.schema.Schema;
import io.github.multisafepay4j.contract.spec.Edition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The expectations of components, held against what they could be changed into. */
final class Checks {

    private final SplitEdition edition;
    private final SplitEdition withoutFormats;
    private final Map<Component, List<Expectation>> expectations;

    Checks(Edition edition, Map<Component, List<Expectation>> expectations) {
        this.edition = new SplitEdition(edition, true);
        this.withoutFormats = new SplitEdition(edition, false);
        this.expectations = expectations;
    }

    boolean notice(Mutant mutant) {
        JsonNode schema = mutant.schema();
        boolean hasTags = mutant.original().has("discriminator");
        // what stands beside a format is for readers that know no formats
        return hasTags && !(schema.has("discriminator") && Tags.areThoseOfBranches(schema))
                || !ValueTypes.areSaid(schema)
                || disappointed(mutant).isPresent()
                || mutant.before().has("format") && disappointed(mutant, withoutFormats, false).isPresent();
    }

    /** An expectation that the mutant does not fulfil. */
    Optional<Expectation> disappointed(Mutant mutant) {
        return disappointed(mutant, edition, true);
    }

    private Optional<Expectation> disappointed(Mutant mutant, SplitEdition others, boolean knowsFormats) {
        Schema changed = others.read(mutant.component(), mutant.schema());
        return likely(mutant)
                .filter(expectation -> changed.validate(expectation.body()).isEmpty()
                        != (knowsFormats ? expectation.isValid() : expectation.isValidWithoutFormats()))
                .findFirst();
    }

    /** All, those first that are most likely to be disappointed: made for a pattern, or about the place. */
    private Stream<Expectation> likely(Mutant mutant) {
        List<Expectation> all = expectations.get(mutant.component());
        JsonPointer place = instance(mutant);
        List<JsonNode> texts = texts(mutant);
        Map<Boolean, List<Expectation>> about = all.stream().collect(Collectors.partitioningBy(expectation ->
                expectation.place().equals(place) || place.equals(expectation.place().head())));
        Stream<Expectation> madeForIt =
                about.get(true).stream().filter(expectation -> texts.contains(expectation.edit().value()));
        return Stream.of(madeForIt, about.get(true).stream(), about.get(false).stream()).flatMap(each -> each);
    }

    /** What tells a changed pattern from the one that was there. */
    private static List<JsonNode> texts(Mutant mutant) {
        return mutant.kind().equals("change pattern")
                ? PatternEdges.between(mutant).stream().<JsonNode>map(JsonNodeFactory.instance::textNode).toList()
                : List.of();
    }

    /** The place in a body that a schema is for. */
    private static JsonPointer instance(Mutant mutant) {
        JsonPointer place = JsonPointer.empty();
        for (JsonPointer rest = mutant.place(); !rest.matches(); rest = rest.tail()) {
            String keyword = rest.getMatchingProperty();
            if (keyword.equals("properties")) {
                rest = rest.tail();
                place = place.appendProperty(rest.getMatchingProperty());
            } else if (keyword.equals("items")) {
                place = place.appendIndex(0);
            }
        }
        return place;
    }
}
