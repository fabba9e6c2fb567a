package io.github.multisafepay4j.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.Example;
import io.github.multisafepay4j.testkit.OrderExample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An API of our own, which answers as the contract says until it is told otherwise. */
final class Upstream implements AutoCloseable {

    /** What goes over the wire. */
    record Answer(int status, String contentType, byte[] body) {

        static Answer json(int status, String body) {
            return new Answer(status, "application/json", body.getBytes(StandardCharsets.UTF_8));
        }

        static Answer html(int status) {
            return new Answer(status, "text/html", "<html><body>Down for maintenance".getBytes(StandardCharsets.UTF_8));
        }

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Example FETCHED = Corpus.examples("getOrder").stream()
            .filter(example -> Corpus.fetchedOrders().containsKey(example.name()))
            .findFirst()
            .orElseThrow();

    private final HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    private final AtomicInteger requests = new AtomicInteger();
    private volatile UnaryOperator<Answer> change = UnaryOperator.identity();

    Upstream() throws IOException {
        server.createContext("/v1/json/orders", exchange -> {
            requests.incrementAndGet();
            try (exchange) {
                send(exchange, change.apply(answer(exchange)));
            }
        });
        server.start();
    }

    /** Answers otherwise from now on: as it would, changed by this. */
    void change(UnaryOperator<Answer> change) {
        this.change = change;
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1/json");
    }

    int requests() {
        return requests.get();
    }

    private static Answer answer(HttpExchange exchange) throws IOException {
        boolean isCreation = exchange.getRequestMethod().equals("POST");
        String path = exchange.getRequestURI().getPath();
        JsonNode request = JSON.readTree(exchange.getRequestBody());
        String id = isCreation ? request.get("order_id").textValue() : path.substring(path.lastIndexOf('/') + 1);
        ObjectNode answer = (ObjectNode) JSON.readTree(isCreation ? answerTo(request) : FETCHED.response());
        ((ObjectNode) answer.get("data")).put("order_id", id);
        return Answer.json(200, answer.toString());
    }

    private static String answerTo(JsonNode request) throws IOException {
        for (OrderExample example : Corpus.orders()) {
            if (example.request().type().equals(request.get("type").textValue())
                    && example.request().gateway().equals(request.get("gateway").textValue())) {
                return example.json().response();
            }
        }
        throw new IOException("no such order in the corpus");
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", answer.contentType());
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
