/** The testkit as another project uses it. */
package io.github.multisafepay4j.contract.testkit;
