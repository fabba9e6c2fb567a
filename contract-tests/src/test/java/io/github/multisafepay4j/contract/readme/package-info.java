/** What the README shows compiles, runs and is true. */
package io.github.multisafepay4j.contract.readme;
