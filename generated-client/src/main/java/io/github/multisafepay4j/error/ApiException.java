package io.github.multisafepay4j.error;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The API refused the request. Its error bodies come in several shapes (an envelope with a code, a message alone, a
 * list of attributes); all of them end here.
 */
public final class ApiException extends ResponseException {

    private static final long serialVersionUID = 1;

    private final @Nullable Integer errorCode;
    private final @Nullable String errorInfo;
    @SuppressWarnings("serial") // List.copyOf is serializable, and so are its elements
    private final List<FieldError> fieldErrors;

    /**
     * @param head what the HTTP response says beside its body
     * @param errorCode the API's number for the error, null if it gave none
     * @param meaning what the number means in the words of the contract, or what a refusal without one most likely means; null if
     *     that is not known
     * @param errorInfo the API's words for the error, null if it gave none
     * @param fieldErrors what is wrong, by attribute
     * @param retry whether sending the request again can do harm
     */
    public ApiException(
            ResponseHead head,
            @Nullable Integer errorCode,
            @Nullable String meaning,
            @Nullable String errorInfo,
            List<FieldError> fieldErrors,
            Retry retry) {
        super(message(head.status(), errorCode, meaning), head, retry);
        this.errorCode = errorCode;
        this.errorInfo = errorInfo;
        this.fieldErrors = List.copyOf(fieldErrors);
    }

    /** Without the API's own words: they may repeat what they refuse, somebody's e-mail address for one. */
    private static String message(int httpStatus, @Nullable Integer errorCode, @Nullable String meaning) {
        return "The API refused the request: HTTP " + httpStatus
                + (errorCode != null ? ", error " + errorCode : "")
                + (meaning != null ? ": " + meaning : "");
    }

    /**
     * What is wrong with one attribute of the request.
     *
     * @param attribute the attribute, empty if the API does not name it
     * @param message what is wrong with it
     * @param details more about it
     */
    public record FieldError(String attribute, String message, @SuppressWarnings("serial") List<String> details)
            implements Serializable {
        public FieldError {
            details = List.copyOf(details);
        }
    }

    /**
     * The API's number for the error, null if the answer had none. The numbers known are constants of {@code
     * ErrorCode}.
     */
    public @Nullable Integer errorCode() {
        return errorCode;
    }

    /**
     * The API's words for the error, for developers rather than for customers; null if the answer had none. They may
     * repeat personal data of the request, and so are not part of the message.
     */
    public @Nullable String errorInfo() {
        return errorInfo;
    }

    /** What is wrong, by attribute, where the API says it; in words that may repeat personal data. */
    public List<FieldError> fieldErrors() {
        return fieldErrors;
    }
}
