package io.github.multisafepay4j.contract.support;

import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import java.net.URI;

/** Clients of servers that are none of the vendor's. */
public final class Clients {

    /** Long and odd enough to be found wherever it should not be. */
    public static final String API_KEY = "key-9b1f4c0e7d5a4f8e";

    public static final String ACCOUNT_API_KEY = "account-key-3f6c2a7d1b9e4058";

    public static final String TERMINAL_GROUP_API_KEY = "terminal-key-7c0e5b3a9d214f68";

    private Clients() {}

    public static MultiSafepayClient of(URI url) {
        return builder(url).build();
    }

    /** With a key of each kind. */
    public static MultiSafepayClient.Builder withAllKeys(URI url) {
        return builder(url).accountApiKey(ACCOUNT_API_KEY).terminalGroupApiKey(TERMINAL_GROUP_API_KEY);
    }

    public static MultiSafepayClient.Builder builder(URI url) {
        return MultiSafepayClient.builder().apiKey(API_KEY).environment(Environment.of(url));
    }
}
