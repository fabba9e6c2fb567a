package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RefundCart;
import io.github.multisafepay4j.RefundCart.Form;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.model.CheckoutData;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.RefundByCartRequest;
import io.github.multisafepay4j.model.RefundItem;
import io.github.multisafepay4j.model.RefundWeight;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The cart of a refund, line by line: product, units, price. */
@WithMock
class RefundCartTest {

    private static final String[] TWO_CHAIRS = {"chair 2 x 100.00"};

    @Test
    void aLineThatComesBackHasANegativeQuantity() {
        assertThat(lines(of(TWO_CHAIRS).giveBack("chair", 1).build()))
                .containsExactly("chair 2 x 100.00", "chair -1 x 100.00");
    }

    @Test
    void orANegativePriceOnRequest() {
        assertThat(lines(of(TWO_CHAIRS).in(Form.NEGATIVE_UNIT_PRICE).giveBack("chair", 1).build()))
                .containsExactly("chair 2 x 100.00", "chair 1 x -100.00");
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void noMoreComesBackThanWasBoughtAndNoLessThanOne(int units) {
        RefundCart cart = of(TWO_CHAIRS);

        assertThatThrownBy(() -> cart.giveBack("chair", units)).isInstanceOf(IllegalArgumentException.class);
        assertThat(cart.unitsLeft("chair")).isEqualTo(2);
    }

    @Test
    void whatComesBackStepByStepCountsTogether() {
        RefundCart cart = of(TWO_CHAIRS).giveBack("chair", 1).giveBack("chair", 1);

        assertThat(cart.unitsLeft("chair")).isZero();
        assertThatThrownBy(() -> cart.giveBack("chair", 1)).isInstanceOf(IllegalArgumentException.class);
        assertThat(lines(cart.build())).containsExactly("chair 2 x 100.00", "chair -2 x 100.00");
    }

    @Test
    void whatWasNotBoughtDoesNotComeBack() {
        RefundCart cart = of(TWO_CHAIRS);

        assertThat(cart.unitsLeft("table")).isZero();
        assertThatThrownBy(() -> cart.giveBack("table", 1)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("table");
    }

    static final List<String> EARLIER_REFUND = List.of("chair -1 x 100.00", "chair 1 x -100.00");

    @ParameterizedTest
    @FieldSource("EARLIER_REFUND")
    void whatCameBackBeforeCounts(String earlier) {
        RefundCart cart = of("chair 2 x 100.00", "table 1 x 250", earlier);

        assertThat(cart.unitsLeft("chair")).isOne();
        assertThatThrownBy(() -> cart.giveBack("chair", 2)).isInstanceOf(IllegalArgumentException.class);
        assertThat(lines(cart.giveBack("chair", 1).build()))
                .containsExactly("chair 2 x 100.00", "table 1 x 250", "chair -1 x 100.00");
    }

    @ParameterizedTest
    @FieldSource("EARLIER_REFUND")
    void afterAllCameBackNothingIsLeft(String earlier) {
        RefundCart cart = of("chair 2 x 100.00", earlier, earlier).giveBackEverything();

        assertThat(cart.unitsLeft("chair")).isZero();
        assertThatThrownBy(cart::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void linesOfTheSameProductComeBackInTurn() {
        RefundCart cart = of("chair 1 x 100.00", "chair 2 x 80.00", "chair -1 x 100.00");
        assertThat(cart.unitsLeft("chair")).isEqualTo(2);

        cart = of("chair 1 x 100.00", "chair 2 x 80.00").giveBack("chair", 2);

        assertThat(cart.unitsLeft("chair")).isOne();
        assertThat(lines(cart.build())).containsExactly(
                "chair 1 x 100.00", "chair 2 x 80.00", "chair -1 x 100.00", "chair -1 x 80.00");
    }

    /** Else the cheaper ones would come back at the price of the dearer one, which came back before. */
    @ParameterizedTest
    @ValueSource(strings = {"chair -2 x 80.00", "chair 2 x -80.00", "chair 2 x -80"})
    void anEarlierRefundIsOfTheLineWithItsPrice(String earlier) {
        assertThat(lines(of("chair 1 x 100.00", "chair 2 x 80.00", earlier).giveBackEverything().build()))
                .containsExactly("chair 1 x 100.00", "chair 2 x 80.00", "chair -1 x 100.00");
    }

    @Test
    void aDiscountStaysALine() {
        assertThat(lines(of("chair 2 x 100.00", "voucher 1 x -15.00").giveBack("chair", 1).build()))
                .containsExactly("chair 2 x 100.00", "voucher 1 x -15.00", "chair -1 x 100.00");
        assertThat(lines(of("chair 2 x 100.00", "voucher -1 x 15.00").giveBack("chair", 1).build()))
                .containsExactly("chair 2 x 100.00", "voucher -1 x 15.00", "chair -1 x 100.00");
    }

    @Test
    void aDiscountIsTakenBackWithEverything() {
        assertThat(lines(of("chair 2 x 100.00", "voucher 1 x -15.00").giveBackEverything().build())).containsExactly(
                "chair 2 x 100.00", "voucher 1 x -15.00", "chair -2 x 100.00", "voucher -1 x -15.00");
    }

    static final List<String> DISCOUNTS = List.of("voucher 1 x -15.00", "voucher -1 x 15.00");

    @ParameterizedTest
    @FieldSource("DISCOUNTS")
    void aDiscountIsTakenBackOnce(String discount) {
        for (Form form : Form.values()) {
            String[] bought = {"chair 2 x 100.00", discount, "gift 1 x 0"};
            assertNothingIsLeft(lines(of(bought).in(form).giveBackEverything().build()), form);
        }
    }

    private static void assertNothingIsLeft(List<String> refunded, Form form) {

        RefundCart again = of(refunded.toArray(String[]::new));

        assertThat(again.unitsLeft("chair")).isZero();
        assertThat(again.unitsLeft("voucher")).isZero();
        if (form == Form.NEGATIVE_QUANTITY) { // there is no negative zero to tell that a gift came back
            assertThat(again.unitsLeft("gift")).isZero();
            assertThatThrownBy(again.giveBackEverything()::build).isInstanceOf(IllegalStateException.class);
        }
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everythingThatIsLeftComesBack(Form form) {
        RefundCart cart = of("chair 2 x 100.00", "chair -1 x 100.00", "table 1 x 250.00").in(form).giveBackEverything();

        assertThat(lines(cart.build())).containsExactlyElementsOf(form == Form.NEGATIVE_QUANTITY
                ? List.of("chair 2 x 100.00", "table 1 x 250.00", "chair -1 x 100.00", "table -1 x 250.00")
                : List.of("chair 2 x 100.00", "table 1 x 250.00", "chair 1 x -100.00", "table 1 x -250.00"));
    }

    @Test
    void aCartWithoutAnythingThatComesBackIsNoRefund() {
        assertThatThrownBy(() -> of(TWO_CHAIRS).build()).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"100", "100.0", "100.00", "0.0000000001", "82.6446280992", "1234567890.12", "0"})
    void pricesKeepEveryDigit(String price) {
        for (Form form : Form.values()) {
            CheckoutData cart = of("chair 2 x " + price).in(form).giveBack("chair", 1).build();
            String back = cart.items().get(1).unitPrice().toPlainString();

            assertThat(cart.items().get(0).unitPrice().toPlainString()).isEqualTo(price);
            assertThat(back.replace("-", "")).isEqualTo(price);
            assertThat(cart.toJson()).contains("\"unit_price\":" + back);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{'shopping_cart': {}}", "{'shopping_cart': {'items': []}}"})
    void anOrderWithoutACartIsRefundedByAmount(String members) {
        assertThatThrownBy(() -> RefundCart.of(order(members)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("by amount");
    }

    @ParameterizedTest
    @ValueSource(strings = {"merchant_item_id", "unit_price", "quantity"})
    void aLineThatCannotBeToldIsRefused(String member) {
        ObjectNode line = (ObjectNode) JsonValue.of(line("chair 2 x 100.00"));
        line.remove(member);

        assertThatThrownBy(() -> RefundCart.of(order("{\"shopping_cart\": {\"items\": [" + line + "]}}")))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(member);
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void itIsTheCorpusAndTheMockTakesIt(Form form, Mock mock) {
        String example = form == Form.NEGATIVE_QUANTITY ? "cart-negative-quantity" : "cart-negative-unit-price";
        Order refunded = Order.fromJson(refundedInPart().toString());
        RefundByCartRequest request = RefundByCartRequest.builder()
                .checkoutData(RefundCart.of(refunded).in(form).giveBack("chair-1", 1).build())
                .description("One chair came back")
                .build();

        assertThat(JsonValue.of(request.toJson()))
                .isEqualTo(JsonValue.of(Corpus.request("refundOrder", example)));
        try (MultiSafepayClient client = Clients.of(mock.url())) {
            assertThat(client.orders().refund(refunded.orderId(), request).transactionId()).isEqualTo(123456794);
        }
    }

    /** The order of the corpus of whose cart something came back. */
    private static JsonNode refundedInPart() {
        List<JsonNode> orders = Operation.all().stream()
                .filter(operation -> operation.id().equals("getOrder"))
                .flatMap(Operation::answers)
                .filter(answer -> !answer.isRefusal())
                .map(Operation.Answer::result)
                .filter(order -> order.path("amount_refunded").asInt() > 0 && order.has("shopping_cart"))
                .toList();
        assertThat(orders).hasSize(1);
        return orders.get(0);
    }

    private static RefundCart of(String... lines) {
        String items = String.join(", ", Stream.of(lines).map(RefundCartTest::line).toList());
        return RefundCart.of(order("{'shopping_cart': {'items': [" + items + "]}}"));
    }

    private static Order order(String members) {
        String always = "{'order_id': 'chairs-1', 'status': 'shipped', 'currency': 'EUR', 'amount': 24200, ";
        return Order.fromJson((always + members.substring(1)).replace(", }", "}").replace('\'', '"'));
    }

    /** From {@code chair 2 x 100.00}. The price as text, as the API sends it: it keeps its digits. */
    private static String line(String line) {
        String[] parts = line.split(" x | ");
        return """
                {"name": "A %1$s", "merchant_item_id": "%1$s", "quantity": %2$s, "unit_price": "%3$s",
                 "tax_table_selector": "BTW21", "weight": {"unit": "KG", "value": 1}}""".formatted((Object[]) parts);
    }

    private static List<String> lines(CheckoutData cart) {
        return cart.items().stream().map(RefundCartTest::line).toList();
    }

    private static String line(RefundItem item) {
        assertThat(item.name()).isEqualTo("A " + item.merchantItemId());
        assertThat(item.taxTableSelector()).isEqualTo("BTW21");
        assertThat(item.weight()).isEqualTo(RefundWeight.builder().unit("KG").value(BigDecimal.ONE).build());
        return item.merchantItemId() + " " + item.quantity() + " x " + item.unitPrice().toPlainString();
    }
}
