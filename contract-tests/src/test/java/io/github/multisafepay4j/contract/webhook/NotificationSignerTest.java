package io.github.multisafepay4j.contract.webhook;

import io.github.multisafepay4j.contract.webhook.Vector.Expected;
import io.github.multisafepay4j.webhook.NotificationSigner;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class NotificationSignerTest {

    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_700_000_000);

    /** All that have nothing odd about their header. */
    static Stream<Vector> plain() {
        return Vector.all().stream()
                .filter(vector -> vector.expected() != Expected.NOT_AUTHENTIC && vector.keys().size() == 1)
                .filter(vector -> !vector.name().matches("zeros before the time.*|Base64 without padding|from 1970"));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void signsAsPythonDoes(Vector vector) {
        assertThat(NotificationSigner.sign(vector.body(), vector.keys().get(0), SIGNED_AT)).isEqualTo(vector.auth());
    }

    @Test
    void dropsFractionsOfSeconds() {
        assertThat(NotificationSigner.sign(new byte[0], "key", SIGNED_AT.plusNanos(999_999_999)))
                .isEqualTo(NotificationSigner.sign(new byte[0], "key", SIGNED_AT));
    }

    @Test
    void refusesToSignWithoutKey() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NotificationSigner.sign(new byte[0], " ", SIGNED_AT));
    }
}
