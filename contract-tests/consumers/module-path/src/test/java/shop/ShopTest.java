package shop;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.RedirectOrder;
import io.github.multisafepay4j.testkit.MockServer;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

class ShopTest {

    private static final String ORDER = """
            {"type":"redirect","gateway":"IDEAL","order_id":"%s","currency":"EUR","amount":1000,"description":"Two boxes of tea"}""";

    @Test
    void theClientIsAModule() {
        assertTrue(Shop.class.getModule().isNamed());
        assertEquals("io.github.multisafepay4j", MultiSafepayClient.class.getModule().getName());
    }

    @Test
    void ordersAreReadSentAndWrittenEitherWay() throws Exception {
        try (MockServer mock = MockServer.start(); Shop shop = new Shop(mock.url())) {
            assertEquals("shop-2", RedirectOrder.fromJson(shop.orderWithJackson2(ORDER.formatted("shop-2"))).orderId());
            assertEquals("shop-3", RedirectOrder.fromJson(shop.orderWithJackson3(ORDER.formatted("shop-3"))).orderId());
        }
    }
}
