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
    private final TokensApiAsync tokens;
    private final PaymentComponentsApiAsync paymentComponents;
    private final WalletsApiAsync wallets;
    private final TransactionsApiAsync transactions;
    private final ClosingBalancesApiAsync closingBalances;
    private final SitesApiAsync sites;

    MultiSafepayAsyncClient(MultiSafepayClient client, AsyncCalls calls) {
        this.orders = new OrdersAsync(client.orders(), calls);
        this.gateways = new GatewaysApiAsync(client.gateways(), calls);
        this.paymentMethods = new PaymentMethodsApiAsync(client.paymentMethods(), calls);
        this.tokens = new TokensApiAsync(client.tokens(), calls);
        this.paymentComponents = new PaymentComponentsApiAsync(client.paymentComponents(), calls);
        this.wallets = new WalletsApiAsync(client.wallets(), calls);
        this.transactions = new TransactionsApiAsync(client.transactions(), calls);
        this.closingBalances = new ClosingBalancesApiAsync(client.closingBalances(), calls);
        this.sites = new SitesApiAsync(client.sites(), calls);
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

    /** What customers can pay with again. */
    public TokensApiAsync tokens() {
        return tokens;
    }

    /** Card fields and other components in a page of the shop's own. */
    public PaymentComponentsApiAsync paymentComponents() {
        return paymentComponents;
    }

    /** Buttons of Apple Pay and PayPal in a page of the shop's own. */
    public WalletsApiAsync wallets() {
        return wallets;
    }

    /** What was paid and paid back, page by page. */
    public TransactionsApiAsync transactions() {
        return transactions;
    }

    /** What there was at the end of each day. */
    public ClosingBalancesApiAsync closingBalances() {
        return closingBalances;
    }

    /** The websites, as MultiSafepay knows them. */
    public SitesApiAsync sites() {
        return sites;
    }
}
