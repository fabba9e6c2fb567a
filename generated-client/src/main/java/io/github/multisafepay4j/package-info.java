/**
 * The client of the MultiSafepay JSON API: {@link io.github.multisafepay4j.MultiSafepayClient} is the way in, {@link
 * io.github.multisafepay4j.error.MultiSafepayException} what can go wrong.
 */
@NullMarked
package io.github.multisafepay4j;

import org.jspecify.annotations.NullMarked;
