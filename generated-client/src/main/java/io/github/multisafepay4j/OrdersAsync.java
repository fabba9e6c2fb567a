package io.github.multisafepay4j;

import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.util.concurrent.CompletableFuture;

/** {@link Orders} without waiting. */
public final class OrdersAsync extends OrdersApiAsync {

    private final Orders orders;

    OrdersAsync(Orders orders, AsyncCalls calls) {
        super(orders, calls);
        this.orders = orders;
    }

    /**
     * Creates an order, or gives back the one that an earlier attempt has created.
     *
     * @param request the order
     * @return the answer to the request, or the order if an earlier attempt has created it
     * @see Orders#createOrFetch(OrderRequest)
     */
    public <R extends CreatedOrder> CompletableFuture<CreatedOrder> createOrFetch(OrderRequest<R> request) {
        return createOrFetch(request, RequestOptions.NONE);
    }

    /**
     * Creates an order, or gives back the one that an earlier attempt has created.
     *
     * @param request the order
     * @param options what is special about each call
     * @return the answer to the request, or the order if an earlier attempt has created it
     * @see Orders#createOrFetch(OrderRequest, RequestOptions)
     */
    public <R extends CreatedOrder> CompletableFuture<CreatedOrder> createOrFetch(
            OrderRequest<R> request, RequestOptions options) {
        return calls.start(() -> orders.createOrFetch(request, options));
    }
}
