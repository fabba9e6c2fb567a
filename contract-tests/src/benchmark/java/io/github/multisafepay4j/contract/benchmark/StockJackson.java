package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.multisafepay4j.contract.benchmark.bean.AnswerBean;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import stock.jackson.ApiClient;
import stock.jackson.model.DirectOrderRequest;
import stock.jackson.model.IdealRedirectOrderRequest;
import stock.jackson.model.Order;
import stock.jackson.model.OrderRequest;
import stock.jackson.model.PayAfterDeliveryDirectOrderRequest;
import stock.jackson.model.RedirectOrder;
import stock.jackson.model.RedirectOrderRequest;

/** What the generator makes of the contract without templates of ours, library {@code native}: Jackson and the JDK's HTTP client. */
final class StockJackson {

    static final ObjectMapper MAPPER = ApiClient.createDefaultObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient(); // as its ApiClient makes one

    private StockJackson() {}

    /** The order of its own class, as whoever writes it knows it. */
    static Object request(Sample sample) throws IOException {
        return sample == Sample.FULL ? full() : small();
    }

    /** The same as its API takes it. */
    static OrderRequest wrapped(Sample sample) throws IOException {
        return sample == Sample.FULL
                ? new OrderRequest(new DirectOrderRequest(full()))
                : new OrderRequest(new RedirectOrderRequest(small()));
    }

    private static PayAfterDeliveryDirectOrderRequest full() throws IOException {
        return MAPPER.readValue(Sample.FULL.request(), PayAfterDeliveryDirectOrderRequest.class);
    }

    private static IdealRedirectOrderRequest small() throws IOException {
        return MAPPER.readValue(Sample.SMALL.request(), IdealRedirectOrderRequest.class);
    }

    static OrderRequest stored(String json) throws IOException {
        return MAPPER.readValue(json, OrderRequest.class);
    }

    /** The answer of its own class, which is not what its API reads: that tries one after the other. */
    static JavaType answer(Sample sample) {
        return MAPPER.getTypeFactory().constructParametricType(
                AnswerBean.Envelope.class, sample == Sample.FULL ? Order.class : RedirectOrder.class);
    }

    /**
     * Its parts one by one, with the class of the answer given: its {@code createOrder} throws, for it cannot tell an order from an
     * address to pay at.
     */
    static Object create(OrderRequest request, URI url, JavaType answer) throws IOException, InterruptedException {
        HttpRequest call = HttpRequest.newBuilder(url)
                .header("api_key", "any")
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(MAPPER.writeValueAsBytes(request)))
                .build();
        HttpResponse<InputStream> response = HTTP.send(call, HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = ApiClient.getResponseBody(response)) {
            return MAPPER.readValue(body.readAllBytes(), answer);
        }
    }
}
