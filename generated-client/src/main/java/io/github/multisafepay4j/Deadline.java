package io.github.multisafepay4j;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time by which something that takes several calls has to be over. */
final class Deadline {

    private final @Nullable Long atNanos;

    private Deadline(@Nullable Long atNanos) {
        this.atNanos = atNanos;
    }

    /** Zero means that there is none, as with the time limits of a call. */
    static Deadline in(Duration limit) {
        return new Deadline(limit.isZero() ? null : System.nanoTime() + limit.toNanos());
    }

    boolean isOver() {
        return atNanos != null && atNanos - System.nanoTime() <= 0;
    }

    /** What is left, at least a millisecond since zero would be no limit; null if there is no deadline. */
    @Nullable Duration left() {
        return atNanos == null ? null : Duration.ofNanos(Math.max(1_000_000, atNanos - System.nanoTime()));
    }

    /** That many milliseconds, or as many as are left if those are fewer. */
    long within(long millis) {
        Duration left = left();
        return left == null ? millis : Math.min(millis, left.toMillis());
    }
}
