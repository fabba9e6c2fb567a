/** Contract, mock and client judge and read random bodies alike. */
package io.github.multisafepay4j.contract.agreement;
