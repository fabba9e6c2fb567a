package io.github.multisafepay4j;

import java.time.Duration;

/** What can be a time limit of OkHttp. */
final class TimeLimit {

    private static final Duration LEAST = Duration.ofMillis(1);
    private static final Duration MOST = Duration.ofMillis(Integer.MAX_VALUE);

    private TimeLimit() {}

    /** @throws IllegalArgumentException if it is none */
    static Duration checked(Duration limit) {
        if (!limit.isZero() && (limit.compareTo(LEAST) < 0 || limit.compareTo(MOST) > 0)) {
            throw new IllegalArgumentException("A time limit is zero, for none, or from a millisecond to 24 days");
        }
        return limit;
    }
}
