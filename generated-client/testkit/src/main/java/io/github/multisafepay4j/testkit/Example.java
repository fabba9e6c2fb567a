package io.github.multisafepay4j.testkit;

import org.jspecify.annotations.Nullable;

/**
 * An example of an operation, as JSON.
 *
 * @param operation the operation's id in the contract, such as {@code refundOrder}
 * @param name the example's name there
 * @param request the body of the request, null if the example is of an answer only
 * @param response the body of the answer, envelope included; null if the example is of a request only
 */
public record Example(String operation, String name, @Nullable String request, @Nullable String response) {

    @Override
    public String toString() {
        return operation + "/" + name;
    }
}
