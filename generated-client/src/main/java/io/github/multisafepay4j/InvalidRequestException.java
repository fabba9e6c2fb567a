package io.github.multisafepay4j;

import java.util.List;
import java.util.stream.Collectors;

/** The request breaks the contract. It was not sent. */
public final class InvalidRequestException extends MultiSafepayException {

    private static final long serialVersionUID = 1;

    @SuppressWarnings("serial") // List.copyOf is serializable, and so are its violations
    private final List<Violation> violations;

    /**
     * @param request the name of the request's type
     * @param violations everything that is wrong with it
     */
    public InvalidRequestException(String request, List<Violation> violations) {
        super(request + " breaks the contract: " + joined(violations), null);
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong with the request. */
    public List<Violation> violations() {
        return violations;
    }

    private static String joined(List<Violation> violations) {
        return violations.stream().map(Violation::toString).collect(Collectors.joining("; "));
    }
}
