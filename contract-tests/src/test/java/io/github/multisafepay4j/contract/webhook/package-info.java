/** Notifications are believed if they are signed, and by nothing else. */
package io.github.multisafepay4j.contract.webhook;
