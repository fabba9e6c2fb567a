package io.github.multisafepay4j.error;

import org.jspecify.annotations.Nullable;

/** There was no talking to the API: no connection, a connection that broke, or no answer in time. */
public final class ConnectionException extends MultiSafepayException {

    private static final long serialVersionUID = 1;

    private final boolean mayHaveReachedServer;

    /**
     * @param message what failed
     * @param mayHaveReachedServer whether the request was on its way
     * @param retry whether the operation can be repeated
     * @param cause the failure
     */
    public ConnectionException(String message, boolean mayHaveReachedServer, Retry retry, @Nullable Throwable cause) {
        super(message, cause, retry);
        this.mayHaveReachedServer = mayHaveReachedServer;
    }

    /**
     * Whether the request was on its way when the connection failed. If so, the order may exist although no answer told
     * it: ask for the order before creating it again. If not, nothing has happened.
     */
    public boolean mayHaveReachedServer() {
        return mayHaveReachedServer;
    }
}
