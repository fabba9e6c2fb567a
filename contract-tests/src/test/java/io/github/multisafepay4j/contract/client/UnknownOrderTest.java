package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A kind of order that the contract does not name: it can be read and kept, and is sent on the caller's word only. */
class UnknownOrderTest {

    @ParameterizedTest
    @MethodSource("tags")
    void isKeptAndNotSent(Leaf leaf, String tag) throws Exception {
        ObjectNode body = leaf.complete().deepCopy();
        body.put(tag, "of tomorrow").putObject("x_more").putNull("also");

        OrderRequest<?> unknown = OrderRequest.fromJson(body.toString());

        assertThat(JsonValue.of(unknown.toJson())).isEqualTo(JsonValue.normal(body));
        assertThat(unknown.violations()).extracting(Violation::pointer).containsExactly("/" + tag);
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> client.orders().create(unknown))
                        .satisfies(refusal -> assertThat(refusal.violations()).isEqualTo(unknown.violations()));
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("tags")
    void isSentAsItIsOnTheCallersWord(Leaf leaf, String tag) throws Exception {
        ObjectNode body = leaf.complete().deepCopy();
        body.put(tag, "of tomorrow").putObject("x_more").putNull("also");
        OrderRequest.Unknown unknown = (OrderRequest.Unknown) OrderRequest.fromJson(body.toString());
        JsonNode answer = JsonValue.of("""
                {"order_id": "%s", "payment_url": "https://example.com/pay", "status": "of tomorrow", "x_more": {"also": null}}
                """.formatted(unknown.orderId()));
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
                server.enqueue(answer("{\"success\": true, \"data\": " + answer + "}"));
                CreatedOrder.Unknown created = client.orders().createUnchecked(unknown);

                assertThat(JsonValue.of(Servers.taken(server).getBody().utf8())).isEqualTo(JsonValue.normal(body));
                assertThat(created.paymentUrl()).hasToString("https://example.com/pay");
                assertThat(JsonValue.of(created.toJson())).isEqualTo(answer);

                server.enqueue(answer("{\"success\": true, \"data\": {\"order_id\": \"another\"}}"));
                assertThat(client.async().orders().createUnchecked(unknown))
                        .failsWithin(Duration.ofSeconds(30)).withThrowableThat()
                        .havingCause().isInstanceOf(UnreadableResponseException.class);
                server.enqueue(answer("{\"success\": false, \"error_code\": 1023}"));
                assertThatExceptionOfType(ApiException.class).isThrownBy(() -> client.orders().createUnchecked(unknown));
            }
            assertThat(server.getRequestCount()).isEqualTo(3);
        }
    }

    private static MockResponse answer(String body) {
        return new MockResponse.Builder().body(body).build();
    }

    @Test
    void isBuiltFromTagsOfNoKnownKindOnly() {
        OrderRequest.Unknown unknown = OrderRequest.Unknown.builder("redirect", "TOMORROW").orderId("one").build();

        assertThat(unknown.toMap()).isEqualTo(Map.of("type", "redirect", "gateway", "TOMORROW", "order_id", "one"));
        OrderRequest<?> read = OrderRequest.fromJson(unknown.toJson());
        assertThat(read).isEqualTo(unknown);
        assertThat(unknown.violations()).isEqualTo(read.violations()).isEqualTo(unknown.toBuilder().build().violations()).hasSize(1);
        assertThatIllegalArgumentException().isThrownBy(() -> OrderRequest.Unknown.builder("redirect", "IDEAL"))
                .withMessageContaining("IdealRedirectOrderRequest");
        assertThatIllegalArgumentException().isThrownBy(() -> OrderRequest.Unknown.builder("", "IDEAL")).withMessageContaining("/type");
    }

    static Stream<Arguments> tags() {
        return Leaf.of(new Body(Operation.CREATE_ORDER)).stream()
                .flatMap(leaf -> leaf.tags().keySet().stream().sorted().map(tag -> Arguments.of(leaf, tag)));
    }
}
