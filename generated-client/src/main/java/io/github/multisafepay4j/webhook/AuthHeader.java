package io.github.multisafepay4j.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The value of the header {@code Auth}: Base64 of {@code <timestamp>:<signature>}.
 *
 * @param timestamp seconds since 1970, as text: that text is what was signed
 * @param signature lower-case hexadecimal digits
 */
record AuthHeader(String timestamp, String signature) {

    private static final Pattern CONTENT = Pattern.compile("([0-9]{1,12}):([0-9a-f]{128})");

    /** No header that fits the pattern is longer; the rest is not worth any work. */
    private static final int LONGEST = 200;

    /** Reads a header; null if it is none, for whatever reason. */
    static @Nullable AuthHeader parse(@Nullable String header) {
        if (header == null || header.length() > LONGEST) {
            return null;
        }
        byte[] content;
        try {
            content = Base64.getDecoder().decode(header);
        } catch (IllegalArgumentException notBase64) {
            return null;
        }
        Matcher parts = CONTENT.matcher(new String(content, StandardCharsets.ISO_8859_1));
        return parts.matches() ? new AuthHeader(parts.group(1), parts.group(2)) : null;
    }

    Instant signedAt() {
        return Instant.ofEpochSecond(Long.parseLong(timestamp));
    }

    String encoded() {
        return Base64.getEncoder().encodeToString((timestamp + ":" + signature).getBytes(StandardCharsets.US_ASCII));
    }
}
