package io.github.multisafepay4j.contract.mutation;

import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.agreement.EditionWithoutInt64;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The editions are one contract for the bodies on both sides of each constraint too, which chance seldom finds. What
 * holds for each component holds for all that is made of them.
 */
@ExtendWith(Summary.class)
class EditionsOnDerivedBodiesTest {

    private static final List<Expectation> BODIES =
            Expectations.of(Component.all()).values().stream().flatMap(List::stream).toList();

    private final Summary summary;

    EditionsOnDerivedBodiesTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void samplesKeepTheContract() {
        assertThat(BODIES).filteredOn(body -> body.edit().why().equals("sample")).allMatch(Expectation::isValid);
    }

    @Test
    void contractAndMockAreEquivalent() {
        SplitEdition contract = new SplitEdition(EditionWithoutInt64.of(Edition.CONTRACT), true);
        SplitEdition mock = new SplitEdition(Edition.MOCK, true);
        assertNone("contract and mock", BODIES, body -> isAllowed(contract, body) != isAllowed(mock, body));
    }

    @Test
    void canonicalIsWithinContract() {
        SplitEdition canonical = new SplitEdition(Edition.CANONICAL, true);
        assertNone("canonical and contract", BODIES, body -> isAllowed(canonical, body) && !body.isValid());
    }

    /** Parts are merged there: it has none of them. */
    @Test
    void clientIsWithinContract() {
        SplitEdition client = new SplitEdition(Edition.CLIENT, true);
        List<Expectation> bodies = BODIES.stream().filter(body -> client.has(body.component())).toList();
        assertNone("client and contract", bodies, body -> isAllowed(client, body) && !body.isValid());
    }

    private void assertNone(String editions, List<Expectation> bodies, Predicate<Expectation> isDifferent) {
        Progress progress = new Progress("bodies for " + editions, bodies.size());
        List<Expectation> differences =
                bodies.parallelStream().peek(body -> progress.step()).filter(isDifferent).toList();
        summary.add("editions, %s: %d derived bodies, %d differences", editions, bodies.size(), differences.size());
        assertThat(differences).isEmpty();
    }

    private static boolean isAllowed(SplitEdition edition, Expectation body) {
        return edition.allows(body.component(), body.body());
    }
}
