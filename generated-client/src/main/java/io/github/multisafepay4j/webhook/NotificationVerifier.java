package io.github.multisafepay4j.webhook;

import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.Order;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Tells notifications of the API from what anybody else may send to the same address. Make one, share it between
 * threads.
 *
 * <pre>{@code
 * Verification verification = verifier.verify(rawBody, request.getHeader(Notification.AUTH_HEADER));
 * if (verification instanceof Verification.Valid valid) {
 *     update(valid.order());
 * }
 * }</pre>
 *
 * <p>A signature is the HMAC-SHA512, keyed with the API key, of the time, a colon and the body. It holds for the bytes
 * of the body as they came: JSON that was read and written again is likely to have others. A notification that was
 * recorded can be played back for as long as its time is tolerated, so ignore what brings nothing new.
 *
 * @see <a href="https://docs.multisafepay.com/docs/webhook">The vendor's page on notifications</a>
 */
public final class NotificationVerifier {

    private final List<SigningKey> keys;
    private final Duration tolerance;
    private final Clock clock;

    private NotificationVerifier(List<SigningKey> keys, Duration tolerance, Clock clock) {
        this.keys = keys;
        this.tolerance = tolerance;
        this.clock = clock;
    }

    public static Builder builder() {
        return new Builder();
    }

    /**
     * Checks a notification. Nothing of the body is read as JSON before its signature and time are found right.
     *
     * @param rawBody the body, byte for byte as it came; empty if there was none
     * @param authHeader the value of the header {@link Notification#AUTH_HEADER}, null if there was none
     * @return one of the three outcomes; a header that is malformed in whatever way is {@link
     *     Verification.NotAuthentic}, never an exception
     * @throws UnreadableResponseException if the API sent this just now and it is no order
     */
    public Verification verify(byte[] rawBody, @Nullable String authHeader) {
        AuthHeader auth = AuthHeader.parse(authHeader);
        if (auth == null || !isAuthentic(auth, rawBody)) {
            return new Verification.NotAuthentic();
        }
        Instant signedAt = auth.signedAt();
        // in full seconds, as the other side counts
        Duration distance = Duration.between(signedAt, clock.instant().truncatedTo(ChronoUnit.SECONDS)).abs();
        return distance.compareTo(tolerance) > 0
                ? new Verification.OutOfTime(signedAt)
                : new Verification.Valid(order(rawBody), signedAt);
    }

    /** Takes as long for each key, whether it fits or not: how long it takes tells nothing about them. */
    private boolean isAuthentic(AuthHeader auth, byte[] rawBody) {
        byte[] given = auth.signature().getBytes(StandardCharsets.US_ASCII);
        boolean authentic = false;
        for (SigningKey key : keys) {
            byte[] expected = key.sign(auth.timestamp(), rawBody).getBytes(StandardCharsets.US_ASCII);
            authentic |= MessageDigest.isEqual(expected, given);
        }
        return authentic;
    }

    private static Order order(byte[] rawBody) {
        try {
            // a new decoder takes no malformed bytes, other than String's own
            return Order.fromJson(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(rawBody)).toString());
        } catch (CharacterCodingException notText) {
            throw new UnreadableResponseException(ResponseHead.of(0), rawBody, "not UTF-8", Retry.NEVER);
        }
    }

    /** The configuration, without the keys. */
    @Override
    public String toString() {
        return "NotificationVerifier{keys=" + keys.size() + ", tolerance=" + tolerance + "}";
    }

    /** Configures a verifier. An API key is required, everything else has a default. */
    public static final class Builder {

        private List<SigningKey> keys = List.of();
        private Duration tolerance = Duration.ofSeconds(600); // as in the vendor's own libraries
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        /**
         * The website's API key, which signs its notifications. White space around it, as files tend to have, is
         * dropped.
         *
         * @throws IllegalArgumentException if there is none
         */
        public Builder apiKey(@Nullable String key) {
            this.keys = List.of(new SigningKey(key));
            return this;
        }

        /**
         * Several API keys, any of which may have signed: while keys change, the new one and the one before.
         *
         * @throws IllegalArgumentException if one of them is null or blank
         */
        public Builder apiKeys(@Nullable String... several) {
            this.keys = Arrays.stream(several).map(SigningKey::new).toList();
            return this;
        }

        /**
         * How far the time of signing may be from now, in the past and in the future alike; 600 seconds unless set.
         * Zero takes the present second only: there is no way to turn this off.
         *
         * @throws IllegalArgumentException if this is negative
         */
        public Builder tolerance(Duration most) {
            if (most.isNegative()) {
                throw new IllegalArgumentException("A tolerance cannot be negative");
            }
            this.tolerance = most;
            return this;
        }

        /** What tells the time; the system's clock unless set. */
        public Builder clock(Clock now) {
            this.clock = Objects.requireNonNull(now);
            return this;
        }

        /** @throws IllegalStateException if there is no API key */
        public NotificationVerifier build() {
            if (keys.isEmpty()) {
                throw new IllegalStateException("apiKey is required");
            }
            return new NotificationVerifier(keys, tolerance, clock);
        }
    }
}
