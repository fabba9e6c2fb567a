package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.RawServer;
import io.github.multisafepay4j.contract.support.Seed;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.support.Told;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.Retry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever comes as the head of an answer, the order was sent, and the caller is told so in one of the client's own exceptions. */
@ExtendWith(Summary.class)
@Execution(ExecutionMode.CONCURRENT)
class HttpFuzzTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);

    private static final List<String> STATUS_LINES = List.of(
            "HTTP/1.1 200 OK", "HTTP/1.1 503 Busy", "HTTP/1.1 408 Late", "HTTP/1.1 421 Not here", "HTTP/1.1 401 Who",
            "HTTP/1.1 407 Proxy", "HTTP/1.1 302 There", "HTTP/1.1 100 Continue", "HTTP/1.1 103 Hints", "HTTP/1.1 204 Nothing",
            "HTTP/1.1 205 Nothing", "HTTP/1.1 304 Same", "HTTP/1.1 101 Switch", "HTTP/1.1 -12 X", "HTTP/1.1 99999999999 X",
            "HTTP/1.1 0 X", "HTTP/1.1  200 OK", "HTTP/1.1", "HTTP/9.9 200 OK", "HTTP/1.0 200 OK", "ICY 200 OK", "SSH-2.0-OpenSSH", "");

    private static final List<String> NAMES = List.of(
            "Retry-After", "Content-Length", "Transfer-Encoding", "Connection", "Content-Encoding", "Content-Type", "Location",
            "WWW-Authenticate", "Proxy-Authenticate", "Set-Cookie", "Date", "X-Request-Id", "Upgrade", "Alt-Svc", "");

    private static final List<String> VALUES = List.of(
            "0", "-5", "1764000000000", "99999999999999999999", "1e9", "NaN", "0x10", "5, 5", "chunked", "gzip, chunked", "close",
            "keep-alive", "gzip", "br", "Basic realm=x", "Digest", "http://%", "//", "\u0000", "é", "a\rb", ";", ",", "\"",
            "Fri, 31 Feb 2026 99:99:99 GMT", "Sat, 01 Jan 2000 00:00:00 GMT", "text/html; charset=none", " ");

    /** After 100 OkHttp waits for more, over HTTP/2 also where that was all. */
    private static final Duration SHORT = Duration.ofMillis(500);

    /** Who wait most of the time. */
    private static final int CALLERS = 50;

    private final Summary summary;

    HttpFuzzTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void overHttp1() throws Exception {
        try (RawServer server = RawServer.http1(HttpFuzzTest::head)) {
            fuzz("HTTP/1.1", server, Protocol.HTTP_1_1, Seed.bodies(4_000));
        }
    }

    @Test
    void overHttp2() throws Exception {
        try (RawServer server = RawServer.http2(HttpFuzzTest::fields)) {
            fuzz("HTTP/2", server, Protocol.H2_PRIOR_KNOWLEDGE, Seed.bodies(1_000));
        }
    }

    private void fuzz(String version, RawServer server, Protocol protocol, int heads) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
        try {
            List<CompletableFuture<List<String>>> calls = IntStream.range(0, CALLERS)
                    .mapToObj(first -> IntStream.iterate(first, i -> i < heads, i -> i + CALLERS).mapToObj(i -> version + " head " + i))
                    .map(each -> CompletableFuture.supplyAsync(() -> outcomes(server, protocol, each), threads))
                    .toList();
            Map<String, Long> outcomes = calls.stream().map(CompletableFuture::join).flatMap(List::stream)
                    .collect(Collectors.groupingBy(outcome -> outcome, TreeMap::new, Collectors.counting()));
            summary.add("heads of answers over %s: %d, %s, nothing else, %s", version, heads, outcomes, Seed.told());
            assertThat(outcomes).containsKeys("ConnectionException", "UnreadableResponseException", "order");
        } finally {
            threads.shutdown();
        }
        server.awaitEndOfConnections();
    }

    /** With connections of its own, for the server takes one request on each. */
    private static List<String> outcomes(RawServer server, Protocol protocol, Stream<String> heads) {
        OkHttpClient http = new OkHttpClient.Builder().protocols(List.of(protocol)).build();
        try (MultiSafepayClient client = Clients.builder(server.url()).httpClient(http).readTimeout(SHORT).build()) {
            return heads.map(head -> outcome(client, head)).toList();
        } finally {
            http.connectionPool().evictAll();
        }
    }

    private static String outcome(MultiSafepayClient client, String what) {
        Throwable failure = catchThrowable(() -> client.orders().create(ORDER.parsedRequest()));
        if (failure == null) {
            return "order";
        }
        assertThat(failure).as(what).isInstanceOfSatisfying(MultiSafepayException.class, told ->
                assertThat(told.retry()).as("%s: %s", what, Told.by(told)).isNotEqualTo(Retry.SAFE));
        return failure.getClass().getSimpleName();
    }

    /** A head and the body of an order, some of it wrong. */
    private static byte[] head(int number) {
        RandomGenerator random = Seed.of("head", number);
        StringBuilder head = new StringBuilder(random.nextInt(3) > 0 ? STATUS_LINES.get(0) : one(STATUS_LINES, random));
        head.append("\r\n");
        for (int i = random.nextInt(4); i > 0; i--) {
            head.append(one(NAMES, random)).append(random.nextInt(20) > 0 ? ": " : "").append(one(VALUES, random))
                    .append(random.nextInt(30) > 0 ? "\r\n" : "\n");
        }
        if (random.nextInt(3) > 0) {
            head.append("Content-Length: ").append(ORDER.response().getBytes(StandardCharsets.UTF_8).length).append("\r\n");
        }
        byte[] answer = (head + "\r\n" + ORDER.response()).getBytes(StandardCharsets.UTF_8);
        if (random.nextInt(10) == 0) {
            answer[random.nextInt(Math.min(answer.length, 80))] = (byte) random.nextInt(256);
        }
        return answer;
    }

    /** Fields of a head over HTTP/2, some of them wrong, each a name and a value. */
    private static List<String[]> fields(int number) {
        RandomGenerator random = Seed.of("fields", number);
        String status = random.nextInt(3) > 0 ? "200" : one(List.of("503", "-12", "99999999999", "", "x", "408", "100", "2 00"), random);
        List<String[]> fields = new ArrayList<>();
        fields.add(new String[] {random.nextInt(20) > 0 ? ":status" : "status", status});
        for (int i = random.nextInt(4); i > 0; i--) {
            fields.add(new String[] {one(NAMES, random).toLowerCase(Locale.ROOT), one(VALUES, random)});
        }
        return fields;
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }
}
