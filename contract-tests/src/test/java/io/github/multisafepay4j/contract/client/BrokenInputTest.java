package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.model.OrderRequest;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Text that is no request leads to the documented exception, never to another. Random text does in FuzzTest. */
class BrokenInputTest {

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
}
