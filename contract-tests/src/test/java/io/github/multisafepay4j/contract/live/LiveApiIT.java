package io.github.multisafepay4j.contract.live;

import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Mock;
import java.net.URI;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The scenarios against the vendor's test API: {@code mvn verify -Plive -Dmultisafepay.upstream=…}. */
class LiveApiIT {

    private static Mock proxy;
    private static MultiSafepayClient client;

    @BeforeAll
    static void start() {
        String upstream = required("-Dmultisafepay.upstream", System.getProperty("multisafepay.upstream"));
        String key = required("MULTISAFEPAY_API_KEY", System.getenv("MULTISAFEPAY_API_KEY"));
        proxy = Mock.proxy(URI.create(upstream));
        client = MultiSafepayClient.builder().apiKey(key).environment(Environment.of(proxy.url())).build();
    }

    private static String required(String name, String value) {
        if (value == null || value.isBlank()) {
            throw new IllegalStateException("Against the real thing it takes " + name + ", which is not set.");
        }
        return value;
    }

    @AfterAll
    static void stop() {
        if (client != null) {
            client.close();
            proxy.close();
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.live.Scenario#all")
    void theApiKeepsTheContract(Scenario scenario) {
        scenario.play(client);
    }
}
