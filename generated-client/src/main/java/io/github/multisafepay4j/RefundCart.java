package io.github.multisafepay4j;

import io.github.multisafepay4j.model.CheckoutData;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderCartItem;
import io.github.multisafepay4j.model.OrderShoppingCart;
import io.github.multisafepay4j.model.OrderWeight;
import io.github.multisafepay4j.model.RefundItem;
import io.github.multisafepay4j.model.RefundWeight;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The cart of a refund: every line of the order as it was bought, and once more each line that comes back. A line is
 * told by the members of {@link RefundItem}; whatever else the order's lines have stays behind.
 *
 * <p>Sources of the vendor disagree on how a line that comes back is told. The reference and the guides negate its
 * <em>quantity</em>, the vendor's own specification and clients negate its <em>unit price</em>, and one page warns that
 * a negative price cancels the order. This class follows the reference unless told otherwise by {@link #in(Form)}.
 *
 * <pre>{@code
 * CheckoutData cart = RefundCart.of(client.orders().get("chair-2026-1004")).giveBack("chair-1", 1).build();
 * client.orders().refund("chair-2026-1004", RefundByCartRequest.builder().checkoutData(cart).build());
 * }</pre>
 */
public final class RefundCart {

    /** How a line that comes back is told. */
    public enum Form {
        /** With a negative quantity, as the reference and the guides have it. */
        NEGATIVE_QUANTITY,
        /** With a negative unit price, as the vendor's specification and clients have it. */
        NEGATIVE_UNIT_PRICE
    }

    private final List<Line> lines = new ArrayList<>();
    private Form form = Form.NEGATIVE_QUANTITY;

    private RefundCart(List<OrderCartItem> items) {
        for (OrderCartItem item : items) {
            Line line = new Line(item);
            if (lines.stream().anyMatch(line::isRefundOf)) {
                count(line);
            } else {
                lines.add(line);
            }
        }
    }

    /**
     * Starts with an order as the API answers it, with what it was refunded before.
     *
     * @throws IllegalArgumentException if the order has no cart, or one with lines that cannot be told apart
     */
    public static RefundCart of(Order order) {
        OrderShoppingCart cart = order.shoppingCart();
        if (cart == null || cart.items() == null || cart.items().isEmpty()) {
            throw new IllegalArgumentException("The order has no cart: refund it by amount");
        }
        return new RefundCart(cart.items());
    }

    /** How many units of a product can still come back. */
    public int unitsLeft(String merchantItemId) {
        return lines.stream().filter(line -> line.isOf(merchantItemId)).mapToInt(line -> Math.max(0, line.left)).sum();
    }

    /**
     * Gives back units of a product.
     *
     * @param merchantItemId the product, as the order names it
     * @param units how many
     * @throws IllegalArgumentException if that is not at least one, or more than were bought and not refunded before
     */
    public RefundCart giveBack(String merchantItemId, int units) {
        int left = unitsLeft(merchantItemId);
        if (units < 1 || units > left) {
            throw new IllegalArgumentException(
                    "Of " + merchantItemId + " " + left + " can come back, not " + units);
        }
        for (Line line : lines) {
            if (line.isOf(merchantItemId) && line.left > 0) {
                int taken = line.take(units);
                line.back += taken;
                units -= taken;
            }
        }
        return this;
    }

    /** Gives back everything that was not refunded before. */
    public RefundCart giveBackEverything() {
        for (Line line : lines) {
            line.back += line.left;
            line.left = 0;
        }
        return this;
    }

    /** Tells lines that come back in that form. */
    public RefundCart in(Form how) {
        form = Objects.requireNonNull(how);
        return this;
    }

    /**
     * @throws IllegalStateException if nothing comes back
     */
    public CheckoutData build() {
        List<RefundItem> items = new ArrayList<>();
        lines.forEach(line -> items.add(line.bought()));
        lines.stream().filter(line -> line.back != 0).forEach(line -> items.add(line.comesBack(form)));
        if (items.size() == lines.size()) {
            throw new IllegalStateException("Nothing comes back");
        }
        return CheckoutData.builder().items(items).build();
    }

    /** Counts an earlier refund: of lines at its price first, then of others of the product. */
    private void count(Line refund) {
        int units = Math.abs(refund.units);
        for (Line line : lines) {
            units -= refund.isRefundOf(line) && refund.hasPriceOf(line) ? line.take(units) : 0;
        }
        for (Line line : lines) {
            units -= refund.isRefundOf(line) ? line.take(units) : 0;
        }
    }

    private static final class Line {

        private final OrderCartItem item;
        private final BigDecimal price;
        private final int units;
        private int left;
        private int back;

        Line(OrderCartItem item) {
            if (item.merchantItemId() == null || item.unitPrice() == null || item.quantity() == null) {
                throw new IllegalArgumentException(
                        "A line of the cart has no merchant_item_id, unit_price or quantity");
            }
            this.item = item;
            this.price = item.unitPrice();
            this.units = item.quantity();
            this.left = units;
        }

        boolean isOf(String merchantItemId) {
            return merchantItemId.equals(item.merchantItemId());
        }

        /**
         * Whether this tells that some of the other came back. By itself a line with a negative quantity or price is a
         * discount; it takes the same product before it, with the opposite sign, and at that price if it is the price
         * that has the sign.
         */
        boolean isRefundOf(Line other) {
            return other.isOf(item.merchantItemId())
                    && sign() == -other.sign()
                    && (units < 0 || hasPriceOf(other));
        }

        boolean hasPriceOf(Line other) {
            return price.abs().compareTo(other.price.abs()) == 0;
        }

        /** Of a price of zero it is the quantity that tells. */
        private int sign() {
            return price.signum() < 0 ? -Integer.signum(units) : Integer.signum(units);
        }

        /** Takes up to that many units away, and says how many. */
        int take(int most) {
            int taken = Math.min(most, Math.abs(left));
            left -= Integer.signum(left) * taken;
            return taken;
        }

        RefundItem bought() {
            return item(units, price);
        }

        RefundItem comesBack(Form form) {
            return form == Form.NEGATIVE_QUANTITY ? item(-back, price) : item(back, price.negate());
        }

        private RefundItem item(int quantity, BigDecimal unitPrice) {
            return RefundItem.builder()
                    .name(item.name())
                    .description(item.description())
                    .unitPrice(unitPrice)
                    .quantity(quantity)
                    .merchantItemId(item.merchantItemId())
                    .taxTableSelector(item.taxTableSelector())
                    .weight(weight(item.weight()))
                    .build();
        }

        private static @Nullable RefundWeight weight(@Nullable OrderWeight weight) {
            return weight == null || weight.unit() == null || weight.value() == null
                    ? null
                    : RefundWeight.builder().unit(weight.unit()).value(weight.value()).build();
        }
    }
}
