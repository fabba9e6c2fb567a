package io.github.multisafepay4j.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** An API key in its second role: it signs notifications. */
final class SigningKey {

    private static final String ALGORITHM = "HmacSHA512";

    private final SecretKeySpec key;

    /** @throws IllegalArgumentException if there is no key; white space around it is dropped */
    SigningKey(@Nullable String apiKey) {
        if (apiKey == null || apiKey.isBlank()) {
            throw new IllegalArgumentException("There is no API key: it is null or blank");
        }
        this.key = new SecretKeySpec(apiKey.strip().getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The signature of {@code <timestamp>:<body>}, in lower-case hexadecimal digits. */
    String sign(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM); // one per signature: it keeps state
            mac.init(key);
            mac.update((timestamp + ":").getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Java has no " + ALGORITHM, impossible);
        }
    }
}
