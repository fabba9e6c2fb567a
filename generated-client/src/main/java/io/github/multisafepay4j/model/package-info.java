/**
 * The objects of the API: orders to create, orders as answered, and their parts.
 *
 * <p>The classes are generated from the contract and stand on a small core: {@link
 * io.github.multisafepay4j.model.Model} for objects and {@link io.github.multisafepay4j.model.OpenEnum} for values out
 * of a list. All are immutable.
 */
@NullMarked
package io.github.multisafepay4j.model;

import org.jspecify.annotations.NullMarked;
