package io.github.multisafepay4j.webhook;

import io.github.multisafepay4j.model.Order;
import java.time.Instant;

/** What became of checking a notification. */
public sealed interface Verification {

    /**
     * The API sent this, just now.
     *
     * @param order the order as it was at that time
     * @param signedAt when it was signed, to the second; each repetition is signed anew
     */
    record Valid(Order order, Instant signedAt) implements Verification {}

    /**
     * Nobody knows who sent this: the header is missing or malformed, or no key fits the signature. Nothing in it is to
     * be believed.
     */
    record NotAuthentic() implements Verification {}

    /**
     * The API sent this, but further from now than is tolerated. It may be recorded and played back, or one of the two
     * clocks is wrong.
     *
     * @param signedAt when it was signed, to the second; in the past or in the future
     */
    record OutOfTime(Instant signedAt) implements Verification {}
}
