package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.ScriptedServer;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.Retry;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls that are ended from outside. The client has no time limits here, and the server is silent for as long as it has a client: a
 * call that did not end would hang.
 */
class EndingTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);

    private ScriptedServer server;
    private MultiSafepayClient client;

    @BeforeEach
    void start() throws IOException {
        server = new ScriptedServer();
        client = Clients.builder(URI.create("http://127.0.0.1:" + server.port()))
                .readTimeout(Duration.ZERO).callTimeout(Duration.ZERO).build();
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        server.close();
    }

    /** Platform threads, and virtual ones where Java has them. */
    static Stream<ThreadFactory> threads() {
        ThreadFactory platform = Thread::new;
        try {
            Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
            Class<?> builder = Class.forName("java.lang.Thread$Builder");
            return Stream.of(platform, (ThreadFactory) builder.getMethod("factory").invoke(virtual));
        } catch (ReflectiveOperationException before21) {
            return Stream.of(platform);
        }
    }

    @ParameterizedTest
    @MethodSource("threads")
    void anInterruptEndsTheCall(ThreadFactory threads) throws InterruptedException {
        assertThatAnInterruptEndsACall(client, threads);
    }

    @ParameterizedTest
    @MethodSource("threads")
    void anInterruptEndsTheCallOfAnHttpClientThatTheCallerBrought(ThreadFactory threads) throws InterruptedException {
        OkHttpClient theirs = new OkHttpClient.Builder().readTimeout(Duration.ZERO).build();
        try (MultiSafepayClient onTheirs = Clients.builder(URI.create("http://127.0.0.1:" + server.port()))
                .httpClient(theirs).callTimeout(Duration.ZERO).build()) {
            assertThatAnInterruptEndsACall(onTheirs, threads);
        } finally {
            theirs.connectionPool().evictAll();
        }
    }

    private void assertThatAnInterruptEndsACall(MultiSafepayClient client, ThreadFactory threads) throws InterruptedException {
        CompletableFuture<ConnectionException> failure = new CompletableFuture<>();
        CompletableFuture<Boolean> isInterrupted = new CompletableFuture<>();
        Thread caller = threads.newThread(() -> {
            failure.complete(catchThrowableOfType(ConnectionException.class, () ->
                    client.orders().create(ORDER.parsedRequest())));
            isInterrupted.complete(Thread.currentThread().isInterrupted());
        });
        CompletableFuture<Void> hungUp = server.next(connection -> {
            ScriptedServer.take(connection);
            caller.interrupt();
            awaitEnd(connection);
        });
        caller.start();

        assertThat(failure.join()).hasMessageContaining("interrupted");
        assertThat(failure.join().mayHaveReachedServer()).isTrue();
        assertThat(failure.join().retry()).isEqualTo(Retry.RECONCILE);
        assertThat(isInterrupted.join()).isTrue();
        hungUp.join();
    }

    @Test
    void toCancelTheFutureEndsTheCall() {
        CompletableFuture<Void> taken = new CompletableFuture<>();
        CompletableFuture<Void> hungUp = server.next(connection -> {
            ScriptedServer.take(connection);
            taken.complete(null);
            awaitEnd(connection);
        });
        CompletableFuture<?> order = client.async().orders().create(ORDER.parsedRequest());
        taken.join();

        assertThat(order.cancel(true)).isTrue();
        assertThat(catchThrowable(order::join)).isInstanceOf(CancellationException.class);
        hungUp.join();
    }

    @Test
    void theThreadOfACancelledCallServesTheNextOne() {
        toCancelTheFutureEndsTheCall();
        server.next(connection -> {
            ScriptedServer.take(connection);
            ScriptedServer.answer(connection, ORDER.response());
        });
        assertThat(client.async().orders().create(ORDER.parsedRequest()).join().orderId())
                .isEqualTo(ORDER.answer().get("order_id").textValue());
    }

    /** One thread for all calls: it passes the cancelled one by, and is another's when that is cancelled once more. */
    @Test
    void toCancelAFutureTwiceEndsNoOtherCall() {
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (MultiSafepayClient client = Clients.builder(URI.create("http://127.0.0.1:" + server.port()))
                .readTimeout(Duration.ZERO).callTimeout(Duration.ZERO).asyncExecutor(thread).build()) {
            CompletableFuture<CompletableFuture<?>> cancelled = new CompletableFuture<>();
            server.next(connection -> {
                ScriptedServer.take(connection);
                cancelled.join();
                ScriptedServer.answer(connection, ORDER.response());
                ScriptedServer.take(connection);
                cancelled.join().cancel(true);
                ScriptedServer.answer(connection, ORDER.response());
            });
            CompletableFuture<?> first = client.async().orders().create(ORDER.parsedRequest());
            CompletableFuture<?> second = client.async().orders().create(ORDER.parsedRequest());
            CompletableFuture<?> third = client.async().orders().create(ORDER.parsedRequest());
            second.cancel(true);
            cancelled.complete(second);

            assertThat(first.join()).isEqualTo(third.join());
        } finally {
            thread.shutdown();
        }
    }

    @Test
    void aClosedClientTakesNoCallAndLeavesNothingOpen() {
        CompletableFuture<Void> hungUp = server.next(connection -> {
            ScriptedServer.take(connection);
            client.close();
            ScriptedServer.answer(connection, ORDER.response());
            awaitEnd(connection);
        });
        assertThat(client.orders().create(ORDER.parsedRequest()).orderId()).as("the call under way").isNotNull();
        hungUp.join();

        ConnectionException closed = catchThrowableOfType(ConnectionException.class, () ->
                client.orders().create(ORDER.parsedRequest()));
        assertThat(closed).hasMessage("The client is closed; nothing was sent");
        assertThat(closed.retry()).isEqualTo(Retry.SAFE);
        assertThat(catchThrowable(() -> client.orders().get("my-order"))).as("nor is a read repeated")
                .isInstanceOf(ConnectionException.class).hasNoSuppressedExceptions();
        assertThat(catchThrowable(() -> client.orders().createOrFetch(ORDER.parsedRequest()))).as("nor is anything asked for")
                .isInstanceOf(ConnectionException.class).hasNoSuppressedExceptions();
        assertThat(client.async().gateways().list())
                .failsWithin(Duration.ofMinutes(1)).withThrowableThat().withCauseInstanceOf(ConnectionException.class);
    }

    private static void awaitEnd(Socket connection) {
        try {
            while (connection.getInputStream().read() >= 0) {
                // silent
            }
        } catch (IOException reset) {
            // is an end as well
        }
    }
}
