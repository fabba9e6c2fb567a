/**
 * Notifications, by which the API tells what became of an order: {@link
 * io.github.multisafepay4j.webhook.NotificationVerifier} tells the real ones from the rest.
 */
@NullMarked
package io.github.multisafepay4j.webhook;

import org.jspecify.annotations.NullMarked;
