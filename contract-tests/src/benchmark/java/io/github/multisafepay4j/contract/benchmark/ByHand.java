package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.ByteArrayBuilder;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import java.io.IOException;

/** The limit of what Jackson can write: a call for each member of these two orders, and no look at any other. */
final class ByHand {

    private static final JsonFactory JSON = new JsonFactory();

    private ByHand() {}

    static byte[] write(OrderBean order) throws IOException {
        try (ByteArrayBuilder out = new ByteArrayBuilder(JSON._getBufferRecycler());
                JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("type", order.type);
            json.writeStringField("gateway", order.gateway);
            json.writeStringField("order_id", order.orderId);
            json.writeStringField("currency", order.currency);
            json.writeNumberField("amount", order.amount);
            json.writeStringField("description", order.description);
            paymentOptions(order.paymentOptions, json);
            customer(order.customer, json);
            if (order instanceof OrderBean.PayAfter full) {
                rest(full, json);
            }
            json.writeEndObject();
            json.flush();
            return out.toByteArray();
        }
    }

    private static void paymentOptions(OrderBean.PaymentOptions options, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("payment_options");
        json.writeStringField("notification_url", options.notificationUrl.toString());
        json.writeStringField("redirect_url", options.redirectUrl.toString());
        json.writeStringField("cancel_url", options.cancelUrl.toString());
        text("notification_method", options.notificationMethod, json);
        json.writeBooleanField("close_window", options.closeWindow);
        json.writeEndObject();
    }

    private static void customer(OrderBean.Customer customer, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("customer");
        text("locale", customer.locale, json);
        text("ip_address", customer.ipAddress, json);
        text("first_name", customer.firstName, json);
        text("last_name", customer.lastName, json);
        text("address1", customer.address1, json);
        text("house_number", customer.houseNumber, json);
        text("zip_code", customer.zipCode, json);
        text("city", customer.city, json);
        text("country", customer.country, json);
        text("email", customer.email, json);
        text("referrer", customer.referrer, json);
        text("user_agent", customer.userAgent, json);
        json.writeEndObject();
    }

    private static void rest(OrderBean.PayAfter order, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("delivery");
        json.writeStringField("first_name", order.delivery.firstName);
        json.writeStringField("last_name", order.delivery.lastName);
        json.writeStringField("address1", order.delivery.address1);
        json.writeStringField("house_number", order.delivery.houseNumber);
        json.writeStringField("zip_code", order.delivery.zipCode);
        json.writeStringField("city", order.delivery.city);
        json.writeStringField("country", order.delivery.country);
        json.writeEndObject();
        cart(order.shoppingCart, json);
        taxTables(order.checkoutOptions.taxTables, json);
        json.writeObjectFieldStart("plugin");
        json.writeStringField("shop", order.plugin.shop);
        json.writeStringField("plugin_version", order.plugin.pluginVersion);
        json.writeStringField("shop_version", order.plugin.shopVersion);
        json.writeStringField("partner", order.plugin.partner);
        json.writeStringField("shop_root_url", order.plugin.shopRootUrl.toString());
        json.writeEndObject();
        json.writeStringField("var1", order.var1);
        json.writeObjectFieldStart("gateway_info");
        json.writeStringField("birthday", order.gatewayInfo.birthday.toString());
        json.writeStringField("bank_account", order.gatewayInfo.bankAccount);
        json.writeStringField("phone", order.gatewayInfo.phone);
        json.writeStringField("email", order.gatewayInfo.email);
        json.writeEndObject();
        json.writeBooleanField("manual", order.manual);
    }

    private static void cart(OrderBean.Cart cart, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("shopping_cart");
        json.writeArrayFieldStart("items");
        for (OrderBean.Item item : cart.items) {
            json.writeStartObject();
            json.writeStringField("name", item.name);
            json.writeStringField("description", item.description);
            json.writeNumberField("unit_price", item.unitPrice);
            json.writeNumberField("quantity", item.quantity);
            json.writeStringField("merchant_item_id", item.merchantItemId);
            json.writeStringField("tax_table_selector", item.taxTableSelector);
            json.writeObjectFieldStart("weight");
            json.writeStringField("unit", item.weight.unit);
            json.writeNumberField("value", item.weight.value);
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void taxTables(OrderBean.TaxTables tables, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("checkout_options");
        json.writeObjectFieldStart("tax_tables");
        json.writeObjectFieldStart("default");
        json.writeBooleanField("shipping_taxed", tables.defaultTable.shippingTaxed);
        json.writeNumberField("rate", tables.defaultTable.rate);
        json.writeEndObject();
        json.writeArrayFieldStart("alternate");
        for (OrderBean.AlternateTable table : tables.alternate) {
            json.writeStartObject();
            json.writeStringField("name", table.name);
            json.writeBooleanField("standalone", table.standalone);
            json.writeArrayFieldStart("rules");
            for (OrderBean.Rule rule : table.rules) {
                json.writeStartObject();
                json.writeNumberField("rate", rule.rate);
                json.writeStringField("country", rule.country);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void text(String name, String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

}
