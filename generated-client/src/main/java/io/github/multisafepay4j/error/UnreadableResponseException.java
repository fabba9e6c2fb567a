package io.github.multisafepay4j.error;

import java.nio.charset.StandardCharsets;

/**
 * What came was not understood: a page of a proxy, half an answer, an answer without what it must have, a notification
 * that is no order. If it is the answer to a request, that request reached a server, so the order may exist.
 */
public final class UnreadableResponseException extends ResponseException {

    private static final long serialVersionUID = 1;

    private final byte[] body;

    /**
     * @param head what the HTTP response says beside its body
     * @param body the body as it came
     * @param problem what is wrong with it, without a word of the body
     * @param retry whether sending again what it answers can do harm
     */
    public UnreadableResponseException(ResponseHead head, byte[] body, String problem, Retry retry) {
        super("The answer was not understood" + (head.status() == 0 ? "" : " (HTTP " + head.status() + ")")
                + ": " + problem, head, retry);
        this.body = body.clone();
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
