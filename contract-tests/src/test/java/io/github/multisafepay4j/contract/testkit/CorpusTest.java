package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.Example;
import io.github.multisafepay4j.testkit.OrderExample;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The contract's examples, out of its jar. */
class CorpusTest {

    @Test
    void manyTestsCanReadItAtOnce() throws Exception {
        List<OrderExample> orders = Corpus.orders();
        Callable<List<OrderExample>> reading = Corpus::orders;
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<OrderExample>> read : threads.invokeAll(Collections.nCopies(40, reading))) {
                assertThat(read.get()).isNotEmpty().isEqualTo(orders);
            }
        } finally {
            threads.shutdown();
        }
    }

    @Test
    void examplesOfOtherOperationsComeAsJson() {
        assertThat(Corpus.examples("refundOrder"))
                .anyMatch(example -> example.request() != null && example.response() != null)
                .extracting(Example::operation).containsOnly("refundOrder");
    }

    @Test
    void anOperationThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> Corpus.examples("refund"))
                .withMessageStartingWith("No examples of refund, only of ")
                .withMessageContaining("createOrder").withMessageContaining("refundOrder");
    }

    @Test
    void aNameThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> Corpus.order("barter"))
                .withMessageStartingWith("No order is called barter, only ")
                .withMessageContaining(Corpus.orders().get(0).name());
    }
}
