package io.github.multisafepay4j.contract.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.contract.webhook.SigningProxy;
import io.github.multisafepay4j.model.NotificationMethod;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.webhook.Notification;
import io.github.multisafepay4j.webhook.NotificationVerifier;
import io.github.multisafepay4j.webhook.Verification;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

import static java.util.concurrent.TimeUnit.SECONDS;

/** An order is created, Prism fires the callback of the contract, and the shop makes of it what it should. */
@WithMock
class NotificationsTest {

    private static final JsonNode CALLBACK = Edition.CLIENT.at("/paths/~1orders/post/callbacks/notification")
            .required("{$request.body#/payment_options/notification_url}");

    private final BlockingQueue<Order> received = new LinkedBlockingQueue<>();

    @Test
    void aSignedNotificationArrives(Mock mock) throws Exception {
        List<String> answers = notify(mock, Clients.API_KEY);

        assertThat(answers).contains("POST 200 OK");
        assertThat(received).hasSize(1);
        assertThat(JsonValue.of(received.remove().toJson())).isIn(examples());
    }

    /** Prism holds what the shop answers to the contract, and tells its log. This mock has one of its own. */
    @Test
    void itsAcknowledgementKeepsTheContract() throws Exception {
        Path specification = Path.of("target", "acknowledged.yaml").toAbsolutePath();
        Files.writeString(specification, Edition.text("mock", "yaml"));
        try (Mock mock = Mock.start(specification)) {
            notify(mock, Clients.API_KEY);
            for (int tries = 0; answered(mock) < 2 && tries < 400; tries++) {
                Thread.sleep(50); // Prism has the answers, and is about to say so
            }
            assertThat(answered(mock)).isEqualTo(2);
            assertThat(Files.readString(mock.log())).doesNotContain("Request failed", "Violation: ");
        }
    }

    private static long answered(Mock mock) throws IOException {
        try (Stream<String> log = Files.lines(mock.log())) {
            return log.filter(line -> line.contains("Received callback response")).count();
        }
    }

    @Test
    void oneWithAnotherSignatureDoesNot(Mock mock) throws Exception {
        List<String> answers = notify(mock, "another key");

        assertThat(answers).contains("POST 403 ");
        assertThat(received).isEmpty();
    }

    /** Prism sends a notification in each of its two forms, whichever the order asks for; these are the answers. */
    private List<String> notify(Mock mock, String signingKey) throws Exception {
        NotificationVerifier verifier = NotificationVerifier.builder().apiKey(Clients.API_KEY).build();
        HttpServer shop = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        shop.createContext("/", exchange -> {
            byte[] rawBody = exchange.getRequestBody().readAllBytes();
            String auth = exchange.getRequestHeaders().getFirst(Notification.AUTH_HEADER);
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            if (verifier.verify(rawBody, auth) instanceof Verification.Valid valid) {
                received.add(valid.order());
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(Notification.ACKNOWLEDGEMENT.getBytes(StandardCharsets.UTF_8));
            } else {
                exchange.sendResponseHeaders(403, -1);
            }
            exchange.close();
        });
        shop.start();
        URI url = URI.create("http://127.0.0.1:" + shop.getAddress().getPort());
        try (SigningProxy proxy = SigningProxy.start(url, signingKey);
                MultiSafepayClient client = Clients.of(mock.url())) {
            client.orders().create(order(proxy.url()));
            return Arrays.asList(proxy.answers().poll(20, SECONDS), proxy.answers().poll(20, SECONDS));
        } finally {
            shop.stop(0);
        }
    }

    /** The examples name addresses of other people. */
    @Test
    void theMockCallsNobodyElse(Mock mock) throws Exception {
        notify(mock, Clients.API_KEY);
        try (MultiSafepayClient client = Clients.of(mock.url())) {
            client.orders().create(order(URI.create("https://www.example.com/notification")));
            client.orders().create(order(URI.create("http://127.0.0.1.example.com/notification")));
        }
        assertThat(Files.readString(mock.log()))
                .contains("callback to http://127.0.0.1:")
                .doesNotContainPattern("callback to https?://(?!127\\.0\\.0\\.1:)");
    }

    @Test
    void theConstantsAreTheContracts() {
        assertThat(parameters("post")).containsExactly(
                "query " + Notification.ORDER_ID_PARAMETER,
                "query " + Notification.TIMESTAMP_PARAMETER,
                "header " + Notification.AUTH_HEADER);
        assertThat(parameters("get")).containsExactly(
                "query " + Notification.ORDER_ID_PARAMETER, "query " + Notification.TIMESTAMP_PARAMETER);
        for (String method : List.of("post", "get")) {
            JsonNode answer = resolve(CALLBACK.at("/" + method + "/responses/200"));
            assertThat(Notification.ACKNOWLEDGEMENT)
                    .matches(answer.at("/content/text~1plain/schema").required("pattern").textValue());
        }
    }

    private static List<String> parameters(String method) {
        return StreamSupport.stream(CALLBACK.at("/" + method + "/parameters").spliterator(), false)
                .map(NotificationsTest::resolve)
                .map(parameter -> parameter.get("in").textValue() + " " + parameter.get("name").textValue())
                .toList();
    }

    private static List<JsonNode> examples() {
        JsonNode examples = CALLBACK.at("/post/requestBody/content/application~1json").required("examples");
        return StreamSupport.stream(examples.spliterator(), false)
                .map(example -> JsonValue.normal(resolve(example).required("value")))
                .toList();
    }

    private static JsonNode resolve(JsonNode node) {
        return node.has("$ref") ? Edition.CLIENT.at(node.get("$ref").textValue().substring(1)) : node;
    }

    private static OrderRequest<?> order(URI notificationUrl) {
        ObjectNode order = (ObjectNode) JsonValue.of(Corpus.orders().get(0).request());
        order.withObject("payment_options")
                .put("notification_url", notificationUrl.toString())
                .put("notification_method", NotificationMethod.POST.toString());
        return OrderRequest.fromJson(order.toString());
    }
}
