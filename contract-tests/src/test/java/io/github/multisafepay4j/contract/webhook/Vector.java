package io.github.multisafepay4j.contract.webhook;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/**
 * A notification, and what is to be made of it. The signatures were computed with Python's {@code hmac}, which knows
 * nothing of the client.
 *
 * @param auth the header, null if there is none
 */
record Vector(
        String name,
        Expected expected,
        List<String> keys,
        @JsonProperty("now") long nowInSeconds,
        String auth,
        @JsonProperty("body") String bodyText) {

    enum Expected { VALID, NOT_AUTHENTIC, OUT_OF_TIME, NO_ORDER }

    static List<Vector> all() {
        try (InputStream table = Vector.class.getResourceAsStream("/notifications/vectors.json")) {
            return new ObjectMapper().readValue(table, new TypeReference<>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Instant now() {
        return Instant.ofEpochSecond(nowInSeconds);
    }

    byte[] body() {
        return bodyText.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return name;
    }
}
