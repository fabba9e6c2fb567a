package io.github.multisafepay4j;

/**
 * The operations of a {@link MultiSafepayClient} without waiting for their answers: each gives a future, which fails with what the
 * operation would have thrown. To cancel that future ends the call at once, and what was sent may have been done all the same. Calls
 * run on threads of {@link MultiSafepayClient.Builder#asyncExecutor}.
 */
public final class MultiSafepayAsyncClient {

    private final MultiSafepayClient client;
    private final AsyncCalls calls;

    MultiSafepayAsyncClient(MultiSafepayClient client, AsyncCalls calls) {
        this.client = client;
        this.calls = calls;
    }

    /** Everything about orders. */
    public OrdersAsync orders() {
        return new OrdersAsync(client.orders(), calls);
    }

    /** Which payment methods the website has, by gateway id. */
    public GatewaysApiAsync gateways() {
        return new GatewaysApiAsync(client.gateways(), calls);
    }

    /** Which payment methods the website has, and what each needs. */
    public PaymentMethodsApiAsync paymentMethods() {
        return new PaymentMethodsApiAsync(client.paymentMethods(), calls);
    }

    /** What customers can pay with again. */
    public TokensApiAsync tokens() {
        return new TokensApiAsync(client.tokens(), calls);
    }

    /** Card fields and other components in a page of the shop's own. */
    public PaymentComponentsApiAsync paymentComponents() {
        return new PaymentComponentsApiAsync(client.paymentComponents(), calls);
    }

    /** Buttons of Apple Pay and PayPal in a page of the shop's own. */
    public WalletsApiAsync wallets() {
        return new WalletsApiAsync(client.wallets(), calls);
    }

    /** What was paid and paid back, page by page. */
    public TransactionsApiAsync transactions() {
        return new TransactionsApiAsync(client.transactions(), calls);
    }

    /** What there was at the end of each day. */
    public ClosingBalancesApiAsync closingBalances() {
        return new ClosingBalancesApiAsync(client.closingBalances(), calls);
    }

    /** The websites, as MultiSafepay knows them. */
    public SitesApiAsync sites() {
        return new SitesApiAsync(client.sites(), calls);
    }
}
