package io.github.multisafepay4j.error;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * There was an answer, and it was not what was asked for: the API {@linkplain ApiException refused the request}, or the answer was
 * {@linkplain UnreadableResponseException not understood}.
 */
public abstract sealed class ResponseException extends MultiSafepayException permits ApiException, UnreadableResponseException {

    private static final long serialVersionUID = 1;

    private final ResponseHead head;

    ResponseException(String message, ResponseHead head, Retry retry) {
        super(message, null, retry);
        this.head = head;
    }

    /** The status of the HTTP response, to which the API does not tie its errors; 0 for JSON that did not come over HTTP. */
    public final int httpStatus() {
        return head.status();
    }

    /** How long the server asks to wait before another request; null if it does not say. */
    public final @Nullable Duration retryAfter() {
        return head.retryAfter();
    }

    /** The server's name for the request, for asking its operators about it; null if it gave none. */
    public final @Nullable String requestId() {
        return head.requestId();
    }
}
