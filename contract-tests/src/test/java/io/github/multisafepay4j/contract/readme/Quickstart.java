package io.github.multisafepay4j.contract.readme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Prefer;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/** Creates an order for each payment method and flow: through the mock, or in the vendor's test environment. */
public final class Quickstart {

    private static final String ROW = "  %-38s %-12s %-24s %-12s %s%n";
    private static final String NOTHING = "—";

    private final PrintStream out;
    private int refused;

    private Quickstart(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] args) {
        Quickstart quickstart =
                new Quickstart(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        if (System.getProperty("multisafepay.environment").equals("test")) {
            quickstart.inTheTestEnvironment(System.getenv("MULTISAFEPAY_API_KEY"));
        } else {
            quickstart.throughTheMock();
        }
    }

    private void throughTheMock() {
        try (Mock mock = Mock.start(); MultiSafepayClient client = Clients.of(mock.url())) {
            eachByFamily(order -> print(client, order, JsonValue.of(order.request()), Prefer.answerTo(order)));
        }
    }

    private void inTheTestEnvironment(String key) {
        // an order id is accepted once
        String suffix = "-" + Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
        MultiSafepayClient.Builder builder = MultiSafepayClient.builder().apiKey(key).environment(Environment.TEST);
        try (MultiSafepayClient client = builder.build()) {
            eachByFamily(order -> {
                ObjectNode request = (ObjectNode) JsonValue.of(order.request());
                request.put("order_id", request.get("order_id").textValue() + suffix);
                print(client, order, request, RequestOptions.NONE);
            });
        }
        if (refused > 0) {
            System.err.println("The API refused " + refused + " of the orders, see above.");
            System.exit(1);
        }
    }

    /** One order of each kind, in the order of the contract. */
    private void eachByFamily(Consumer<Corpus.Order> create) {
        Map<String, Map<Leaf, Corpus.Order>> families = new TreeMap<>();
        for (Corpus.Order order : Corpus.orders()) {
            families.computeIfAbsent(fact(order, "family"), any -> new LinkedHashMap<>()).putIfAbsent(order.leaf(), order);
        }
        families.forEach((family, orders) -> {
            out.printf("%n%s%n", family.toUpperCase(Locale.ROOT));
            orders.values().forEach(create);
        });
    }

    private void print(MultiSafepayClient client, Corpus.Order order, JsonNode request, RequestOptions options) {
        boolean isDiscontinued = order.requestSchema().node().has("deprecated");
        String name = fact(order, "name") + (isDiscontinued ? " (discontinued)" : "");
        String flow = request.get("type").textValue();
        try {
            CreatedOrder created = client.orders().create(OrderRequest.fromJson(request.toString()), options);
            String status = created instanceof Order whole ? whole.status().toString() : NOTHING;
            printRow(name, flow, created.orderId(), status, created.paymentUrl());
        } catch (ApiException refusal) {
            refused++;
            printRow(name, flow, request.get("order_id").textValue(), "refused", refusal.getMessage());
        }
    }

    private static String fact(Corpus.Order order, String name) {
        return order.requestSchema().node().required("x-payment-method").required(name).textValue();
    }

    private void printRow(String name, String flow, String orderId, String status, Object outcome) {
        out.printf(ROW, name, flow, orderId, status, outcome != null ? outcome : NOTHING);
    }
}
