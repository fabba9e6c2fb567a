package io.github.multisafepay4j.testkit;

import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The contract's examples: a request and its answer for each payment method and flow, orders in several states,
 * refusals.
 */
public final class Corpus {

    private static final String REQUEST = ".request.json";
    private static final String RESPONSE = ".response.json";

    private Corpus() {}

    /** An order to create for each payment method and flow. */
    public static List<OrderExample> orders() {
        return examples("createOrder").stream()
                .filter(example -> example.request() != null && example.response() != null)
                .map(Corpus::order)
                .toList();
    }

    /**
     * The order to create that has this name.
     *
     * @throws IllegalArgumentException if there is none, with the names that there are
     */
    public static OrderExample order(String name) {
        return orders().stream().filter(order -> order.name().equals(name)).findFirst().orElseThrow(() ->
                new IllegalArgumentException("No order is called " + name + ", only " + orders()));
    }

    /** Orders as the API tells them later, in several states, by the names of the examples. */
    public static Map<String, Order> fetchedOrders() {
        Map<String, Order> orders = new LinkedHashMap<>();
        for (Example example : examples("getOrder")) {
            try {
                orders.put(example.name(), Order.response().read(200, bytes(example.response())));
            } catch (ApiException refusal) {
                // an example of what goes wrong
            }
        }
        return orders;
    }

    /**
     * All examples of an operation, refusals included.
     *
     * @param operation the operation's id in the contract, such as {@code refundOrder}
     * @throws IllegalArgumentException if the contract has no examples of it, with the operations that it has some of
     */
    public static List<Example> examples(String operation) {
        Map<String, byte[]> files = Contract.files("examples");
        String folder = operation + "/";
        List<Example> examples = files.keySet().stream()
                .filter(file -> file.startsWith(folder))
                .map(file -> file.replace(REQUEST, "").replace(RESPONSE, ""))
                .distinct()
                .map(example -> new Example(
                        operation,
                        example.substring(folder.length()),
                        text(files.get(example + REQUEST)),
                        text(files.get(example + RESPONSE))))
                .toList();
        if (examples.isEmpty()) {
            List<String> operations = files.keySet().stream().map(file -> file.split("/")[0]).distinct().toList();
            throw new IllegalArgumentException("No examples of " + operation + ", only of " + operations);
        }
        return examples;
    }

    private static OrderExample order(Example example) {
        OrderRequest<?> request = OrderRequest.fromJson(example.request());
        CreatedOrder answer = request.response().read(200, bytes(example.response()));
        return new OrderExample(example.name(), request, answer, example);
    }

    private static @Nullable String text(byte @Nullable [] file) {
        return file == null ? null : new String(file, StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
