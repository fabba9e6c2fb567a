package io.github.multisafepay4j.error;

import java.nio.charset.StandardCharsets;

/**
 * What came was not understood: a page of a proxy, half an answer, an answer without what it must have, a notification
 * that is no order. If it is the answer to a request, that request reached a server, so the order may exist.
 */
public final class UnreadableResponseException extends MultiSafepayException {

    private static final long serialVersionUID = 1;

    private final int httpStatus;
    private final byte[] body;

    /**
     * @param httpStatus the status of the HTTP response, 0 if there was none
     * @param body the body as it came
     * @param problem what is wrong with it, without a word of the body
     * @param retry whether sending again what it answers can do harm
     */
    public UnreadableResponseException(int httpStatus, byte[] body, String problem, Retry retry) {
        super("The answer was not understood" + (httpStatus == 0 ? "" : " (HTTP " + httpStatus + ")")
                + ": " + problem, null, retry);
        this.httpStatus = httpStatus;
        this.body = body.clone();
    }

    /** The status of the HTTP response; 0 for JSON that did not come over HTTP. */
    public int httpStatus() {
        return httpStatus;
    }

    /** The body as it came. It may hold personal data: look at it, do not log it. */
    public byte[] body() {
        return body.clone();
    }

    /** The body as it came, read as UTF-8. It may hold personal data: look at it, do not log it. */
    public String bodyAsText() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
