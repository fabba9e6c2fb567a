package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.Example;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** The contract's examples, out of its jar. */
class CorpusTest {

    @Test
    void examplesOfOtherOperationsComeAsJson() {
        assertThat(Corpus.examples("refundOrder"))
                .anyMatch(example -> example.request() != null && example.response() != null)
                .extracting(Example::operation).containsOnly("refundOrder");
    }

    @Test
    void aNameThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThatIllegalArgumentException().isThrownBy(() -> Corpus.order("barter"))
                .withMessageStartingWith("No order is called barter, only ")
                .withMessageContaining(Corpus.orders().get(0).name());
    }
}
