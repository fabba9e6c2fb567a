package shop;

import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.net.URI;

/** Creates orders that it is given as JSON, and tells of them in JSON, whichever Jackson it is. */
public final class Shop implements AutoCloseable {

    private final MultiSafepayClient client;

    public Shop(URI url) {
        client = MultiSafepayClient.builder().apiKey("any").environment(Environment.of(url)).build();
    }

    public String orderWithJackson2(String json) throws Exception {
        var mapper = new com.fasterxml.jackson.databind.ObjectMapper();
        return mapper.writeValueAsString(create(mapper.readValue(json, OrderRequest.class)));
    }

    public String orderWithJackson3(String json) {
        var mapper = new tools.jackson.databind.ObjectMapper();
        return mapper.writeValueAsString(create(mapper.readValue(json, OrderRequest.class)));
    }

    private CreatedOrder create(OrderRequest<?> order) {
        return client.orders().create(order);
    }

    @Override
    public void close() {
        client.close();
    }
}
