/** The same scenarios against a simulated and, with a key, against the real API. */
package io.github.multisafepay4j.contract.live;
