package io.github.multisafepay4j;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The time by which a call, or several that belong together, have to be over. */
final class Deadline {

    static final Deadline NONE = new Deadline(null);

    private final @Nullable Long atNanos;

    private Deadline(@Nullable Long atNanos) {
        this.atNanos = atNanos;
    }

    /** Zero means that there is none, as with the time limits of a call. */
    static Deadline in(Duration limit) {
        return limit.isZero() ? NONE : new Deadline(System.nanoTime() + limit.toNanos());
    }

    private boolean isOver() {
        return atNanos != null && atNanos - System.nanoTime() <= 0;
    }

    /** What is left, at least a millisecond since zero would be no limit; null if there is no deadline. */
    @Nullable Duration left() {
        return atNanos == null ? null : Duration.ofNanos(Math.max(1_000_000, atNanos - System.nanoTime()));
    }

    /** Waits; says no, at once, if the deadline comes first, and if the thread is interrupted, which it stays. */
    boolean await(Duration pause) {
        Duration left = left();
        if (isOver() || left != null && left.compareTo(pause) <= 0) {
            return false;
        }
        try {
            Thread.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
