package io.github.multisafepay4j.contract.mutation;

import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Summary;
import io.github.multisafepay4j.contract.agreement.EditionWithoutInt64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The editions are one contract for the bodies on both sides of each constraint too, which chance seldom finds. */
@ExtendWith(Summary.class)
class EditionsOnDerivedBodiesTest {

    private final List<Expectation> bodies = Expectations.all(Surface.of(Edition.CONTRACT).stream());

    @Test
    void contractAndMockAreEquivalent(Summary summary) {
        Edition contract = EditionWithoutInt64.of(Edition.CONTRACT);
        List<Expectation> differences = bodies.parallelStream()
                .filter(body -> isAllowed(contract, body) != isAllowed(Edition.MOCK, body))
                .toList();
        summary.add("editions, contract and mock: %d derived bodies, %d differences",
                bodies.size(), differences.size());
        assertThat(differences).isEmpty();
    }

    @Test
    void clientIsWithinContract(Summary summary) {
        List<Expectation> differences = bodies.parallelStream()
                .filter(body -> isAllowed(Edition.CLIENT, body) && !body.isValid())
                .toList();
        summary.add("editions, client and contract: %d derived bodies, %d differences",
                bodies.size(), differences.size());
        assertThat(differences).isEmpty();
    }

    private static boolean isAllowed(Edition edition, Expectation body) {
        return edition.violations(body.schema(), body.body()).isEmpty();
    }
}
