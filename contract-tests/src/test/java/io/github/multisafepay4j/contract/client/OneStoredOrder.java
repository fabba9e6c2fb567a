package io.github.multisafepay4j.contract.client;

import io.github.multisafepay4j.model.OrderRequest;

/** A program that reads one order, which is its argument. */
final class OneStoredOrder {

    private OneStoredOrder() {}

    public static void main(String[] args) {
        OrderRequest.fromJson(args[0]);
    }
}
