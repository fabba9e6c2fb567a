package io.github.multisafepay4j.contract.webhook;

import com.sun.management.ThreadMXBean;
import io.github.multisafepay4j.contract.webhook.Vector.Expected;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.webhook.NotificationSigner;
import io.github.multisafepay4j.webhook.NotificationVerifier;
import io.github.multisafepay4j.webhook.Verification.NotAuthentic;
import io.github.multisafepay4j.webhook.Verification.OutOfTime;
import io.github.multisafepay4j.webhook.Verification.Valid;
import io.github.multisafepay4j.webhook.Verification;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

class NotificationVerifierTest {

    private static final String KEY = "1f0e2d3c4b5a69788796a5b4c3d2e1f0";
    private static final Instant SIGNED_AT = Instant.ofEpochSecond(1_700_000_000);
    private static final byte[] ORDER =
            bytes("{\"order_id\":\"my-order-id-1\",\"status\":\"completed\",\"currency\":\"EUR\",\"amount\":1000}");
    private static final String AUTH = NotificationSigner.sign(ORDER, KEY, SIGNED_AT);

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.webhook.Vector#all")
    void tellsTheOutcomesApart(Vector vector) {
        NotificationVerifier verifier = NotificationVerifier.builder()
                .apiKeys(vector.keys().toArray(String[]::new)).clock(at(vector.now())).build();

        assertThat(outcome(verifier, vector)).isEqualTo(vector.expected());
    }

    private static Expected outcome(NotificationVerifier verifier, Vector vector) {
        try {
            Verification verification = verifier.verify(vector.body(), vector.auth());
            if (verification instanceof Valid valid) {
                assertThat(valid.signedAt()).isEqualTo(SIGNED_AT);
                assertThat(valid.order().orderId()).isEqualTo("my-order-id-1");
                assertThat(valid.order().amount()).isEqualTo(1000);
                return Expected.VALID;
            }
            return verification instanceof OutOfTime ? Expected.OUT_OF_TIME : Expected.NOT_AUTHENTIC;
        } catch (UnreadableResponseException noOrder) {
            assertThat(noOrder.body()).isEqualTo(vector.body());
            return Expected.NO_ORDER;
        }
    }

    @Test
    void saysWhenItWasSigned() {
        Verification verification = verifier(SIGNED_AT.plusSeconds(601)).verify(ORDER, AUTH);

        assertThat(verification).isEqualTo(new OutOfTime(SIGNED_AT));
    }

    @Test
    void countsFullSeconds() {
        assertThat(verifier(SIGNED_AT.plusMillis(600_999)).verify(ORDER, AUTH)).isInstanceOf(Valid.class);
        assertThat(verifier(SIGNED_AT.minusMillis(600_001)).verify(ORDER, AUTH)).isInstanceOf(OutOfTime.class);
    }

    @Test
    void toleratesWhatItIsToldTo() {
        NotificationVerifier verifier = NotificationVerifier.builder()
                .apiKey(KEY).tolerance(Duration.ZERO).clock(at(SIGNED_AT)).build();

        assertThat(verifier.verify(ORDER, AUTH)).isInstanceOf(Valid.class);
        assertThat(verifier.verify(ORDER, NotificationSigner.sign(ORDER, KEY, SIGNED_AT.plusSeconds(1))))
                .isInstanceOf(OutOfTime.class);
        assertThat(verifier.verify(ORDER, NotificationSigner.sign(ORDER, KEY, SIGNED_AT.minusSeconds(1))))
                .isInstanceOf(OutOfTime.class);
    }

    @Test
    void goesByTheSystemsClockUnlessTold() {
        NotificationVerifier verifier = NotificationVerifier.builder().apiKey(KEY).build();

        assertThat(verifier.verify(ORDER, NotificationSigner.sign(ORDER, KEY, Instant.now())))
                .isInstanceOf(Valid.class);
        assertThat(verifier.verify(ORDER, AUTH)).isInstanceOf(OutOfTime.class);
    }

    /** What is no text is no order either, but as authentic as any. */
    @Test
    void takesAnyBytes() {
        byte[] latin1 = new String(ORDER, StandardCharsets.US_ASCII)
                .replace("my-order", "Zo\u00eb").getBytes(StandardCharsets.ISO_8859_1);
        String auth = NotificationSigner.sign(latin1, KEY, SIGNED_AT);

        assertThat(verifier(SIGNED_AT.plusSeconds(601)).verify(latin1, auth)).isInstanceOf(OutOfTime.class);
        assertThatExceptionOfType(UnreadableResponseException.class)
                .isThrownBy(() -> verifier(SIGNED_AT).verify(latin1, auth))
                .satisfies(unreadable -> assertThat(unreadable.body()).isEqualTo(latin1));
    }

    /** Who decodes a header needs memory for what is in it. */
    @Test
    void doesNotWorkOnVeryLongHeaders() {
        NotificationVerifier verifier = verifier(SIGNED_AT);
        String header = "A".repeat(50_000_000);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        assertThat(threads.isThreadAllocatedMemoryEnabled()).isTrue();
        long before = threads.getCurrentThreadAllocatedBytes();

        Verification verification = verifier.verify(ORDER, header);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(header.length() / 10);
        assertThat(verification).isInstanceOf(NotAuthentic.class);
    }

    @Test
    void canBeShared() {
        NotificationVerifier verifier = verifier(SIGNED_AT);
        List<Verification> verifications = IntStream.range(0, 2000).parallel()
                .mapToObj(i -> i % 2 == 0 ? verifier.verify(ORDER, AUTH) : verifier.verify(bytes("{}"), AUTH))
                .toList();

        assertThat(verifications.stream().filter(Valid.class::isInstance)).hasSize(1000);
        assertThat(verifications.stream().filter(NotAuthentic.class::isInstance)).hasSize(1000);
    }

    @Test
    void refusesToBeWithoutKey() {
        for (String none : Arrays.asList(null, "", " \n")) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> NotificationVerifier.builder().apiKey(none))
                    .withMessageContaining("no API key");
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> NotificationVerifier.builder().apiKeys(KEY, none));
        }
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(NotificationVerifier.builder()::build);
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> NotificationVerifier.builder().apiKeys().build());
    }

    @Test
    void refusesNegativeTolerance() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> NotificationVerifier.builder().tolerance(Duration.ofNanos(-1)));
    }

    @Test
    void neverShowsAKey() {
        NotificationVerifier verifier = verifier(SIGNED_AT);
        byte[] body = bytes("not JSON, my-secret");
        Throwable unreadable =
                catchThrowable(() -> verifier.verify(body, NotificationSigner.sign(body, KEY, SIGNED_AT)));
        StringWriter trace = new StringWriter();
        unreadable.printStackTrace(new PrintWriter(trace));

        assertThat(verifier.toString()).isEqualTo("NotificationVerifier{keys=1, tolerance=PT10M}");
        assertThat(trace.toString()).doesNotContain(KEY).doesNotContain("my-secret");
    }

    private static NotificationVerifier verifier(Instant now) {
        return NotificationVerifier.builder().apiKey(KEY).clock(at(now)).build();
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
