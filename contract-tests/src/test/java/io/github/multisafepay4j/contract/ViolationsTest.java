package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.InvalidRequestException;
import io.github.multisafepay4j.Violation;
import io.github.multisafepay4j.model.CartItem;
import io.github.multisafepay4j.model.Customer;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.PaymentOptions;
import io.github.multisafepay4j.model.ShoppingCart;
import io.github.multisafepay4j.model.Weight;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** A request that is wrong in several places says so of all of them at once. */
class ViolationsTest {

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#orders")
    void ofAnOrderThatIsBuilt(Corpus.Order order) {
        CartItem item = CartItem.builder().name("Tea").description("").unitPrice(BigDecimal.ONE).quantity(1)
                .merchantItemId("tea-1").taxTableSelector("none")
                .weight(Weight.builder().unit("KG").value(1).build()).build();
        CartItem wrongItem = CartItem.builder().name("Tea").description("").unitPrice(new BigDecimal("1e12"))
                .merchantItemId("tea-1").taxTableSelector("none")
                .weight(Weight.builder().unit("KG").value(-1).build()).build();
        PaymentOptions wrongOptions = PaymentOptions.builder()
                .notificationUrl(URI.create("/relative")).redirectUrl(URI.create("https://example.com")).build();

        Model.Builder<?, ?> builder = Builders.of((Model) order.parsedRequest());
        Builders.set(builder, "orderId", "x".repeat(51));
        Builders.set(builder, "currency", "eur");
        Builders.set(builder, "amount", -1L);
        Builders.set(builder, "description", null);
        Builders.set(builder, "customer", Customer.builder().locale("nl").email("nobody").build());
        Builders.set(builder, "paymentOptions", wrongOptions);
        Builders.set(builder, "shoppingCart", ShoppingCart.builder().items(List.of(item, wrongItem)).build());

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
                .filter(place -> !place.name().equals("type") && !place.name().equals("gateway"))
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
                .filter(place -> !place.name().equals("type") && !place.name().equals("gateway"))
                .toList();
        required.forEach(place -> place.holder().remove(place.name()));

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> OrderRequest.fromJson(json.toString()));

        assertThat(refused.violations()).containsExactlyInAnyOrderElementsOf(
                required.stream().map(place -> new Violation(place.pointer(), "is required")).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"type", "gateway"})
    void ofAnOrderWithoutATag(String tag) {
        for (Corpus.Order order : Corpus.orders()) {
            for (String json : List.of(without(order, tag), with(order, tag, "null"), with(order, tag, "5"))) {
                InvalidRequestException refused =
                        catchThrowableOfType(InvalidRequestException.class, () -> OrderRequest.fromJson(json));

                assertThat(refused.violations()).as(json).extracting(Violation::pointer).containsExactly("/" + tag);
            }
        }
    }

    private static String without(Corpus.Order order, String member) {
        return ((ObjectNode) JsonValue.of(order.request())).without(member).toString();
    }

    private static String with(Corpus.Order order, String member, String value) {
        return ((ObjectNode) JsonValue.of(order.request())).set(member, JsonValue.of(value)).toString();
    }
}
