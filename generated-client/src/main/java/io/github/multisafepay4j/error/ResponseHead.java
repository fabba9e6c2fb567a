package io.github.multisafepay4j.error;

import java.io.Serializable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What an HTTP response says beside its body.
 *
 * @param status its status, 0 if there was none
 * @param retryAfter how long the server asks to wait before another request, null if it does not say
 * @param requestId the server's name for the request, for asking its operators about it; null if it gave none
 * @param address what was asked, with the names of what stands in its path instead of the values; null if that is not known
 */
public record ResponseHead(
        int status, @Nullable Duration retryAfter, @Nullable String requestId, @Nullable String address) implements Serializable {

    /** A head of nothing but a status. */
    public static ResponseHead of(int status) {
        return new ResponseHead(status, null, null, null);
    }
}
