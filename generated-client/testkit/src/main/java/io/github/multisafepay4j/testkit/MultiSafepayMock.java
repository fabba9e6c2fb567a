package io.github.multisafepay4j.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * For test classes that talk to the {@link MockServer}. Constructors and methods take it as a parameter, or a {@link
 * io.github.multisafepay4j.MultiSafepayClient} of it. All classes of a run share one server and one client, which end
 * with the run.
 *
 * <pre>{@code
 * @MultiSafepayMock
 * class CheckoutTest {
 *
 *     @Test
 *     void theCustomerIsSentToThePaymentPage(MultiSafepayClient client) {
 *         URI page = new Checkout(client).pay(basket);
 *     }
 * }
 * }</pre>
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(MockExtension.class)
public @interface MultiSafepayMock {}
