package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Place;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Accessors;
import io.github.multisafepay4j.contract.support.Builders;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.model.CartItem;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.ShoppingCart;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What was built stays as it was, whatever becomes of what it was built from; and nothing gets in that is not JSON. */
class ImmutabilityTest {

    @Test
    void aListHandedInIsCopied() {
        List<CartItem> items = new ArrayList<>(List.of(CartItem.builder().name("Tea").build()));
        ShoppingCart cart = ShoppingCart.builder().items(items).build();
        items.clear();

        assertThat(cart.items()).hasSize(1);
    }

    @Test
    void aListHasNoNull() {
        ShoppingCart.Builder builder = ShoppingCart.builder();

        assertThatNullPointerException().isThrownBy(() -> builder.items(Arrays.asList(CartItem.builder().build(), null)))
                .withMessage("null in the list items");
    }

    @Test
    void aBuilderThatGoesOnChangesNothing() {
        CartItem.Builder builder = CartItem.builder().name("Tea").additionalProperty("x", 1);
        CartItem tea = builder.build();
        CartItem coffee = builder.name("Coffee").additionalProperty("x", 2).additionalProperty("y", 3).build();

        assertThat(tea.name()).isEqualTo("Tea");
        assertThat(tea.additionalProperties()).isEqualTo(Map.of("x", 1));
        assertThat(coffee.additionalProperties()).isEqualTo(Map.of("x", 2, "y", 3));
    }

    @Test
    void anAdditionalPropertyIsCopiedToItsDepth() {
        List<Object> list = new ArrayList<>(List.of(1));
        Map<String, Object> map = new HashMap<>(Map.of("list", list));
        CartItem item = CartItem.builder().additionalProperty("x", map).build();
        list.clear();
        map.clear();

        assertThat(item.additionalProperties()).isEqualTo(Map.of("x", Map.of("list", List.of(1))));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void nothingThatIsHandedOutCanBeChanged(Corpus.Order order) {
        Schema request = order.requestSchema();
        assertUnchangeable((Model) OrderRequest.fromJson(withMore(request.sample()).toString()), request);
        assertUnchangeable(order.read(withMore(request.answer().sample())), request.answer());
        assertUnchangeable(order.read(withMisfits(request.answer().sample())), request.answer());
    }

    /** In each list an element that it cannot have: such lists are kept as they came. */
    private static JsonNode withMisfits(JsonNode body) {
        Place.objects(body).forEach(object -> object.forEach(member -> {
            if (member instanceof ArrayNode list) {
                list.add(JsonValue.of("[[{}]]"));
            }
        }));
        return body;
    }

    private static JsonNode withMore(JsonNode body) {
        Place.objects(body).forEach(object -> object.set("x_more", JsonValue.of("{\"list\": [{\"a\": [1]}]}")));
        return body;
    }

    private static void assertUnchangeable(Model model, Schema schema) {
        assertUnchangeable(model.additionalProperties());
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> model.violations().add(null));
        schema.members().forEach((name, member) -> {
            Object value = Accessors.get(model, name);
            if (value instanceof List<?> list) {
                assertThatExceptionOfType(UnsupportedOperationException.class).as(name).isThrownBy(list::clear);
                list.forEach(each -> {
                    if (each instanceof Model part) {
                        assertUnchangeable(part, member.element());
                    }
                });
            } else if (value instanceof Model part) {
                assertUnchangeable(part, member);
            }
        });
    }

    private static void assertUnchangeable(Object raw) {
        if (raw instanceof Map<?, ?> map) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
            map.values().forEach(ImmutabilityTest::assertUnchangeable);
        } else if (raw instanceof List<?> list) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
            list.forEach(ImmutabilityTest::assertUnchangeable);
        }
    }

    @Test
    void whatCanBeOneValueOnlyCannotBeSet() {
        for (Corpus.Order order : Corpus.orders()) {
            Model.Builder<?, ?> builder = Builders.of((Model) order.parsedRequest());
            Schema schema = order.requestSchema();
            assertThat(builder.getClass().getMethods()).extracting("name").doesNotContainAnyElementsOf(
                    schema.members().keySet().stream().filter(schema::fixes).map(Accessors::name).toList());
        }
    }

    @Test
    void aMemberWithAMethodOfItsOwnIsNoAdditionalProperty() {
        for (Corpus.Order order : Corpus.orders()) {
            Model.Builder<?, ?> builder = Builders.of((Model) order.parsedRequest());
            for (String member : order.requestSchema().members().keySet()) {
                assertThatIllegalArgumentException().isThrownBy(() -> builder.additionalProperty(member, "x"));
            }
        }
    }

    static final List<Object> VALUES = List.of("text", "", "🍵", true, 1, 1L << 40, BigInteger.TEN.pow(40),
            new BigDecimal("1.10"), List.of(), Map.of(), List.of(Map.of("a", List.of(1, "b"))));

    @ParameterizedTest
    @FieldSource("VALUES")
    void anAdditionalPropertyIsWhatJsonCanSay(Object value) {
        CartItem item = CartItem.builder().additionalProperty("x", value).build();

        assertThat(item.additionalProperties()).isEqualTo(Map.of("x", value));
        assertThat(item.toMap()).isEqualTo(Map.of("x", value));
        assertThat(JsonValue.of(item.toJson()).has("x")).isTrue();
    }

    static final List<Number> FOURTEEN = List.of(
            (byte) 14, (short) 14, 14, 14L, BigInteger.valueOf(14), new BigDecimal("14"));

    @ParameterizedTest
    @FieldSource("FOURTEEN")
    void aNumberIsTheSameWhateverItCameIn(Number fourteen) {
        CartItem item = CartItem.builder().additionalProperty("x", List.of(fourteen)).build();

        assertThat(item).isEqualTo(CartItem.builder().additionalProperty("x", List.of(14)).build());
        assertThat(item.toMap()).isEqualTo(Map.of("x", List.of(14)));
        assertThat(item.toJson()).isEqualTo("{\"x\":[14]}");
    }

    @Test
    void anAdditionalPropertyMayBeNull() {
        CartItem item = CartItem.builder().additionalProperty("x", Arrays.asList(1, null))
                .additionalProperty("y", null).build();

        assertThat(JsonValue.of(item.toJson())).isEqualTo(JsonValue.of("{\"x\": [1, null], \"y\": null}"));
    }

    static final List<Object> NO_VALUES = List.of(0.1, 0.1f, Double.NaN, 'c', new Date(), new int[] {1}, new Object(),
            List.of(0.1), Map.of("a", 0.1), Map.of("a", List.of(Map.of("b", 0.1))),
            "\ud800", "a\udc00b", List.of("\ud800"), Map.of("\ud800", 1), Map.of(1, "a"),
            Collections.singletonMap(null, 1));

    @ParameterizedTest
    @FieldSource("NO_VALUES")
    void anAdditionalPropertyIsNothingElse(Object value) {
        assertThatIllegalArgumentException().isThrownBy(() -> CartItem.builder().additionalProperty("x", value));
    }

    @Test
    void anAdditionalPropertyHasAnEnd() {
        List<Object> endless = new ArrayList<>();
        endless.add(endless);

        assertThatIllegalArgumentException().isThrownBy(() -> CartItem.builder().additionalProperty("x", endless));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud800", "a\udc00b"})
    void aNameThatCannotBeWrittenIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> CartItem.builder().additionalProperty(name, "x"));
    }
}
