package io.github.multisafepay4j.contract.faults;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.ConnectionException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okio.Buffer;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** The thread that watches over all time limits sleeps through calls that keep theirs, and is there for those that do not. */
class TimeLimitTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);
    private static final int BATCHES = 5;
    private static final int CALLS = 20;

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    @Test
    void callsInTimeDoNotWakeIt() {
        Servers.answerAlike(server, answer());
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            client.orders().create(ORDER.parsedRequest());
            assertThat(timesWoken()).isPositive();
            long leastOften = IntStream.range(0, BATCHES) // other tests may wake it as well, if not all the time
                    .mapToLong(batch -> {
                        long before = timesWoken();
                        for (int i = 0; i < CALLS; i++) {
                            client.orders().create(ORDER.parsedRequest());
                        }
                        return timesWoken() - before;
                    })
                    .min().orElseThrow();

            assertThat(leastOften).isLessThan(CALLS / 2);
        }
    }

    @Test
    void afterASilenceACallIsStillLimited() throws InterruptedException {
        try (MultiSafepayClient client =
                Clients.builder(server.url("/").uri()).callTimeout(Duration.ofMillis(1_400)).build()) {
            for (int silence = 0; silence < 2; silence++) {
                Servers.answerAlike(server, answer());
                client.orders().create(ORDER.parsedRequest());
                Thread.sleep(2_500); // longer than what comes first of all limits is there without calls
                Servers.answerAlike(server, answer().throttleBody(1, 50, TimeUnit.MILLISECONDS));

                assertThat(catchThrowableOfType(ConnectionException.class, () -> client.orders().create(ORDER.parsedRequest())))
                        .hasMessageStartingWith("No answer in time");
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
