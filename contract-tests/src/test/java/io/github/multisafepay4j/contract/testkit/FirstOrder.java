package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.MockServer;

/** The least that a program can do with the testkit. */
final class FirstOrder {

    private FirstOrder() {}

    public static void main(String[] args) {
        try (MockServer server = MockServer.start(); MultiSafepayClient client = server.newClient()) {
            System.out.println(client.orders().create(Corpus.orders().get(0).request()).orderId());
        }
    }
}
