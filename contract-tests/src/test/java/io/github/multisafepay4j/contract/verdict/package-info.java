/** Contract, mock and client judge each derived request alike. */
package io.github.multisafepay4j.contract.verdict;
