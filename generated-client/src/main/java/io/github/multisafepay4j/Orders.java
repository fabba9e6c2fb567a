package io.github.multisafepay4j;

import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;

/** The operations of the contract on orders, and what takes more than one of them. */
public final class Orders extends OrdersApi {

    private final Transport transport;

    Orders(Transport transport) {
        super(transport);
        this.transport = transport;
    }

    /**
     * Creates an order, or gives back the one that an earlier attempt has created: when it is unclear what became of an attempt,
     * the order is asked for, and created again only if there is none. All of it happens within the time limit of one call. An
     * order counts as the same if it has the id, the amount and the currency; look at its status, it may have been declined or
     * expired since.
     *
     * @param request the order
     * @return the answer to the request, or the order if an earlier attempt has created it
     * @throws InvalidRequestException if the request breaks the contract; nothing is sent then
     * @throws ApiException if the API refuses the request, also because another order has its id; with an HTTP status from 500 on,
     *     or error 9999, it stays unclear whether there is an order
     * @throws ConnectionException if it stays unclear whether there is an order
     * @throws UnreadableResponseException if it stays unclear whether there is an order
     */
    public <R extends CreatedOrder> CreatedOrder createOrFetch(OrderRequest<R> request) {
        return createOrFetch(request, RequestOptions.NONE);
    }

    /**
     * Does what {@link #createOrFetch(OrderRequest)} does.
     *
     * @param request the order
     * @param options what is special about each call
     * @return the answer to the request, or the order if an earlier attempt has created it
     * @throws InvalidRequestException if the request breaks the contract; nothing is sent then
     * @throws ApiException if the API refuses the request, or fails
     * @throws ConnectionException if it stays unclear whether there is an order
     * @throws UnreadableResponseException if it stays unclear whether there is an order
     */
    public <R extends CreatedOrder> CreatedOrder createOrFetch(OrderRequest<R> request, RequestOptions options) {
        Deadline deadline = transport.deadline(options);
        OrdersApi orders = new OrdersApi(transport.within(deadline));
        return Settlement.settle(
                pause -> !transport.isClosed() && deadline.await(pause),
                () -> orders.create(request, options),
                () -> orders.get(request.orderId(), options),
                order -> isTheSame(order, request));
    }

    private static boolean isTheSame(Order order, OrderRequest<?> request) {
        return order.orderId().equals(request.orderId())
                && order.amount() == request.amount()
                && order.currency().equals(request.currency());
    }
}
