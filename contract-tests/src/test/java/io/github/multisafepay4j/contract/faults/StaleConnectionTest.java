package io.github.multisafepay4j.contract.faults;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.ClosingServer;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.model.CancelOrderRequest;
import java.io.IOException;
import java.util.List;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections that the server has closed between two calls: nothing is sent there, since nobody could say what became of it. */
@Execution(ExecutionMode.CONCURRENT)
class StaleConnectionTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);
    private static final int CALLS = 200;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatClosesAfterEachAnswerGetsEachOrderOnce(boolean tls) throws IOException {
        try (ClosingServer server = new ClosingServer(tls, 1); MultiSafepayClient client = clientOf(server)) {
            for (int i = 0; i < CALLS; i++) {
                client.orders().create(ORDER.parsedRequest());
                server.awaitClosed(i + 1);
            }
            assertThat(server.requests()).hasSize(CALLS).allMatch("POST"::equals);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aServerThatClosesWhatWasSilentForLongGetsEachOrderOnce(boolean tls) throws Exception {
        try (ClosingServer server = new ClosingServer(tls, 2); MultiSafepayClient client = clientOf(server)) {
            for (int connections = 1; connections <= 3; connections++) {
                client.orders().create(ORDER.parsedRequest());
                client.orders().create(ORDER.parsedRequest());
                server.awaitClosed(connections);
                Thread.sleep(1_100); // silence of more than a second is looked into
            }
            assertThat(server.requests()).hasSize(6);
        }
    }

    @Test
    void whatTheServerSaysUnaskedIsNoAnswerToTheNextCall() throws IOException {
        try (ClosingServer server = new ClosingServer(false, 5); MultiSafepayClient client = clientOf(server)) {
            client.orders().create(ORDER.parsedRequest());
            server.answerAgain();
            client.orders().update("my-order", CancelOrderRequest.builder().build());

            assertThat(server.connections()).as("the one where something was said is left").isEqualTo(2);
            assertThat(server.requests()).containsExactly("POST", "PATCH");
        }
    }

    @Test
    void aConnectionThatIsAliveIsUsedAgain() throws IOException {
        try (ClosingServer server = new ClosingServer(false, CALLS); MultiSafepayClient client = clientOf(server)) {
            for (int i = 0; i < CALLS; i++) {
                client.orders().create(ORDER.parsedRequest());
            }
            assertThat(server.connections()).isOne();
        }
    }

    /** The client with a pool of OkHttp's own habits, so that it is not the pool that gives connections up in time. */
    private static MultiSafepayClient clientOf(ClosingServer server) {
        OkHttpClient http = server.trusted(new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1))).build();
        return Clients.builder(server.url()).httpClient(http).build();
    }
}
