package io.github.multisafepay4j;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Hears of each attempt of each call once it is over: for metrics, traces and logs. It is told neither bodies nor ids nor keys, runs
 * on the thread of the call, and cannot fail it: what it throws is dropped.
 */
@FunctionalInterface
public interface CallObserver {

    /** An attempt is over. */
    void attempted(Attempt attempt);

    /**
     * What there is to say of an attempt.
     *
     * @param operation the operation, by its name in the contract, such as {@code createOrder}
     * @param gateway the payment method of the order that was sent, null if there was none or it names none
     * @param number the how manieth attempt of its call it was, from 1; only reads have more than one
     * @param httpStatus the status of the answer, 0 if there was none
     * @param duration how long it took, reading the answer included
     * @param failure how it failed, null if it did not
     */
    record Attempt(
            String operation,
            @Nullable String gateway,
            int number,
            int httpStatus,
            Duration duration,
            @Nullable Failure failure) {}

    /** How an attempt failed. */
    enum Failure {
        /** The API refused the request. */
        REFUSED,
        /** There was no talking to the API. */
        CONNECTION,
        /** The answer was not understood. */
        UNREADABLE
    }
}
