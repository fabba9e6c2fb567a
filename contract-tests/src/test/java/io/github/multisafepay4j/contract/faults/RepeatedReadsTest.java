package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.CallObserver;
import io.github.multisafepay4j.CallObserver.Attempt;
import io.github.multisafepay4j.CallObserver.Failure;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What passes is outlived by reads and never by writes, within the limits of the call; and an observer hears of each attempt. */
class RepeatedReadsTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);
    private static final String FOUND = Corpus.response("getOrder", "alipay-completed");
    private static final String ID = JsonValue.of(FOUND).at("/data/order_id").textValue();

    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    static final List<MockResponse> PASSING = List.of(
            new MockResponse.Builder().code(502).body("<html>").build(),
            new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build(),
            new MockResponse.Builder().code(504).body("{\"message\": \"Endpoint request timed out\"}").build(),
            new MockResponse.Builder().code(429).addHeader("Retry-After", "1").body("{\"message\": \"Limit\"}").build(),
            new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build(),
            new MockResponse.Builder().body(FOUND).onResponseBody(new SocketEffect.CloseSocket()).build());

    @ParameterizedTest
    @FieldSource("PASSING")
    void aReadOutlivesWhatPasses(MockResponse fault) {
        server.enqueue(fault);
        server.enqueue(fault);
        server.enqueue(new MockResponse.Builder().body(FOUND).build());
        try (MultiSafepayClient client = client().build()) {
            assertThat(client.orders().get(ID).orderId()).isEqualTo(ID);
        }
        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3);
        assertThat(attempts).extracting(Attempt::failure).last().isNull();
        assertThat(attempts).extracting(Attempt::failure).first().isNotNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 501, 400, 404})
    void whatDoesNotPassIsNotRepeated(int status) {
        server.enqueue(new MockResponse.Builder().code(status).build());
        server.enqueue(new MockResponse.Builder().body(FOUND).build());
        try (MultiSafepayClient client = client().build()) {
            assertThat(statuses(catchThrowable(() -> client.orders().get(ID)))).containsExactly(status);
        }
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void theLastFailureHasTheEarlierOnes() {
        for (int status : List.of(502, 503, 504, 502)) {
            server.enqueue(new MockResponse.Builder().code(status).build());
        }
        try (MultiSafepayClient client = client().build()) {
            assertThat(statuses(catchThrowable(() -> client.orders().get(ID)))).containsExactly(504, 503, 502);
        }
    }

    @Test
    void noReadIsRepeatedWhereThatIsSwitchedOff() {
        server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", "0").build());
        server.enqueue(new MockResponse.Builder().body(FOUND).build());
        try (MultiSafepayClient client = client().readAttempts(1).build()) {
            assertThat(statuses(catchThrowable(() -> client.orders().get(ID)))).containsExactly(503);
        }
        assertThat(server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @FieldSource("PASSING")
    void aWriteIsSentOnce(MockResponse fault) {
        server.enqueue(fault);
        server.enqueue(new MockResponse.Builder().body(ORDER.response()).build());
        try (MultiSafepayClient client = client().build()) {
            assertThat(catchThrowable(() -> client.orders().create(ORDER.parsedRequest())))
                    .isInstanceOf(MultiSafepayException.class);
        }
        assertThat(server.getRequestCount()).isOne();
        assertThat(attempts).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3600", "1764000000000", "Thu, 31 Dec 2099 23:59:59 GMT"})
    void whoIsAskedToWaitForLongDoesNotWait(String wait) {
        server.enqueue(new MockResponse.Builder().code(503).addHeader("Retry-After", wait).addHeader("X-Request-Id", "r-7").build());
        try (MultiSafepayClient client = client().build()) {
            UnreadableResponseException busy = catchThrowableOfType(UnreadableResponseException.class, () ->
                    client.orders().get(ID, RequestOptions.builder().callTimeout(Duration.ofSeconds(30)).build()));

            assertThat(busy.httpStatus()).isEqualTo(503);
            assertThat(busy.requestId()).isEqualTo("r-7");
            assertThat(busy.retryAfter()).satisfiesAnyOf(
                    none -> assertThat(none).isNull(),
                    asked -> assertThat(asked).isGreaterThanOrEqualTo(Duration.ofHours(1)));
        }
    }

    @Test
    void aRefusalTellsHowLongToWait() {
        server.enqueue(new MockResponse.Builder().code(429).addHeader("Retry-After", "Sat, 21 Nov 2026 12:00:30 GMT")
                .setHeader("Date", "Sat, 21 Nov 2026 12:00:00 GMT").body("{\"message\": \"Limit\"}").build());
        try (MultiSafepayClient client = client().build()) {
            assertThat(catchThrowableOfType(ApiException.class, () -> client.orders().create(ORDER.parsedRequest())).retryAfter())
                    .isEqualTo(Duration.ofSeconds(30));
        }
    }

    @Test
    void aCallHasItsOwnLimits() {
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder().onResponseStart(SocketEffect.Stall.INSTANCE).build());
        }
        Duration soon = Duration.ofMillis(300);
        try (MultiSafepayClient client = client().readTimeout(Duration.ZERO).callTimeout(Duration.ZERO).build()) {
            for (RequestOptions limited : List.of(
                    RequestOptions.builder().callTimeout(soon).build(), RequestOptions.builder().readTimeout(soon).build())) {
                assertThat(catchThrowableOfType(ConnectionException.class, () ->
                        client.orders().create(ORDER.parsedRequest(), limited))).hasMessageContaining("No answer in time");
            }
        }
    }

    @Test
    void anObserverHearsWhatItWasAndNothingOfWhom() {
        server.enqueue(new MockResponse.Builder().body(ORDER.response()).build());
        server.enqueue(new MockResponse.Builder().code(401).body("{\"success\": false, \"error_code\": 1032}").build());
        try (MultiSafepayClient client = client().build()) {
            client.orders().create(ORDER.parsedRequest());
            assertThat(catchThrowable(() -> client.orders().get(ID))).isInstanceOf(ApiException.class);
        }
        assertThat(attempts).extracting(Attempt::operation).containsExactly("createOrder", "getOrder");
        assertThat(attempts).extracting(Attempt::gateway).containsExactly(ORDER.parsedRequest().gateway(), null);
        assertThat(attempts).extracting(Attempt::httpStatus).containsExactly(200, 401);
        assertThat(attempts).extracting(Attempt::failure).containsExactly(null, Failure.REFUSED);
        assertThat(attempts).allMatch(attempt -> attempt.duration().toNanos() > 0);
    }

    @Test
    void anObserverCannotFailACall() {
        server.enqueue(new MockResponse.Builder().body(ORDER.response()).build());
        CallObserver broken = attempt -> {
            throw new IllegalStateException("out of disk");
        };
        try (MultiSafepayClient client = client().observer(broken).build()) {
            assertThat(client.orders().create(ORDER.parsedRequest()).orderId()).isNotNull();
        }
    }

    private MultiSafepayClient.Builder client() {
        return Clients.builder(server.url("/").uri()).observer(attempts::add);
    }

    /** The statuses of a failure and of those before it. */
    private static List<Integer> statuses(Throwable failure) {
        int status = ((UnreadableResponseException) failure).httpStatus();
        return failure.getSuppressed().length == 0
                ? List.of(status)
                : Stream.concat(
                        Stream.of(status), statuses(failure.getSuppressed()[0]).stream()).toList();
    }
}
