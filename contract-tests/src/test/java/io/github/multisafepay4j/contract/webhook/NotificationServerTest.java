package io.github.multisafepay4j.contract.webhook;

import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.webhook.Notification;
import io.github.multisafepay4j.webhook.NotificationSigner;
import io.github.multisafepay4j.webhook.NotificationVerifier;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class NotificationServerTest {

    private static final String KEY = "1f0e2d3c4b5a69788796a5b4c3d2e1f0";

    private final List<String> taken = new ArrayList<>();
    private final HttpClient http = HttpClient.newHttpClient();
    private boolean failing;
    private NotificationServer server;

    @BeforeEach
    void start() throws IOException {
        server = NotificationServer.start(0, NotificationVerifier.builder().apiKey(KEY).build(), this::take);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void take(Order order) {
        if (failing) {
            throw new IllegalStateException("the database is away");
        }
        taken.add(order.orderId() + " " + order.status());
    }

    @Test
    void takesEachNewStatusOnce() throws Exception {
        assertThat(notify("order-1", "initialized", Instant.now())).isEqualTo("200 OK");
        assertThat(notify("order-1", "completed", Instant.now())).isEqualTo("200 OK");
        assertThat(notify("order-1", "completed", Instant.now().minusSeconds(1))).isEqualTo("200 OK");
        assertThat(notify("order-2", "completed", Instant.now())).isEqualTo("200 OK");

        assertThat(taken).containsExactly("order-1 initialized", "order-1 completed", "order-2 completed");
    }

    @Test
    void takesNothingThatIsOld() throws Exception {
        assertThat(notify("order-1", "completed", Instant.now().minusSeconds(700))).startsWith("403 ");
        assertThat(taken).isEmpty();
    }

    @Test
    void takesNothingUnsigned() throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.url());

        assertThat(answer(request.build())).startsWith("403 ");
        assertThat(answer(request.POST(BodyPublishers.ofByteArray(order("order-1", "completed"))).build()))
                .startsWith("403 ");
        assertThat(taken).isEmpty();
    }

    @Test
    void takesAgainWhatFailed() throws Exception {
        failing = true;
        assertThat(notify("order-1", "completed", Instant.now())).startsWith("500 ");
        failing = false;
        assertThat(notify("order-1", "completed", Instant.now())).isEqualTo("200 OK");

        assertThat(taken).containsExactly("order-1 completed");
    }

    private String notify(String orderId, String status, Instant time) throws Exception {
        byte[] body = order(orderId, status);
        return answer(HttpRequest.newBuilder(server.url())
                .header(Notification.AUTH_HEADER, NotificationSigner.sign(body, KEY, time))
                .POST(BodyPublishers.ofByteArray(body))
                .build());
    }

    private String answer(HttpRequest request) throws Exception {
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return answer.statusCode() + " " + answer.body();
    }

    private static byte[] order(String orderId, String status) {
        String order = "{\"order_id\": \"%s\", \"status\": \"%s\", \"currency\": \"EUR\", \"amount\": 1000}";
        return order.formatted(orderId, status).getBytes(StandardCharsets.UTF_8);
    }
}
