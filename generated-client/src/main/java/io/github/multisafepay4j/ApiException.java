package io.github.multisafepay4j;

import org.jspecify.annotations.Nullable;

/** The API refused the request. */
public final class ApiException extends MultiSafepayException {

    private static final long serialVersionUID = 1;

    private final int httpStatus;
    private final @Nullable Integer errorCode;
    private final @Nullable String errorInfo;

    /**
     * @param httpStatus the status of the HTTP response
     * @param errorCode the API's number for the error, null if it gave none
     * @param errorInfo the API's words for the error, null if it gave none
     */
    public ApiException(int httpStatus, @Nullable Integer errorCode, @Nullable String errorInfo) {
        super("The API refused the request: HTTP " + httpStatus
                + (errorCode != null ? ", error " + errorCode : "")
                + (errorInfo != null ? ": " + errorInfo : ""), null);
        this.httpStatus = httpStatus;
        this.errorCode = errorCode;
        this.errorInfo = errorInfo;
    }

    /** The status of the HTTP response; the API does not tie its errors to certain statuses. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The API's number for the error (such as 1006, the order id is in use), null if the answer had none. */
    public @Nullable Integer errorCode() {
        return errorCode;
    }

    /** The API's words for the error, for developers rather than for customers; null if the answer had none. */
    public @Nullable String errorInfo() {
        return errorInfo;
    }
}
