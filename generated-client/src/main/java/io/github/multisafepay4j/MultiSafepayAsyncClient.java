package io.github.multisafepay4j;

/**
 * The operations of a {@link MultiSafepayClient} without waiting for their answers: each gives a future, which fails with what the
 * operation would have thrown. To cancel that future ends the call at once, and what was sent may have been done all the same. Calls
 * run on threads of {@link MultiSafepayClient.Builder#asyncExecutor}.
 */
public final class MultiSafepayAsyncClient {

    private final OrdersAsync orders;
    private final GatewaysApiAsync gateways;
    private final PaymentMethodsApiAsync paymentMethods;
    private final TransactionsApiAsync transactions;

    MultiSafepayAsyncClient(MultiSafepayClient client, AsyncCalls calls) {
        this.orders = new OrdersAsync(client.orders(), calls);
        this.gateways = new GatewaysApiAsync(client.gateways(), calls);
        this.paymentMethods = new PaymentMethodsApiAsync(client.paymentMethods(), calls);
        this.transactions = new TransactionsApiAsync(client.transactions(), calls);
    }

    /** Everything about orders. */
    public OrdersAsync orders() {
        return orders;
    }

    /** Which payment methods the website has, by gateway id. */
    public GatewaysApiAsync gateways() {
        return gateways;
    }

    /** Which payment methods the website has, and what each needs. */
    public PaymentMethodsApiAsync paymentMethods() {
        return paymentMethods;
    }

    /** What was paid and paid back, page by page. */
    public TransactionsApiAsync transactions() {
        return transactions;
    }
}
