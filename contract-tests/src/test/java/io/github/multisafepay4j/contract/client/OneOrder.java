package io.github.multisafepay4j.contract.client;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.model.IdealRedirectOrderRequest;
import java.net.URI;

/** A program that creates one order, of a kind that it knows, where its argument says. */
final class OneOrder {

    private OneOrder() {}

    public static void main(String[] args) {
        try (MultiSafepayClient client = Clients.of(URI.create(args[0]))) {
            client.orders().create(IdealRedirectOrderRequest.builder()
                    .orderId("one").currency("EUR").amount(1000).description("Two boxes of tea").build());
        }
    }
}
