/** The client tells what happened when the connection, the server or the answer fails. */
package io.github.multisafepay4j.contract.faults;
