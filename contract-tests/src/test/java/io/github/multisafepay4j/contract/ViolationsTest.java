package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.AlipayDirectOrderRequest;
import io.github.multisafepay4j.model.CartItem;
import io.github.multisafepay4j.model.Customer;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.PaymentOptions;
import io.github.multisafepay4j.model.ShoppingCart;
import io.github.multisafepay4j.model.Weight;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A request that is wrong in several places says so of all of them at once. */
class ViolationsTest {

    @SuppressWarnings("deprecation") // it asks for more than others do
    @Test
    void ofAnOrderThatIsBuilt() {
        CartItem item = CartItem.builder().name("Tea").description("").unitPrice(BigDecimal.ONE).quantity(1)
                .merchantItemId("tea-1").taxTableSelector("none")
                .weight(Weight.builder().unit("KG").value(1).build()).build();
        CartItem wrongItem = CartItem.builder().name("Tea").description("").unitPrice(new BigDecimal("1e12"))
                .merchantItemId("tea-1").taxTableSelector("none")
                .weight(Weight.builder().unit("KG").value(-1).build()).build();
        PaymentOptions wrongOptions = PaymentOptions.builder()
                .notificationUrl(URI.create("/relative")).redirectUrl(URI.create("https://example.com")).build();

        AlipayDirectOrderRequest.Builder builder = AlipayDirectOrderRequest.builder()
                .orderId("x".repeat(51)).currency("eur").amount(-1)
                .customer(Customer.builder().locale("nl").email("nobody").build())
                .paymentOptions(wrongOptions)
                .shoppingCart(ShoppingCart.builder().items(List.of(item, wrongItem)).build());

        InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, builder::build);

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactlyInAnyOrder(
                "/order_id", "/currency", "/amount", "/description",
                "/customer/locale", "/customer/email",
                "/payment_options/notification_url", "/payment_options/cancel_url",
                "/shopping_cart/items/1/unit_price", "/shopping_cart/items/1/quantity",
                "/shopping_cart/items/1/weight/value");
        for (Violation violation : refused.violations()) {
            assertThat(refused).hasMessageContaining(violation.toString());
        }
    }

    /** Whatever stands in the wrong place, or does not stand there, is named. */
    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#orders")
    void ofAnOrderThatIsRead(Corpus.Order order) {
        JsonNode json = JsonValue.of(order.request());
        List<Places.Place> scalars = Places.in(json, order.requestSchema()).stream()
                .filter(Places.Place::isGiven)
                .filter(place -> place.value().isValueNode())
                .filter(place -> !order.leaf().tags().containsKey(place.name()))
                .toList();
        assertThat(scalars).isNotEmpty();
        scalars.forEach(place -> place.holder().putObject(place.name()).put("not", "a scalar"));

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> OrderRequest.fromJson(json.toString()));

        assertThat(refused.violations()).extracting(Violation::pointer)
                .containsExactlyInAnyOrderElementsOf(scalars.stream().map(Places.Place::pointer).toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#orders")
    void ofAnOrderWithoutWhatIsRequired(Corpus.Order order) {
        JsonNode json = JsonValue.of(order.request());
        List<Places.Place> required = Places.in(json, order.requestSchema()).stream()
                .filter(Places.Place::isRequired)
                .filter(place -> place.value().isValueNode())
                .filter(place -> !order.leaf().tags().containsKey(place.name()))
                .toList();
        required.forEach(place -> place.holder().remove(place.name()));

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> OrderRequest.fromJson(json.toString()));

        assertThat(refused.violations()).containsExactlyInAnyOrderElementsOf(
                required.stream().map(place -> new Violation(place.pointer(), "is required")).toList());
    }
}
