package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The orders of the specification: one request with its answer for each payment method and flow. */
final class Corpus {

    private Corpus() {}

    /**
     * An order to create, and what the API answers.
     *
     * @param response the whole answer, envelope included
     */
    record Order(String name, String request, String response) {

        OrderRequest<?> parsedRequest() {
            return OrderRequest.fromJson(request);
        }

        Schema requestSchema() {
            return Schema.ofRequest(JsonValue.of(request));
        }

        /** The answer without its envelope. */
        JsonNode answer() {
            return JsonValue.of(response).required("data");
        }

        /** What the client makes of an answer to this order. */
        Model read(JsonNode answer) {
            String response = "{\"success\": true, \"data\": " + answer + "}";
            return (Model) parsedRequest().readResponse(200, response.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Order> orders() {
        return Operation.CREATE_ORDER.requests()
                .map(Edition.Example::name)
                .map(name -> new Order(name, read(name + ".request.json"), read(name + ".response.json")))
                .toList();
    }

    private static String read(String file) {
        try (InputStream example = Corpus.class.getResourceAsStream("/META-INF/openapi/examples/createOrder/" + file)) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
