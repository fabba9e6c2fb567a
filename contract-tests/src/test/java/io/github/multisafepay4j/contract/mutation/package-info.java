/** Nothing in the contract can be changed without a derived request that notices. */
package io.github.multisafepay4j.contract.mutation;
