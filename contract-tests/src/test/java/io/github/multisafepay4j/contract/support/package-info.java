/** What tests stand on: the mock, real servers, and the generated client called by the names in the contract. */
package io.github.multisafepay4j.contract.support;
