package io.github.multisafepay4j.contract;

import java.util.List;
import java.util.function.BiPredicate;

/** One that says whether a value, as JSON, keeps to what the contract says of an input. */
record Judge(String name, BiPredicate<Input, String> verdict) {

    /** All whose verdicts have to be the same. */
    static List<Judge> all(Mock mock) {
        Endpoint endpoint = new Endpoint(mock.url());
        GeneratedClient client = new GeneratedClient(mock.url());
        return List.of(
                new Judge("Prism", (input, json) -> input.hasAddress(json)
                        && endpoint.send(CallArguments.of(input.operation()).with(input, json)).isAccepted()),
                of(Edition.MOCK),
                of(Edition.CONTRACT),
                new Judge("the client", client::accepts));
    }

    /** An edition in the eyes of a validator that has nothing to do with Prism. */
    static Judge of(Edition edition) {
        return new Judge("the " + edition, (input, json) -> edition.violations(input.schema(), json).isEmpty());
    }

    boolean accepts(Input input, String json) {
        return verdict.test(input, json);
    }
}
