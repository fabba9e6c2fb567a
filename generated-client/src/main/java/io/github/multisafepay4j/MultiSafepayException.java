package io.github.multisafepay4j;

import org.jspecify.annotations.Nullable;

/**
 * Everything that can go wrong with a call, in four kinds: the request was {@linkplain InvalidRequestException refused
 * before sending}, the API {@linkplain ApiException refused it}, there was {@linkplain ConnectionException no talking to
 * the API}, or its {@linkplain UnreadableResponseException answer was not understood}.
 *
 * <p>Messages hold neither keys nor personal data.
 */
public abstract sealed class MultiSafepayException extends RuntimeException
        permits InvalidRequestException, ApiException, ConnectionException, UnreadableResponseException {

    private static final long serialVersionUID = 1;

    MultiSafepayException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
