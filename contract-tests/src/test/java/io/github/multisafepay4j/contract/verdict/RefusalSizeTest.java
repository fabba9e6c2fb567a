package io.github.multisafepay4j.contract.verdict;

import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.support.WithMock;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The mock refuses in a few words, whatever is wrong: a reader finds the cause at a glance. */
@WithMock
@ExtendWith(Summary.class)
class RefusalSizeTest {

    private static final int MOST_ENTRIES = 5;
    private static final int MOST_BYTES = 1_000;

    private final Summary summary;

    RefusalSizeTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void ofOrders(Mock mock) {
        assertShort("orders", broken(Operation.CREATE_ORDER::equals), mock);
    }

    @Test
    void ofOtherRequests(Mock mock) {
        assertShort("other requests", broken(operation -> !operation.equals(Operation.CREATE_ORDER)), mock);
    }

    /** Bodies that break the contract in one place each. */
    private static Stream<Variation> broken(Predicate<Operation> which) {
        return Leaf.all().stream()
                .filter(leaf -> leaf.input() instanceof Body body && which.test(body.operation()))
                .map(Variations::new)
                .flatMap(Variations::breaking)
                .filter(variation -> !variation.isValid());
    }

    private void assertShort(String what, Stream<Variation> broken, Mock mock) {
        Endpoint endpoint = new Endpoint(mock.url());
        List<Refusal> refusals = broken.toList().parallelStream().map(each -> Refusal.of(each, endpoint)).toList();
        summary.add("refusals of %s: %d, at most %d entries and %d bytes", what, refusals.size(),
                refusals.stream().mapToInt(Refusal::entries).max().orElseThrow(),
                refusals.stream().mapToInt(Refusal::bytes).max().orElseThrow());
        assertThat(refusals)
                .filteredOn(refusal -> refusal.entries() > MOST_ENTRIES || refusal.bytes() > MOST_BYTES)
                .isEmpty();
    }
}
