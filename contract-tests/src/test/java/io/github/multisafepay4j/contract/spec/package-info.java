/** The contract as data: its editions, operations, kinds of orders, schemas, members, constraints and examples. */
package io.github.multisafepay4j.contract.spec;
