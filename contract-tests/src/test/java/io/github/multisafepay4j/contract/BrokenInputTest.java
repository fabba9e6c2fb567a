package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.ApiException;
import io.github.multisafepay4j.InvalidRequestException;
import io.github.multisafepay4j.UnreadableResponseException;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Input that is broken in whatever way leads to the documented exceptions, never to others. */
class BrokenInputTest {

    private static final long SEED = Long.getLong("seed", 20261120);
    private static final int MUTATIONS = 10_000;
    private static final String ORDER = Corpus.orders().get(0).request();

    static final List<String> NO_REQUEST = List.of(
            "", " ", "{", "}", "null", "true", "5", "1e999", "\"text\"", "[]", "[" + ORDER + "]", "{}", "{\"type\"}",
            "{\"type\": null}", "{\"type\": {}}", "{\"type\": \"redirect\"}", "{\"gateway\": \"?\"}", "<order/>",
            "\u0000",
            ORDER + ORDER, ORDER + "x", ORDER + "]", "x" + ORDER, ORDER.substring(0, ORDER.length() / 2),
            ORDER.replaceFirst("\\{", "{\"type\": \"redirect\","), ORDER.replaceFirst("\\{", "{\"x\": 1, \"x\": 2,"),
            ORDER.replaceFirst("\\{", "{\"x\": {\"y\": 1, \"y\": 2},"), ORDER.replaceFirst("\\{", "{\"x\": NaN,"),
            ORDER.replaceFirst("\\{", "{\"x\": 1" + "0".repeat(2000) + ","),
            ORDER.replaceFirst("\\{", "{\"x\": 1e99999999999,"),
            ORDER.replaceFirst("\\{", "{/* */"), ORDER.replace('"', '\''),
            "[".repeat(100_000), "{\"a\":".repeat(100_000), ORDER.replaceFirst("\\{", "{\"x\":" + "[".repeat(100_000)));

    @ParameterizedTest
    @FieldSource("NO_REQUEST")
    void textThatIsNoRequest(String text) {
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> OrderRequest.fromJson(text))
                .satisfies(refused -> assertThat(refused.violations()).isNotEmpty());
    }

    @Test
    void whateverBecomesOfARequest() {
        Random random = random();
        for (Corpus.Order order : Corpus.orders()) {
            for (int i = 0; i < MUTATIONS / Corpus.orders().size(); i++) {
                String text = new String(mutated(order.request(), random), StandardCharsets.UTF_8);
                try {
                    assertUsable((Model) OrderRequest.fromJson(text));
                } catch (InvalidRequestException documented) {
                    assertThat(documented.violations()).isNotEmpty();
                } catch (RuntimeException | StackOverflowError other) {
                    throw new AssertionError("seed " + SEED + ": " + text, other);
                }
            }
        }
    }

    @Test
    void whateverBecomesOfAnAnswer() {
        Random random = random();
        for (Corpus.Order order : Corpus.orders()) {
            OrderRequest<?> request = order.parsedRequest();
            for (int i = 0; i < MUTATIONS / Corpus.orders().size(); i++) {
                byte[] body = mutated(order.response(), random);
                try {
                    Model answer = (Model) request.readResponse(200, body);
                    assertUsable(answer);
                    order.requestSchema().answer().members().keySet().forEach(name -> Accessors.get(answer, name));
                } catch (ApiException | UnreadableResponseException documented) {
                    assertThat(documented).hasMessageNotContaining("<"); // which the corpus has in its texts only
                } catch (RuntimeException | StackOverflowError | AssertionError other) {
                    String text = new String(body, StandardCharsets.UTF_8);
                    throw new AssertionError("seed " + SEED + ": " + text, other);
                }
            }
        }
    }

    private static void assertUsable(Model model) {
        JsonValue.of(model.toJson());
        assertThat(model.toString()).isNotEmpty();
        assertThat(model).isEqualTo(model).hasSameHashCodeAs(model);
    }

    private static Random random() {
        System.out.println("Broken input with -Dseed=" + SEED);
        return new Random(SEED);
    }

    private static final List<String> PIECES = List.of(
            "{", "}", "[", "]", ",", ":", "\"", "\\", "null", "true", "\"\"", "[]", "{}",
            "-", "0", "1e999", "-1e-999", "1e9999999999", "9".repeat(30), "0.1",
            "\"\\ud800\"", "\\u0000", "\"x\":1,", "\ufeff", "/**/",
            "NaN", "\"type\":\"direct\",", "\"gateway\":[],",
            "\"error_code\":1,", "\"success\":false,");

    private static byte[] mutated(String text, Random random) {
        // each byte as a character of its own
        StringBuilder bytes = new StringBuilder(bytewise(text));
        for (int changes = random.nextInt(1, 4); changes > 0; changes--) {
            int at = random.nextInt(bytes.length());
            int to = Math.min(bytes.length(), at + random.nextInt(1, 40));
            switch (random.nextInt(5)) {
                case 0 -> bytes.setCharAt(at, (char) random.nextInt(256));
                case 1 -> bytes.replace(at, to, " ");
                case 2 -> bytes.insert(at, bytes.substring(at, to));
                case 3 -> bytes.insert(at, bytewise(PIECES.get(random.nextInt(PIECES.size()))));
                default -> bytes.setLength(random.nextInt(10) == 0 ? at + 1 : bytes.length());
            }
        }
        return bytes.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
