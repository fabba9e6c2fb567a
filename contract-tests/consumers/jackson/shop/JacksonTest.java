package shop;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.testkit.MockServer;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

/** An ObjectMapper as it comes, of the version that the program has. */
class JacksonTest {

    private static final String ORDER = """
            {"exact":0.1234567890123456789012345678901,"type":"redirect","gateway":"IDEAL","order_id":"shop-1",\
            "currency":"EUR","amount":1000,"description":"Two boxes of tea"}""";

    private final Mapper mapper = new Mapper();

    @Test
    void anOrderIsReadSentAndWritten() throws Exception {
        OrderRequest<?> order = mapper.readValue(ORDER, OrderRequest.class);
        assertEquals(new BigDecimal("0.1234567890123456789012345678901"), order.additionalProperties().get("exact"));
        assertEquals(order, mapper.readValue(mapper.writeValueAsString(order), OrderRequest.class));
        assertEquals(order.toJson(), mapper.writeValueAsString(order));
        assertEquals(order.toMap(), mapper.treeToValue(mapper.valueToTree(order), OrderRequest.class).toMap());

        try (MockServer mock = MockServer.start(); MultiSafepayClient client = mock.newClient()) {
            CreatedOrder created = client.orders().create(order);
            assertEquals(created, mapper.readValue(mapper.writeValueAsString(created), CreatedOrder.class));
        }
    }

    @Test
    void aWrongOrderIsRefusedWithWhatIsWrong() {
        Exception refusal = assertThrows(Exception.class, () -> mapper.readValue(ORDER.replace("EUR", "euro"), OrderRequest.class));
        InvalidRequestException refused = assertInstanceOf(InvalidRequestException.class, refusal.getCause());
        assertEquals("/currency", refused.violations().get(0).pointer());
    }
}
