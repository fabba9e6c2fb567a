package io.github.multisafepay4j.contract;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Everything that a log would get of a failure: messages, causes and what was suppressed. */
final class Told {

    private Told() {}

    static String by(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
