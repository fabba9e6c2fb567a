/** A shop of named modules, with both Jacksons. */
module shop {
    requires io.github.multisafepay4j;
    requires com.fasterxml.jackson.databind;
    requires tools.jackson.databind;

    exports shop;
}
