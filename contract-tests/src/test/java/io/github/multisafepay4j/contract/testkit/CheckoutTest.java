package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.TransactionQuery;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.MockServer;
import io.github.multisafepay4j.testkit.MultiSafepayMock;
import io.github.multisafepay4j.testkit.OrderExample;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The testkit in the hands of a user, who has nothing but what it exports. */
@MultiSafepayMock
class CheckoutTest {

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.testkit.Corpus#orders")
    void everyOrderOfTheCorpusCanBeCreated(OrderExample order, MultiSafepayClient client) {
        assertThat(client.orders().create(order.request())).isEqualTo(order.answer());
        assertThat(OrderRequest.fromJson(order.request().toJson())).isEqualTo(order.request());
    }

    @Test
    void ordersCanBeFetchedLater(MultiSafepayClient client) {
        Order order = client.orders().get("any");

        assertThat(Corpus.fetchedOrders()).hasSizeGreaterThan(1).containsValue(order);
    }

    @Test
    void theClientMayListTransactions(MultiSafepayClient client) {
        assertThat(client.transactions().list(TransactionQuery.builder().build()).iterator().next()).isNotNull();
    }

    @Test
    void theServerIsTheSameForAll(MockServer server, URI url) {
        assertThat(url).isEqualTo(server.url());
        assertThat(server.log()).exists();
    }
}
