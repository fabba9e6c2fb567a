/** The contract's mock and its examples, for tests of programs that use the client. */
@NullMarked
package io.github.multisafepay4j.testkit;

import org.jspecify.annotations.NullMarked;
