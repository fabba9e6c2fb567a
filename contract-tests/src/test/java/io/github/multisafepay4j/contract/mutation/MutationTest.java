package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Summary;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** No constraint of the contract could be lost, loosened or tightened without a check that notices. */
@ExtendWith(Summary.class)
class MutationTest {

    private static final JsonPointer ROOT = JsonPointer.empty();

    @Test
    void everyChangeOfTheContractIsNoticed(Summary summary) {
        Set<JsonPointer> surface = Surface.of(Edition.CONTRACT);
        List<Mutant> mutants = Mutations.of(Edition.CONTRACT.at(ROOT), surface.stream());
        List<Expectation> expectations = Expectations.all(surface.stream());
        Checks checks = new Checks(Edition.CONTRACT, expectations);

        Obligations obligations = new Obligations(Edition.CONTRACT);
        List<Mutant> ofCalls = obligations.changes();

        List<Mutant> unnoticed = Stream.concat(
                        mutants.parallelStream().filter(mutant -> !checks.notice(mutant)),
                        ofCalls.stream().filter(mutant -> !obligations.notice(mutant)))
                .toList();
        Equivalents equivalents = Equivalents.read();
        List<Mutant> holes = unnoticed.stream().filter(mutant -> !equivalents.include(mutant)).toList();
        Set<String> stale = equivalents.without(unnoticed);
        List<Mutant> listed = mutants.stream().filter(equivalents::include).toList();

        int counted = mutants.size() + ofCalls.size() - listed.size();
        summary.add(
                "mutation: %d of %d changes of the contract noticed (%.1f %%), by %d bodies; %d more are equivalent",
                counted - holes.size(), counted, 100.0 * (counted - holes.size()) / counted, expectations.size(),
                listed.size());
        assertThat(holes).as("changes that no check notices").isEmpty();
        assertThat(stale).as("changes listed as equivalent that are none any more").isEmpty();
        assertThat(unnoticed).as("changes that are noticed, though listed as equivalent").containsAll(listed);
    }
}
