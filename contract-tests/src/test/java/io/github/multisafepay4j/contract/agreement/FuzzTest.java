package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Seed;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever bytes come as an answer, the client reads them or says in one of its two ways that it cannot. */
@ExtendWith(Summary.class)
class FuzzTest {

    private static final List<Reader> READERS = Reader.all();
    private static final List<Integer> STATUSES = List.of(200, 200, 200, 200, 200, 201, 302, 404);

    private final Summary summary;

    FuzzTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void arbitraryBytes() {
        int bodies = Seed.bodies(100_000);
        Map<String, Long> outcomes = IntStream.range(0, bodies).parallel().mapToObj(i -> {
            RandomGenerator random = Seed.of("fuzz", i);
            Reader reader = READERS.get(random.nextInt(READERS.size()));
            byte[] body = bytes(reader.valid(new Generator(Edition.CONTRACT, random)));
            int status = STATUSES.get(random.nextInt(STATUSES.size()));
            return outcome(reader, status, new Noise(random).on(body), "body " + i);
        }).collect(Collectors.groupingBy(outcome -> outcome, Collectors.counting()));
        summary.add("fuzz: %d bodies, %s, nothing else, %s", bodies, outcomes, Seed.told());
        assertThat(outcomes).containsOnlyKeys("read", "ApiException", "UnreadableResponseException");
    }

    @Test
    void tenMegabytes() {
        String text = "x".repeat(10_000_000);
        String number = "9".repeat(10_000_000);
        String members = IntStream.range(0, 600_000)
                .mapToObj(i -> "\"member" + i + "\":[]")
                .collect(Collectors.joining(","));
        List<String> bodies = List.of(
                text, "\"" + text + "\"", number, "{\"success\":true,\"data\":\"" + text + "\"}",
                "{\"success\":true,\"data\":{\"order_id\":" + number + "}}", "{" + members + "}",
                "{\"success\":true,\"data\":{" + members + "}}");
        for (int i = 0; i < bodies.size(); i++) {
            // each by another reader: all do the same with so much of it
            outcome(READERS.get(i), 200, bodies.get(i).getBytes(StandardCharsets.UTF_8), "ten megabytes");
        }
    }

    @Test
    void aHundredThousandLevels() {
        for (String opening : List.of("[", "{\"a\":", "{\"data\":", "{\"data\":[", "{\"success\":false,\"errors\":[")) {
            for (Reader reader : READERS) {
                for (String tail : List.of("", "1")) {
                    String body = "{\"data\":" + opening.repeat(100_000) + tail;
                    outcome(reader, 200, body.getBytes(StandardCharsets.UTF_8), "depth of " + opening);
                    outcome(reader, 404, body.getBytes(StandardCharsets.UTF_8), "depth of " + opening);
                }
            }
        }
    }

    @Test
    void arbitraryTextAsARequest() {
        int bodies = Seed.bodies(20_000);
        long read = IntStream.range(0, bodies).parallel().filter(i -> {
            RandomGenerator random = Seed.of("fuzzed requests", i);
            byte[] body = bytes(new Generator(Edition.CONTRACT, random)
                    .valid(Edition.CONTRACT.at(Operation.CREATE_ORDER.requestSchema())));
            return isRequest(new String(new Noise(random).on(body), StandardCharsets.UTF_8), i);
        }).count();
        summary.add("fuzzed requests: %d texts, %d read, all others refused, %s", bodies, read, Seed.told());
        assertThat(read).isBetween(1L, bodies - 1L);
    }

    private static byte[] bytes(JsonNode body) {
        return body.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static boolean isRequest(String text, int i) {
        try {
            OrderRequest<?> request = OrderRequest.fromJson(text);
            assertThat(request.toString()).isNotEmpty();
            assertThat(OrderRequest.fromJson(request.toJson())).isEqualTo(request).hasSameHashCodeAs(request);
            return request.violations().isEmpty();
        } catch (InvalidRequestException refused) {
            assertThat(refused.violations()).isNotEmpty();
            return false;
        } catch (RuntimeException | Error other) {
            throw new AssertionError("request " + i + " of " + Seed.told() + ": " + text, other);
        }
    }

    private static String outcome(Reader reader, int status, byte[] body, String which) {
        try {
            reader.read(status, body);
            return "read";
        } catch (ApiException | UnreadableResponseException documented) {
            return documented.getClass().getSimpleName();
        } catch (RuntimeException | Error other) {
            String shown = new String(body, 0, Math.min(body.length, 2000), StandardCharsets.ISO_8859_1);
            throw new AssertionError(which + " of " + Seed.told() + " for " + reader + ": " + shown, other);
        }
    }
}
