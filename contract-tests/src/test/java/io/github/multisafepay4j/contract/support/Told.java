package io.github.multisafepay4j.contract.support;

import java.io.PrintWriter;
import java.io.StringWriter;

/** Everything that a log would get of a failure: messages, causes and what was suppressed. */
public final class Told {

    private Told() {}

    public static String by(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
