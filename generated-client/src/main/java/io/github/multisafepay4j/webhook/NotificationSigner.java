package io.github.multisafepay4j.webhook;

import java.time.Instant;

/** Signs notifications as the API does, for tests of what receives them. */
public final class NotificationSigner {

    private NotificationSigner() {}

    /**
     * The value of the header {@link Notification#AUTH_HEADER} for a notification.
     *
     * @param rawBody the body, byte for byte as it is sent
     * @param apiKey the key to sign with; white space around it is dropped
     * @param time when to have signed it, in full seconds since 1970; fractions are dropped
     * @throws IllegalArgumentException if the key is blank
     */
    public static String sign(byte[] rawBody, String apiKey, Instant time) {
        String timestamp = Long.toString(time.getEpochSecond());
        return new AuthHeader(timestamp, new SigningKey(apiKey).sign(timestamp, rawBody)).encoded();
    }
}
