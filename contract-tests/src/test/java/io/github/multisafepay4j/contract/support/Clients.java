package io.github.multisafepay4j.contract.support;

import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import java.net.URI;

/** Clients of servers that are none of the vendor's. */
public final class Clients {

    /** Long and odd enough to be found wherever it should not be. */
    public static final String API_KEY = "key-9b1f4c0e7d5a4f8e";

    public static final String ACCOUNT_API_KEY = "account-key-3f6c2a7d1b9e4058";

    private Clients() {}

    public static MultiSafepayClient of(URI url) {
        return builder(url).build();
    }

    public static MultiSafepayClient.Builder builder(URI url) {
        return MultiSafepayClient.builder().apiKey(API_KEY).environment(Environment.of(url));
    }
}
