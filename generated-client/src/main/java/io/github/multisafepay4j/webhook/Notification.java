package io.github.multisafepay4j.webhook;

/**
 * The names of what a notification consists of, and the answer to it. The API calls the {@code notification_url} of an
 * order when it is paid, declined, abandoned, shipped, refunded or charged back, or there is something else new about it,
 * with {@code POST} if the order's {@code notification_method} says so: then the body is the order and {@link
 * #AUTH_HEADER} its signature. With {@code GET} there is neither; ask for the order then.
 *
 * <p>A notification may come more than once, late, and at the same time as another: take one at a time for each order, and
 * compare {@code status} and {@code modified} with what was known. At a terminal {@code declined} is not the end.
 *
 * @see <a href="https://docs.multisafepay.com/docs/webhook">The vendor's page on notifications</a>
 */
public final class Notification {

    /**
     * The text of the answer to a notification received, with HTTP status 200. After any other answer the API sends the
     * notification again.
     */
    public static final String ACKNOWLEDGEMENT = "OK";

    /** The header with time and signature; only with {@code POST}. */
    public static final String AUTH_HEADER = "Auth";

    /**
     * The query parameter with the order's {@code order_id}: yours, not the {@code transaction_id} that the API gave,
     * whatever the name says. Not signed: for signed notifications go by the order itself.
     */
    public static final String ORDER_ID_PARAMETER = "transactionid";

    /**
     * The query parameter with the time of sending, in seconds since 1970. A call without it can be ignored. Not
     * signed: for signed notifications go by {@link Verification.Valid#signedAt()}.
     */
    public static final String TIMESTAMP_PARAMETER = "timestamp";

    private Notification() {}
}
