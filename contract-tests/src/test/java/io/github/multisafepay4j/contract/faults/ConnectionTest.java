package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.CrowdedServer;
import io.github.multisafepay4j.contract.support.RefusingPort;
import io.github.multisafepay4j.contract.support.ScriptedServer;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.contract.support.Told;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections that fail, at every stage of a call; and that no failure makes two orders out of one. */
class ConnectionTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);
    private static final Duration SHORT = Duration.ofMillis(200);

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    @Test
    void nobodyListens() throws IOException {
        try (RefusingPort nobody = new RefusingPort()) {
            assertThat(failureAt(nobody.url()).mayHaveReachedServer()).isFalse();
        }
    }

    @Test
    void nobodyHasThatName() {
        assertThat(failureAt(URI.create("http://nowhere.invalid")).mayHaveReachedServer()).isFalse();
    }

    @Test
    void theServerDoesNotSpeakTls() throws IOException {
        try (ScriptedServer plain = new ScriptedServer()) {
            plain.next(connection -> ScriptedServer.answer(connection, ORDER.response()));

            assertThat(failureAt(URI.create("https://127.0.0.1:" + plain.port())).mayHaveReachedServer()).isFalse();
        }
    }

    @Test
    void theServerHangsUpWhenItComesToTls() throws IOException {
        try (ScriptedServer old = new ScriptedServer()) {
            old.next(connection -> connection.getInputStream().read());
            ConnectionException failure = failureAt(URI.create("https://127.0.0.1:" + old.port()));

            assertThat(failure).hasMessage("The connection failed; nothing was sent").hasCauseInstanceOf(IOException.class);
            assertThat(Told.by(failure)).doesNotContain("The answer broke off");
        }
    }

    @Test
    void theServerIsSilentWhenItComesToTls() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("https://127.0.0.1:" + silent.getLocalPort());
            ConnectionException failure = failure(Clients.builder(url).readTimeout(SHORT));

            assertThat(failure.mayHaveReachedServer()).isFalse();
            assertThat(failure).hasCauseInstanceOf(SocketTimeoutException.class);
        }
    }

    /** If connecting had no limit of its own, the one of the call would strike, and say something else. */
    @Test
    void noConnectionInTimeMeansThatNothingWasSent() throws IOException {
        try (CrowdedServer crowded = new CrowdedServer()) {
            ConnectionException failure = failure(Clients.builder(crowded.url())
                    .connectTimeout(SHORT).callTimeout(Duration.ofSeconds(5)));

            assertThat(failure.mayHaveReachedServer()).isFalse();
            assertThat(failure).cause()
                    .isInstanceOf(SocketTimeoutException.class)
                    .hasMessageContainingAll("onnect", "timed out");
        }
    }

    @Test
    void anInterruptedThreadStaysInterrupted() throws InterruptedException {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        AtomicBoolean isInterrupted = new AtomicBoolean();
        Thread caller = new Thread(() -> {
            Thread.currentThread().interrupt();
            try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
                failure.set(catchThrowable(() -> client.orders().create(ORDER.parsedRequest())));
            }
            isInterrupted.set(Thread.currentThread().isInterrupted());
        });
        caller.start();
        caller.join();

        assertThat(failure.get()).isInstanceOf(ConnectionException.class).hasMessageContaining("interrupted");
        assertThat(isInterrupted).isTrue();
    }

    @Test
    void anInterceptorOfTheCallersCannotSendAnOrderTwice() {
        serve(new MockResponse.Builder().code(500));
        OkHttpClient again = new OkHttpClient.Builder().addInterceptor(chain -> {
            chain.proceed(chain.request()).close();
            return chain.proceed(chain.request());
        }).build();

        assertThat(failure(Clients.builder(server.url("/").uri()).httpClient(again)).mayHaveReachedServer()).isTrue();
        assertThat(server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "HTTP/1.1 200 OK, jan.jansen@example.com", "HTTP/1.1 200 OK\r\nX-Who: jan.jansen@example.com",
            "jan.jansen@example.com\r\n\r\n"})
    void whatIsCutOffIsNotQuoted(String start) throws IOException {
        try (ScriptedServer server = new ScriptedServer()) {
            server.next(connection -> {
                ScriptedServer.take(connection);
                connection.getOutputStream().write(start.getBytes(StandardCharsets.UTF_8));
            });
            ConnectionException failure = failureAt(URI.create("http://127.0.0.1:" + server.port()));

            assertThat(Told.by(failure))
                    .doesNotContain("jansen")
                    .doesNotContain(new Buffer().writeUtf8("jansen").readByteString().hex());
        }
    }

    static final List<Arguments> FAULTS = List.of(
            Arguments.of("closes before the answer", answer().onResponseStart(new SocketEffect.CloseSocket())),
            Arguments.of("closes within the answer", answer().onResponseBody(new SocketEffect.CloseSocket())),
            Arguments.of("promises more than it sends",
                    answer().setHeader("Content-Length", "100000").onResponseEnd(new SocketEffect.CloseSocket())),
            Arguments.of("ends within a chunk",
                    answer().chunkedBody(ORDER.response(), 10).onResponseBody(new SocketEffect.CloseSocket())),
            Arguments.of("does not speak HTTP", answer().status("Good morning")),
            Arguments.of("zips wrongly", answer().addHeader("Content-Encoding: gzip")),
            Arguments.of("is silent instead of answering", answer().onResponseStart(SocketEffect.Stall.INSTANCE)),
            Arguments.of("falls silent within the answer", answer().onResponseBody(SocketEffect.Stall.INSTANCE)));

    @ParameterizedTest(name = "{0}")
    @FieldSource("FAULTS")
    void theServerGotTheOrderAnd(String fault, MockResponse.Builder response) {
        serve(response);

        ConnectionException failure = failure(Clients.builder(server.url("/").uri()).readTimeout(SHORT));

        assertThat(failure.mayHaveReachedServer()).isTrue();
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void theCallAsAWholeIsLimitedToo() {
        serve(answer().throttleBody(1, 50, TimeUnit.MILLISECONDS));

        ConnectionException failure =
                failure(Clients.builder(server.url("/").uri()).callTimeout(SHORT.multipliedBy(2)));

        assertThat(failure.mayHaveReachedServer()).isTrue();
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void theServerClosesAReusedConnectionWhileItTakesTheSecondOrder() throws InterruptedException {
        server.enqueue(answer().build());
        server.enqueue(answer().onResponseStart(new SocketEffect.CloseSocket()).build());
        server.enqueue(answer().build());
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            client.orders().create(ORDER.parsedRequest());
            ConnectionException failure = catchThrowableOfType(ConnectionException.class, () ->
                    client.orders().create(ORDER.parsedRequest()));

            assertThat(failure.mayHaveReachedServer()).isTrue();
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
        Servers.taken(server);
        assertThat(Servers.taken(server).getExchangeIndex()).as("the connection was reused").isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 407, 408, 421, 425, 429, 500, 502, 503, 504})
    void aStatusThatAsksForAnotherTryGetsNone(int status) {
        serve(new MockResponse.Builder().code(status).addHeader("Retry-After", "0")
                .addHeader("WWW-Authenticate", "Basic").addHeader("Proxy-Authenticate", "Basic"));
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            Throwable failure = catchThrowableOfType(RuntimeException.class, () ->
                    client.orders().create(ORDER.parsedRequest()));

            // OkHttp takes 407 from a server that is no proxy for a broken connection
            assertThat(failure).isInstanceOfAny(UnreadableResponseException.class, ConnectionException.class);
        }
        assertThat(server.getRequestCount()).isOne();
    }

    /** Answers a second try, too, which would not go unseen. */
    private void serve(MockResponse.Builder response) {
        Servers.answerAlike(server, response);
    }

    private static MockResponse.Builder answer() {
        return new MockResponse.Builder().body(new Buffer().writeUtf8(ORDER.response()));
    }

    private static ConnectionException failureAt(URI url) {
        return failure(Clients.builder(url));
    }

    private static ConnectionException failure(MultiSafepayClient.Builder builder) {
        try (MultiSafepayClient client = builder.build()) {
            ConnectionException failure = catchThrowableOfType(ConnectionException.class, () ->
                    client.orders().create(ORDER.parsedRequest()));
            assertThat(failure).isNotNull();
            assertThat(Told.by(failure)).doesNotContain(Clients.API_KEY);
            return failure;
        }
    }
}
