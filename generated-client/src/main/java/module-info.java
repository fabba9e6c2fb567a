/** A client of the MultiSafepay JSON API, generated from its contract. */
module io.github.multisafepay4j {
    requires transitive okhttp3;
    requires okio;
    requires com.fasterxml.jackson.annotation;
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires static tools.jackson.core;
    requires static tools.jackson.databind;
    requires static transitive org.jspecify;

    exports io.github.multisafepay4j;
    exports io.github.multisafepay4j.error;
    exports io.github.multisafepay4j.model;
    exports io.github.multisafepay4j.webhook;

    opens io.github.multisafepay4j.model to com.fasterxml.jackson.databind, tools.jackson.databind;
}
