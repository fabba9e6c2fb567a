package io.github.multisafepay4j.contract.agreement;

import io.github.multisafepay4j.contract.Edition;

/** What each of the three says of the body of a request. */
record Verdicts(boolean mock, boolean contract, boolean client) {

    static Verdicts on(Operation operation, String body, Wire wire) {
        return new Verdicts(
                wire.accepts(operation, body),
                Edition.CONTRACT.violations(operation.body(), body).isEmpty(),
                Client.read(operation.bodyName(), body).isPresent());
    }

    boolean agree() {
        return mock == contract && contract == client;
    }

    /** The answer of all, if they agree. */
    boolean accepted() {
        return mock && contract && client;
    }

    @Override
    public String toString() {
        return "mock " + say(mock) + ", contract edition " + say(contract) + ", client " + say(client);
    }

    private static String say(boolean accepts) {
        return accepts ? "accepts" : "refuses";
    }
}
