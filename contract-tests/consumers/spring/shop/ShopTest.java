package shop;

import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.RedirectOrder;
import io.github.multisafepay4j.testkit.MockServer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Over real HTTP, on both sides of the shop. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ShopTest {

    private static final MockServer MOCK = MockServer.start();

    @DynamicPropertySource
    static void environment(DynamicPropertyRegistry properties) {
        properties.add("multisafepay.url", MOCK::url);
    }

    @AfterAll
    static void stop() {
        MOCK.close();
    }

    @Value("${local.server.port}")
    private int port;

    @Test
    void aBodyIsAnOrderAndSoIsTheAnswer() throws Exception {
        HttpResponse<String> answer = post("""
                {"type": "redirect", "gateway": "IDEAL", "order_id": "shop-1", "currency": "EUR", "amount": 1000,
                 "description": "Two boxes of tea"}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(RedirectOrder.fromJson(answer.body()).orderId()).isEqualTo("shop-1");

        Order order = Order.fromJson(send(HttpRequest.newBuilder(address("/orders/shop-1")).build()).body());
        assertThat(order.amount()).isEqualTo(1000);
    }

    @Test
    void aWrongBodyIsRefusedWithWhatIsWrong() throws Exception {
        HttpResponse<String> answer = post("""
                {"type": "redirect", "gateway": "IDEAL", "order_id": "shop-2", "currency": "euro", "amount": -1,
                 "description": "Two boxes of tea"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"/currency\"", "\"/amount\"");
    }

    @Test
    void brokenTextIsRefused() throws Exception {
        assertThat(post("{").statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> post(String body) throws Exception {
        return send(HttpRequest.newBuilder(address("/orders"))
                .header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)).build());
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static HttpResponse<String> send(HttpRequest request) throws Exception {
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
