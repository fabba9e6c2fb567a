package io.github.multisafepay4j;

/** Whose key an operation takes; named as the contract's security schemes are, for the generated code. */
enum Credential {
    ApiKey,
    AccountApiKey
}
