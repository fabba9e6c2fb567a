package io.github.multisafepay4j.contract.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The mutants that say the same as the contract, below the reason in a line that begins with {@code #}. */
final class Equivalents {

    private Equivalents() {}

    static Map<String, String> read() {
        Map<String, String> reasons = new LinkedHashMap<>();
        String reason = "";
        for (String line : text().lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("#")) {
                reason = line.substring(1).strip();
            } else if (reason.isEmpty()) {
                throw new IllegalStateException("without a reason: " + line);
            } else {
                reasons.put(line, reason);
            }
        }
        return reasons;
    }

    private static String text() {
        try (InputStream list = Equivalents.class.getResourceAsStream("/mutation/equivalent.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
