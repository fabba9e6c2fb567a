/** The client writes, reads and keeps what the contract says, and tells no secret. */
package io.github.multisafepay4j.contract.client;
