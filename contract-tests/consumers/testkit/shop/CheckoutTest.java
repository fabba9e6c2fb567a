package shop;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.IdealRedirectOrderRequest;
import io.github.multisafepay4j.testkit.MockServer;
import io.github.multisafepay4j.testkit.MultiSafepayMock;
import io.github.multisafepay4j.testkit.OrderExample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

@MultiSafepayMock
class CheckoutTest {

    private final MultiSafepayClient client;

    CheckoutTest(MultiSafepayClient client) {
        this.client = client;
    }

    @Test
    void anOrderIsCreated(MockServer mock) {
        assertNotNull(mock.url());
        assertNotNull(client.orders().create(IdealRedirectOrderRequest.builder()
                .orderId("shop-1").currency("EUR").amount(1000).description("Two boxes of tea").build()).paymentUrl());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.testkit.Corpus#orders")
    void soIsEveryExample(OrderExample example) {
        CreatedOrder created = client.orders().create(example.request());
        assertEquals(example.answer().getClass(), created.getClass());
    }
}
