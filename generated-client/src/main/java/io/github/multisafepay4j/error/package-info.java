/**
 * What can go wrong: {@link io.github.multisafepay4j.error.MultiSafepayException} and its four kinds, and whether what failed can
 * be sent again.
 */
@NullMarked
package io.github.multisafepay4j.error;

import org.jspecify.annotations.NullMarked;
