package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.MultiSafepayClient;
import java.io.IOException;
import java.net.URI;

/** A program that creates one order and ends: {@code FirstOrder <contender> <order> <base URL>}. */
final class FirstOrder {

    private FirstOrder() {}

    public static void main(String[] args) throws Exception {
        Sample order = Sample.valueOf(args[1]);
        String baseUrl = args[2];
        switch (args[0]) {
            case "ours" -> ours(order, baseUrl);
            case "OkHttp with beans" -> beans(order, baseUrl);
            case "stock native" ->
                StockJackson.create(StockJackson.wrapped(order), URI.create(baseUrl + "/orders"), StockJackson.answer(order));
            case "stock okhttp-gson" -> StockGson.api(baseUrl).createOrder(StockGson.wrapped(order));
            default -> throw new IllegalArgumentException(args[0]);
        }
        System.out.println("done");
        System.in.read(); // until its time was taken
        System.exit(0);
    }

    private static void ours(Sample order, String baseUrl) {
        try (MultiSafepayClient client = Calling.client(baseUrl)) {
            client.orders().create(Written.order(order));
        }
    }

    private static void beans(Sample order, String baseUrl) throws IOException {
        new OkHttpBeans(baseUrl).create(Written.bean(order), order.answerBean);
    }
}
