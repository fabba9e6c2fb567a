package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The examples of the specification: a request with its answer for each payment method and flow, and the refusals. */
final class Corpus {

    private static final JsonNode CREATE_ORDER = Schema.DOCUMENT.at("/paths/~1orders/post");

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

    /** An answer that refuses an order. */
    record Refusal(String name, int httpStatus, String response) {

        @Override
        public String toString() {
            return name;
        }
    }

    static List<Order> orders() {
        List<Order> orders = new ArrayList<>();
        examples(CREATE_ORDER.get("requestBody")).fieldNames().forEachRemaining(name ->
                orders.add(new Order(name, read(name + ".request.json"), read(name + ".response.json"))));
        return orders;
    }

    static List<Refusal> refusals() {
        List<Refusal> refusals = new ArrayList<>();
        CREATE_ORDER.get("responses").properties().forEach(response -> {
            int status = Integer.parseInt(response.getKey());
            if (status >= 400) {
                examples(response.getValue()).fieldNames().forEachRemaining(name ->
                        refusals.add(new Refusal(name, status, read(name + ".response.json"))));
            }
        });
        return refusals;
    }

    private static JsonNode examples(JsonNode body) {
        JsonNode resolved = body.has("$ref") ? Schema.DOCUMENT.at(body.get("$ref").textValue().substring(1)) : body;
        return resolved.at("/content/application~1json").required("examples");
    }

    private static String read(String file) {
        try (InputStream example = Corpus.class.getResourceAsStream("/META-INF/openapi/examples/createOrder/" + file)) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
