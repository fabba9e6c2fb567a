package io.github.multisafepay4j.error;

import java.util.List;

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
        super(request + " breaks the contract: " + Violation.joined(violations), null, Retry.SAFE);
        this.violations = List.copyOf(violations);
    }

    /** Everything that is wrong with the request. */
    public List<Violation> violations() {
        return violations;
    }
}
