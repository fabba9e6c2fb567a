package io.github.multisafepay4j.contract.client;

import io.github.multisafepay4j.Environment;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Which addresses an API can have, and which of them are one and the same place. */
class EnvironmentTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "http://testapi.multisafepay.com/v1/json", "HTTP://API.MultiSafepay.com./v1/json",
        "", "/", "/v1/json", "//example.com/v1", "example.com", "localhost:8080", "http:", "https:///v1", "http:v1",
        "ftp://example.com", "file:///v1", "mailto:shop@example.com",
        "https://example.com?", "https://example.com?a=b", "https://example.com#", "https://example.com/v1#a",
        "https://shop@example.com", "https://shop:word@example.com/v1", "https://@example.com",
        "https://example.com:65536", "https://example.com:0", "https://under_score.example.com"
    })
    void whatIsNoBaseUrlIsRefused(String url) {
        assertThatIllegalArgumentException().isThrownBy(() -> Environment.of(URI.create(url)));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "http://127.0.0.1:4010", "http://localhost", "https://example.com/v1/json", "HTTPS://EXAMPLE.com",
        "http://[::1]:8080/v1"
    })
    void whatIsOneIsToldAsItIs(String url) {
        assertThat(Environment.of(URI.create(url)).baseUrl()).hasToString(url);
        assertThat(Environment.of(URI.create(url))).hasToString(url);
        assertThat(Environment.of(URI.create(url + "/")).baseUrl()).hasToString(url);
    }

    @Test
    void theSamePlaceIsTheSameEnvironment() {
        assertThat(Environment.of(Environment.TEST.baseUrl())).isEqualTo(Environment.TEST)
                .hasSameHashCodeAs(Environment.TEST);
        assertThat(Environment.of(URI.create("http://localhost/v1/"))).isEqualTo(at("http://localhost/v1"))
                .hasSameHashCodeAs(at("http://localhost/v1"));
        assertThat(Environment.TEST).isNotEqualTo(Environment.LIVE);
        assertThat(at("http://localhost")).isNotEqualTo(at("https://localhost"))
                .isNotEqualTo(at("http://localhost:8080")).isNotEqualTo(at("http://localhost/v1"))
                .isNotEqualTo(URI.create("http://localhost"));
    }

    private static Environment at(String url) {
        return Environment.of(URI.create(url));
    }
}
