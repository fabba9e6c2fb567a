package io.github.multisafepay4j.contract.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderStatus;
import io.github.multisafepay4j.webhook.Notification;
import io.github.multisafepay4j.webhook.NotificationVerifier;
import io.github.multisafepay4j.webhook.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** An example of what receives notifications: acts on those with a new status, acknowledges all that are valid. */
public final class NotificationServer implements AutoCloseable {

    /** Orders are some kilobytes. Of what is longer only the beginning is read, which no signature fits. */
    private static final int LONGEST_BODY = 1_000_000;

    private final HttpServer http;
    private final NotificationVerifier verifier;
    private final Consumer<Order> onNewStatus;

    /** The last status of each order. A shop has it in its database. */
    private final Map<String, OrderStatus> statuses = new ConcurrentHashMap<>();

    private NotificationServer(HttpServer http, NotificationVerifier verifier, Consumer<Order> onNewStatus) {
        this.http = http;
        this.verifier = verifier;
        this.onNewStatus = onNewStatus;
    }

    /** Reports every new status of an order, on port 8080 of this machine. */
    public static void main(String... args) throws IOException {
        NotificationVerifier verifier =
                NotificationVerifier.builder().apiKey(System.getenv("MULTISAFEPAY_API_KEY")).build();
        NotificationServer server =
                start(8080, verifier, order -> System.out.println(order.orderId() + " is " + order.status()));
        System.out.println("Waiting for notifications at " + server.url());
    }

    /** Starts a server; port 0 is any that is free. */
    public static NotificationServer start(int port, NotificationVerifier verifier, Consumer<Order> onNewStatus)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        NotificationServer server = new NotificationServer(http, verifier, onNewStatus);
        http.createContext("/notification", server::receive);
        http.start();
        return server;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/notification");
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] rawBody = exchange.getRequestBody().readNBytes(LONGEST_BODY);
        String auth = exchange.getRequestHeaders().getFirst(Notification.AUTH_HEADER);
        try {
            if (verifier.verify(rawBody, auth) instanceof Verification.Valid valid) {
                take(valid.order());
                answer(exchange, 200, Notification.ACKNOWLEDGEMENT);
            } else {
                answer(exchange, 403, "Not a notification of this moment");
            }
        } catch (RuntimeException failure) {
            answer(exchange, 500, "Not taken"); // so that it comes again
        } finally {
            exchange.close();
        }
    }

    /** The status counts as seen only if it was acted upon. */
    private void take(Order order) {
        statuses.compute(order.orderId(), (id, before) -> {
            if (!order.status().equals(before)) {
                onNewStatus.accept(order);
            }
            return order.status();
        });
    }

    private static void answer(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
