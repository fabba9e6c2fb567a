package io.github.multisafepay4j;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** What may stand in a header. OkHttp checks this too, but quotes the value in its complaint: it may be a secret. */
final class Headers {

    static final String API_KEY = "api_key";

    private static final Pattern NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern VALUE = Pattern.compile("[\\x20-\\x7e\\t]*");
    private static final Set<String> OWN =
            Set.of(
                    API_KEY, "accept", "accept-encoding", "content-length", "content-type", "host", "transfer-encoding",
                    "user-agent");

    private Headers() {}

    static String checkedName(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a header");
        }
        if (OWN.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("The client sets the header " + name + " itself");
        }
        return name;
    }

    static String checkedValue(String name, String value) {
        if (!VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("The value of " + name + " has characters that a header cannot have");
        }
        return value;
    }
}
