package io.github.multisafepay4j;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import okhttp3.Headers;
import org.jspecify.annotations.Nullable;

/** How long a server asks to wait, in seconds or until a date. */
final class RetryAfter {

    static final String HEADER = "Retry-After";

    /** Some thirty years. */
    static final String LONG = "999999999";

    /** As far as OkHttp can count. */
    private static final Pattern SECONDS = Pattern.compile("\\d{1,9}");

    private RetryAfter() {}

    static @Nullable Duration of(Headers headers) {
        String value = headers.get(HEADER);
        if (value == null) {
            return null;
        }
        if (SECONDS.matcher(value).matches()) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        Instant until = date(value);
        Instant now = date(headers.get("Date")); // by the clock that the date was read off
        if (until == null) {
            return null;
        }
        Duration wait = Duration.between(now == null ? Instant.now() : now, until);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static @Nullable Instant date(@Nullable String text) {
        try {
            return text == null ? null : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }
}
