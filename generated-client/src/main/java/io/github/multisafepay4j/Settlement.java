package io.github.multisafepay4j;

import io.github.multisafepay4j.model.ErrorCode;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that something exists once. The API keeps a second one of the same id from being created, so an attempt of
 * unclear outcome is followed by a question, and by another attempt only if the answer is that there is none.
 */
final class Settlement {

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 200;

    private Settlement() {}

    static <T, F extends T> T settle(
            Deadline deadline, Supplier<? extends T> create, Supplier<F> fetch, Predicate<F> isTheSame) {
        MultiSafepayException last = null;
        for (int attempt = 0; attempt < ATTEMPTS && (last == null || pause(deadline, attempt)); attempt++) {
            try {
                return create.get();
            } catch (MultiSafepayException failure) {
                boolean exists = hasCode(failure, ErrorCode.INVALID_ORDER_ID);
                if (!exists && !isUnclear(failure)) {
                    throw failure;
                }
                last = failure;
                F found = find(deadline, fetch, failure);
                if (found != null && isTheSame.test(found)) {
                    return found;
                }
                if (found != null || exists) {
                    throw failure;
                }
            }
        }
        throw last;
    }

    /**
     * @return what exists, or null if it is certain that nothing does
     */
    private static <F> @Nullable F find(Deadline deadline, Supplier<F> fetch, MultiSafepayException unclear) {
        for (int attempt = 0; attempt < ATTEMPTS && pause(deadline, attempt); attempt++) {
            try {
                return fetch.get();
            } catch (ApiException answer) {
                if (answer.httpStatus() == 404 || hasCode(answer, ErrorCode.INVALID_ORDER_ID)) {
                    return null;
                }
                unclear.addSuppressed(answer);
            } catch (MultiSafepayException failure) {
                unclear.addSuppressed(failure);
            }
        }
        throw unclear;
    }

    private static boolean isUnclear(MultiSafepayException failure) {
        return failure instanceof ConnectionException
                || failure instanceof UnreadableResponseException
                || failure instanceof ApiException answer && answer.httpStatus() >= 500;
    }

    private static boolean hasCode(MultiSafepayException failure, int code) {
        return failure instanceof ApiException answer && Integer.valueOf(code).equals(answer.errorCode());
    }

    /** Waits longer before each further attempt; says no when the time is up. */
    private static boolean pause(Deadline deadline, int attempt) {
        try {
            Thread.sleep(PAUSE_MILLIS * attempt);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        }
        return !deadline.isOver();
    }
}
