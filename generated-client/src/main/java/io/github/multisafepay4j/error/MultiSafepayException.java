package io.github.multisafepay4j.error;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong with a call, in four kinds: the request was {@linkplain InvalidRequestException refused
 * before sending}, the API {@linkplain ApiException refused it}, there was {@linkplain ConnectionException no talking
 * to the API}, or its {@linkplain UnreadableResponseException answer was not understood}.
 *
 * <p>Messages hold neither keys nor personal data.
 */
public abstract sealed class MultiSafepayException extends RuntimeException
        permits InvalidRequestException, ResponseException, ConnectionException {

    private static final long serialVersionUID = 1;

    private final Retry retry;

    MultiSafepayException(String message, @Nullable Throwable cause, Retry retry) {
        super(message, cause);
        this.retry = retry;
    }

    /**
     * Whether sending the operation again can do harm. {@link Retry#SAFE} if it certainly has not happened; if it may
     * have, what the contract says of it, and {@link Retry#NEVER} where the operation is not known, for JSON that did
     * not come over HTTP.
     */
    public final Retry retry() {
        return retry;
    }
}
