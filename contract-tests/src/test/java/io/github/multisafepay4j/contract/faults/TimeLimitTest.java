package io.github.multisafepay4j.contract.faults;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.ConnectionException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The thread that watches over all time limits sleeps through calls that keep theirs, and is there for those that do not. */
@Isolated // there is one such thread for all
class TimeLimitTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);
    private static final RequestOptions SOON = RequestOptions.builder().callTimeout(Duration.ofMillis(400)).build();
    private static final int BATCHES = 3;
    private static final int CALLS = 20;

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    @Test
    void callsInTimeDoNotWakeItAndTheOthersAreEndedByIt() throws InterruptedException {
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            for (int silence = 0; silence < 2; silence++) {
                Servers.answerAlike(server, answer());
                client.orders().create(ORDER.parsedRequest());
                for (int batch = 0; batch < BATCHES; batch++) {
                    long before = timesWoken();
                    for (int i = 0; i < CALLS; i++) {
                        client.orders().create(ORDER.parsedRequest());
                    }
                    assertThat(before).isPositive();
                    assertThat(timesWoken() - before).isLessThan(CALLS / 2);
                }

                Servers.answerAlike(server, answer().throttleBody(1, 50, TimeUnit.MILLISECONDS));
                assertThat(catchThrowableOfType(ConnectionException.class, () -> client.orders().create(ORDER.parsedRequest(), SOON)))
                        .hasMessageStartingWith("No answer in time");
                Thread.sleep(2_500); // longer than what comes first of all limits is there without calls
            }
        }
    }

    private static long timesWoken() {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        return Stream.of(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(thread -> thread != null && thread.getThreadName().equals("Okio Watchdog"))
                .mapToLong(ThreadInfo::getWaitedCount)
                .sum();
    }

    private static MockResponse.Builder answer() {
        return new MockResponse.Builder().body(new Buffer().writeUtf8(ORDER.response()));
    }
}
