package io.github.multisafepay4j;

/** Whose key an operation takes; named as the contract's security schemes are, for the generated code. */
enum Credential {
    ApiKey("apiKey"),
    AccountApiKey("accountApiKey"),
    TerminalGroupApiKey("terminalGroupApiKey");

    private final String setter;

    Credential(String setter) {
        this.setter = setter;
    }

    /** The builder's method that sets it. */
    @Override
    public String toString() {
        return setter;
    }
}
