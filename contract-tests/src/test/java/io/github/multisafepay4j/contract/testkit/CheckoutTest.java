package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.MockServer;
import io.github.multisafepay4j.testkit.MultiSafepayMock;
import io.github.multisafepay4j.testkit.OrderExample;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The testkit in the hands of a user, who has nothing but what it exports. */
@MultiSafepayMock
class CheckoutTest {

    private final MockServer server;

    CheckoutTest(MockServer server) {
        this.server = server;
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.testkit.Corpus#orders")
    void everyOrderOfTheCorpusCanBeCreated(OrderExample order, MultiSafepayClient client) {
        assertThat(client.orders().create(order.request())).isEqualTo(order.answer());
        assertThat(OrderRequest.fromJson(order.request().toJson())).isEqualTo(order.request());
    }

    @Test
    void ordersCanBeFetchedLater(MultiSafepayClient client) {
        assertThat(client.orders().get("any").orderId()).isEqualTo("any");
        assertThat(Corpus.fetchedOrders()).hasSizeGreaterThan(1).allSatisfy((name, order) ->
                assertThat(client.orders().get(order.orderId()).orderId()).isEqualTo(order.orderId()));
    }

    @Test
    void theClientMayListTransactions(MultiSafepayClient client) {
        assertThat(client.transactions().list().iterator().next()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = "https://www.example.com/thanks")
    void addressesAreLeftToTheTests(URI page, MultiSafepayClient client) {
        assertThat(page).hasHost("www.example.com");
        assertThat(client).isNotNull();
    }

    @Test
    void theServerIsTheSameForAll(MockServer another) {
        assertThat(another).isSameAs(server);
        assertThat(server.log()).exists();
    }
}
