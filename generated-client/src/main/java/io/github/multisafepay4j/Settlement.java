package io.github.multisafepay4j;

import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.ErrorCode;
import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes sure that something exists once. The API keeps a second one of the same id from being created, so an attempt of
 * unclear outcome is followed by a question, and by another attempt only if the answer is that there is none.
 *
 * <p>What is thrown in the end is no more certain than what happened: an attempt that something may have come of is not
 * forgotten because a later one was not even sent.
 */
final class Settlement {

    private static final int ATTEMPTS = 3;
    private static final long PAUSE_MILLIS = 200;

    private Settlement() {}

    /** @param pauses waits for so long, or says no: there is no time for it, or no use in it */
    static <T, F extends T> T settle(
            Predicate<Duration> pauses, Supplier<? extends T> create, Supplier<F> fetch, Predicate<F> isTheSame) {
        MultiSafepayException unclear = null;
        for (int attempt = 0; attempt == 0 || attempt < ATTEMPTS && pause(pauses, attempt); attempt++) {
            try {
                return create.get();
            } catch (MultiSafepayException failure) {
                if (isTaken(failure)) {
                    return holder(pauses, fetch, isTheSame, failure, unclear);
                }
                if (!isUnclear(failure)) {
                    // an attempt that got no answer may land after this refusal of a later one
                    throw mayBeDone(unclear) ? following(unclear, failure) : following(failure, unclear);
                }
                unclear = mayBeDone(unclear) ? following(unclear, failure) : following(failure, unclear);
                F found = find(pauses, fetch, false, unclear);
                if (found != null && isTheSame.test(found)) {
                    return found;
                }
                // with none of that id the next attempt creates it, with another one the API itself refuses it
            }
        }
        throw unclear;
    }

    /** What has the id, if it is the same: created by an attempt of now, or of another time. */
    private static <F> F holder(
            Predicate<Duration> pauses,
            Supplier<F> fetch,
            Predicate<F> isTheSame,
            MultiSafepayException refusal,
            @Nullable MultiSafepayException unclear) {
        MultiSafepayException unknown = mayBeDone(unclear) ? unclear : following(inUse(refusal), unclear);
        F found = find(pauses, fetch, true, unknown);
        if (found == null && mayBeDone(unclear)) {
            throw following(unclear, refusal);
        }
        if (found == null || !isTheSame.test(found)) {
            throw following(refusal, unclear);
        }
        return found;
    }

    /**
     * @param isTaken whether the id was said to be in use, so that one answer to the contrary is not enough
     * @return what exists, or null if it is certain that nothing does
     */
    private static <F> @Nullable F find(
            Predicate<Duration> pauses, Supplier<F> fetch, boolean isTaken, MultiSafepayException unknown) {
        for (int attempt = 0; attempt < ATTEMPTS && pause(pauses, attempt); attempt++) {
            try {
                return fetch.get();
            } catch (MultiSafepayException failure) {
                // a 404 alone may be anybody's, of a proxy for one
                if (hasCode(failure, ErrorCode.INVALID_ORDER_ID) && (!isTaken || attempt == ATTEMPTS - 1)) {
                    return null;
                }
                unknown.addSuppressed(failure);
            }
        }
        throw unknown;
    }

    private static boolean isTaken(MultiSafepayException failure) {
        return hasCode(failure, ErrorCode.INVALID_ORDER_ID) || hasCode(failure, ErrorCode.CANNOT_INITIATE);
    }

    private static boolean isUnclear(MultiSafepayException failure) {
        return failure instanceof ConnectionException
                || failure instanceof UnreadableResponseException
                || failure instanceof ApiException answer
                        && (answer.httpStatus() >= 500 || hasCode(answer, ErrorCode.UNKNOWN));
    }

    private static boolean mayBeDone(@Nullable MultiSafepayException failure) {
        return failure != null
                && !(failure instanceof ConnectionException connection && !connection.mayHaveReachedServer());
    }

    private static ConnectionException inUse(MultiSafepayException refusal) {
        return new ConnectionException(
                "An order of this id may exist, and the API does not tell which", true, Retry.RECONCILE, refusal);
    }

    private static MultiSafepayException following(
            MultiSafepayException failure, @Nullable MultiSafepayException another) {
        if (another != null) {
            failure.addSuppressed(another);
        }
        return failure;
    }

    private static boolean hasCode(MultiSafepayException failure, int code) {
        return failure instanceof ApiException answer && Integer.valueOf(code).equals(answer.errorCode());
    }

    /** Waits longer before each further attempt; says no if there is to be none. */
    private static boolean pause(Predicate<Duration> pauses, int attempt) {
        return pauses.test(Duration.ofMillis(PAUSE_MILLIS * attempt));
    }
}
