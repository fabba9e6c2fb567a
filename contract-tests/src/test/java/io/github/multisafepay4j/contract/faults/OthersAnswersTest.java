package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import java.nio.charset.StandardCharsets;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are about another order: of a proxy that mixes connections up, or left over from another call. */
class OthersAnswersTest {

    private static final String OTHER = "somebody-elses-order";

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void theAnswerToAnotherOrderIsNoAnswer(Corpus.Order order) {
        String others = toOther(order.response());
        UnreadableResponseException strange = catchThrowableOfType(UnreadableResponseException.class, () ->
                order.parsedRequest().response().read(200, others.getBytes(StandardCharsets.UTF_8)));

        assertThat(strange).hasMessageContaining("its order_id is not that of the request");
        assertThat(strange.getMessage()).doesNotContain(OTHER);
        assertThat(strange.bodyAsText()).isEqualTo(others);
    }

    @Test
    void itsConnectionIsNotUsedAgain() throws InterruptedException {
        Corpus.Order order = Corpus.orders().get(0);
        String found = Corpus.response("getOrder", "alipay-completed");
        String id = JsonValue.of(found).at("/data/order_id").textValue();
        server.enqueue(new MockResponse.Builder().body(toOther(order.response())).build());
        server.enqueue(new MockResponse.Builder().body(toOther(found)).build());
        server.enqueue(new MockResponse.Builder().body(found).build());
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            assertThat(catchThrowableOfType(UnreadableResponseException.class, () ->
                    client.orders().create(order.parsedRequest())).retry()).isEqualTo(Retry.RECONCILE);
            assertThat(catchThrowableOfType(UnreadableResponseException.class, () ->
                    client.orders().get(id)).retry()).isEqualTo(Retry.SAFE);
            assertThat(client.orders().get(id).orderId()).isEqualTo(id);
        }
        for (int i = 0; i < 3; i++) {
            assertThat(Servers.taken(server).getExchangeIndex()).as("the first on its connection").isZero();
        }
    }

    private static String toOther(String answer) {
        String id = JsonValue.of(answer).at("/data/order_id").textValue();
        return answer.replace(JsonValue.of("\"" + id + "\"").toString(), "\"" + OTHER + "\"");
    }
}
