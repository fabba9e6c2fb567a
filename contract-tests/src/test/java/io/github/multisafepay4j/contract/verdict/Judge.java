package io.github.multisafepay4j.contract.verdict;

import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Input;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.support.GeneratedClient;
import io.github.multisafepay4j.contract.support.Mock;
import java.util.List;
import java.util.function.BiPredicate;

/** One that says whether a value, as JSON, keeps to what the contract says of an input. */
public record Judge(String name, BiPredicate<Input, String> verdict) {

    /** All whose verdicts have to be the same. */
    public static List<Judge> all(Mock mock) {
        Endpoint endpoint = new Endpoint(mock.url());
        GeneratedClient client = new GeneratedClient(mock.url());
        return List.of(
                new Judge("Prism", (input, json) -> input.hasAddress(json)
                        && endpoint.send(CallArguments.of(input.operation()).with(input, json)).isAccepted()),
                of(Edition.MOCK),
                of(Edition.CONTRACT),
                new Judge("the client", client::accepts));
    }

    /**
     * An edition in the eyes of a validator that has nothing to do with Prism. It goes by the schema that the value's
     * tags lead to, so that its verdict takes no longer among many.
     */
    public static Judge of(Edition edition) {
        return new Judge("the " + edition, (input, json) -> Leaf.schemaFor(input, Json.read(json))
                .filter(schema -> edition.allows(schema, json))
                .isPresent());
    }

    /** The same by the whole union, which asks each of its branches. */
    public static Judge byTheUnionOf(Edition edition) {
        return new Judge("the union of the " + edition, (input, json) -> edition.allows(input.schema(), json));
    }

    public boolean accepts(Input input, String json) {
        return verdict.test(input, json);
    }
}
