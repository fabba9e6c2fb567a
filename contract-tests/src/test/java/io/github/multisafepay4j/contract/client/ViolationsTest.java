package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Place;
import io.github.multisafepay4j.contract.support.Corpus;
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
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void ofAnOrderThatIsRead(Corpus.Order order) {
        List<Place> scalars = scalars(order);

        InvalidRequestException refused = refusal(order, scalars, Json.read("{\"not\": \"a scalar\"}"));

        assertThat(refused.violations()).extracting(Violation::pointer).containsExactlyInAnyOrderElementsOf(
                scalars.stream().map(place -> place.pointer().toString()).toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void ofAnOrderWithoutWhatIsRequired(Corpus.Order order) {
        List<Place> required = scalars(order).stream().filter(Place::isRequired).toList();

        InvalidRequestException refused = refusal(order, required, MissingNode.getInstance());

        assertThat(refused.violations()).containsExactlyInAnyOrderElementsOf(
                required.stream().map(place -> new Violation(place.pointer().toString(), "is required")).toList());
    }

    /** What is given, save for what tells which order it is. */
    private static List<Place> scalars(Corpus.Order order) {
        return Place.in(JsonValue.of(order.request()), order.requestSchema()).stream()
                .filter(place -> place.value().isValueNode())
                .filter(place -> !place.isOutermost() || !order.leaf().isToldBy(place.name()))
                .toList();
    }

    private static InvalidRequestException refusal(Corpus.Order order, List<Place> places, JsonNode value) {
        JsonNode json = JsonValue.of(order.request());
        for (Place place : places) {
            json = Json.with(json, place.pointer(), value);
        }
        String wrong = json.toString();
        return catchThrowableOfType(InvalidRequestException.class, () -> OrderRequest.fromJson(wrong));
    }
}
