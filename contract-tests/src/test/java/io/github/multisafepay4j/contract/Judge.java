package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.InvalidRequestException;
import io.github.multisafepay4j.Violation;
import io.github.multisafepay4j.model.OrderRequest;
import java.util.List;
import java.util.function.Predicate;

/** One that says whether an order to create keeps to the contract. */
record Judge(String name, Predicate<String> verdict) {

    /** All whose verdicts have to be the same. */
    static List<Judge> all(Mock mock) {
        OrdersEndpoint orders = new OrdersEndpoint(mock.url());
        return List.of(
                new Judge("Prism", body -> orders.post(body).isAccepted()),
                of(Edition.MOCK),
                of(Edition.CONTRACT),
                new Judge("the client", body -> clientViolations(body).isEmpty()));
    }

    /** An edition in the eyes of a validator that has nothing to do with Prism. */
    static Judge of(Edition edition) {
        return new Judge("the " + edition, body -> edition.violations(Leaf.ORDER_REQUEST, body).isEmpty());
    }

    boolean accepts(String body) {
        return verdict.test(body);
    }

    /** What the client has against a body before it would send it. */
    static List<Violation> clientViolations(String body) {
        try {
            return OrderRequest.fromJson(body).violations();
        } catch (InvalidRequestException refusal) {
            return refusal.violations();
        }
    }
}
