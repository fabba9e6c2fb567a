package io.github.multisafepay4j;

import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.ResponseException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Whether and when a read is sent again. A write never is: what became of it is for the caller to find out. */
final class Repetition {

    static final Repetition NONE = new Repetition(1);

    /** What gateways and limits answer while something passes. */
    private static final Set<Integer> PASSING = Set.of(429, 502, 503, 504);

    private static final long PAUSE_MILLIS = 200;

    /** Nobody waits for longer without having been asked. */
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final int attempts;

    /** @param attempts how often a read is sent at most */
    Repetition(int attempts) {
        if (attempts < 1) {
            throw new IllegalArgumentException("A call is attempted at least once");
        }
        this.attempts = attempts;
    }

    /** Waits for the time of another attempt; says no, at once, if there is to be none. */
    boolean awaits(MultiSafepayException failure, int attempt, Deadline deadline) {
        if (attempt >= attempts || !isPassing(failure)) {
            return false;
        }
        // doubled each time, and of any length up to that: callers who failed together do not come back together
        long jitter = ThreadLocalRandom.current().nextLong(PAUSE_MILLIS << (attempt - 1)) + 1;
        Duration asked = retryAfter(failure);
        Duration pause = asked == null ? Duration.ofMillis(jitter) : asked.plusMillis(jitter);
        return pause.compareTo(LONGEST_PAUSE) <= 0 && deadline.await(pause);
    }

    private static boolean isPassing(MultiSafepayException failure) {
        return failure instanceof ConnectionException
                || failure instanceof ResponseException answered && PASSING.contains(answered.httpStatus());
    }

    private static @Nullable Duration retryAfter(MultiSafepayException failure) {
        return failure instanceof ResponseException answered ? answered.retryAfter() : null;
    }
}
