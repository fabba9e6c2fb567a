package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.AlipayRedirectOrderRequest;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.RedirectOrder;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.Example;
import io.github.multisafepay4j.testkit.MockServer;
import io.github.multisafepay4j.testkit.MultiSafepayMock;
import io.github.multisafepay4j.testkit.OrderExample;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The testkit in the hands of a user, who has nothing but what it exports. */
@MultiSafepayMock
class CheckoutTest {

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.testkit.Corpus#orders")
    void everyOrderOfTheCorpusCanBeCreated(OrderExample order, MultiSafepayClient client) {
        assertThat(client.orders().create(order.request())).isNotNull();
        assertThat(OrderRequest.fromJson(order.request().toJson())).isEqualTo(order.request());
    }

    @Test
    void theAnswerIsTheExamples(MultiSafepayClient client) {
        OrderExample order = Corpus.order("alipay-redirect");

        RedirectOrder answer = client.orders().create((AlipayRedirectOrderRequest) order.request());

        assertThat(answer).isEqualTo(order.answer());
        assertThat(answer.paymentUrl()).isNotNull();
    }

    @Test
    void ordersCanBeFetchedLater(MultiSafepayClient client) {
        Order order = client.orders().get("any");

        assertThat(Corpus.fetchedOrders()).hasSizeGreaterThan(1).containsValue(order);
    }

    @Test
    void examplesOfOtherOperationsComeAsJson() {
        assertThat(Corpus.examples("refundOrder"))
                .anyMatch(example -> example.request() != null && example.response() != null)
                .extracting(Example::operation).containsOnly("refundOrder");
    }

    @Test
    void aNameThatThereIsNotIsToldWithThoseThatThereAre() {
        assertThatThrownBy(() -> Corpus.order("bitcoin-direct")).hasMessageContaining("alipay-redirect");
    }

    @Test
    void theServerIsTheSameForAll(MockServer server, URI url) {
        assertThat(url).isEqualTo(server.url());
        assertThat(server.log()).exists();
    }
}
