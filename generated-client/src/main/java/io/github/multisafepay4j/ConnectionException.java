package io.github.multisafepay4j;

import org.jspecify.annotations.Nullable;

/** There was no talking to the API: no connection, a connection that broke, or no answer in time. */
public final class ConnectionException extends MultiSafepayException {

    private static final long serialVersionUID = 1;

    private final boolean mayHaveReachedServer;
    private final Retry retry;

    /**
     * @param message what failed
     * @param mayHaveReachedServer whether the request was on its way
     * @param retry what to do about the operation
     * @param cause the failure
     */
    public ConnectionException(String message, boolean mayHaveReachedServer, Retry retry, @Nullable Throwable cause) {
        super(message, cause);
        this.mayHaveReachedServer = mayHaveReachedServer;
        this.retry = retry;
    }

    /**
     * Whether the request was on its way when the connection failed. If so, the order may exist although no answer told
     * it: ask for the order before creating it again. If not, nothing has happened.
     */
    public boolean mayHaveReachedServer() {
        return mayHaveReachedServer;
    }

    /** What to do about the operation, if it may have reached the server. */
    public Retry retry() {
        return retry;
    }
}
