package io.github.multisafepay4j.error;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * One place where an object breaks the contract.
 *
 * @param pointer the place, as a JSON pointer from the object checked; empty for the object itself
 * @param message what is allowed there; never the value that stood there
 */
public record Violation(String pointer, String message) implements Serializable {

    /** All of them in one line. */
    public static String joined(List<Violation> violations) {
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : pointer + " " + message;
    }
}
