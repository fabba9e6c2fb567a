package io.github.multisafepay4j.testkit;

import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;

/**
 * An order to create, and what the API answers.
 *
 * @param name the example's name in the contract, such as {@code alipay-redirect}
 * @param request the order, as it is given to the client
 * @param answer what the client makes of the answer
 * @param json the same two as they go over the wire
 */
public record OrderExample(String name, OrderRequest<?> request, CreatedOrder answer, Example json) {

    @Override
    public String toString() {
        return name;
    }
}
