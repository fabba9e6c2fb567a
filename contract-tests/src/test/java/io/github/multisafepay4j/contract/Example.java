package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.RequestOptions;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** An example of the specification, by name. */
final class Example {

    private Example() {}

    /** From the corpus, as {@code getOrder/an-example.response}. */
    static String read(String name) {
        try (InputStream example = Example.class.getResourceAsStream("/META-INF/openapi/examples/" + name + ".json")) {
            return new String(example.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Asks the mock for the example of that name. */
    static RequestOptions answer(String name) {
        return RequestOptions.builder().header("Prefer", "code=200, example=" + name).build();
    }
}
