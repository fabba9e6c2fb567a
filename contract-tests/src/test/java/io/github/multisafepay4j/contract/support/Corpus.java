package io.github.multisafepay4j.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.ResponseReader;
import io.github.multisafepay4j.testkit.Example;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The examples of the specification as the testkit hands them out, with what the contract says of orders. */
public final class Corpus {

    private static final List<Order> ORDERS = examples(Operation.CREATE_ORDER.id()).stream()
            .filter(example -> example.request() != null && example.response() != null)
            .map(Order::new)
            .toList();

    private Corpus() {}

    /** An order to create, and what the API answers. */
    public record Order(Example example) {

        public String name() {
            return example.name();
        }

        public String request() {
            return example.request();
        }

        /** The whole answer, envelope included. */
        public String response() {
            return example.response();
        }

        public OrderRequest<?> parsedRequest() {
            return OrderRequest.fromJson(request());
        }

        public Leaf leaf() {
            return Leaf.of(new Body(Operation.CREATE_ORDER), JsonValue.of(request()));
        }

        public Schema requestSchema() {
            return leaf().schema();
        }

        /** The answer without its envelope. */
        public JsonNode answer() {
            return JsonValue.of(response()).required("data");
        }

        /** What the client makes of such an answer, to whichever order. */
        public Model read(JsonNode answer) {
            String response = "{\"success\": true, \"data\": " + answer + "}";
            Class<?> type = Reflection.model(requestSchema().answer().name());
            ResponseReader<?> reader = (ResponseReader<?>) Reflection.call(type, "response");
            return (Model) reader.read(200, response.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public String toString() {
            return name();
        }
    }

    /** One for each payment method and flow. */
    public static List<Order> orders() {
        return ORDERS;
    }

    /** One for each kind of answer, which is read in the same way whatever the order was. */
    public static Collection<Order> answers() {
        return ORDERS.stream()
                .collect(Collectors.toMap(order -> order.requestSchema().answer(), order -> order, (one, next) -> one))
                .values();
    }

    /** The body of a request. */
    public static String request(String operation, String name) {
        return example(operation, name).request();
    }

    /** The body of an answer, envelope included. */
    public static String response(String operation, String name) {
        return example(operation, name).response();
    }

    private static Example example(String operation, String name) {
        return examples(operation).stream().filter(example -> example.name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Example> examples(String operation) {
        return io.github.multisafepay4j.testkit.Corpus.examples(operation);
    }
}
