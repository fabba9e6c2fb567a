package io.github.multisafepay4j.contract.benchmark.bean;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What the contract asks of an order, in straight code. */
public final class Checks {

    static final String LOCALE = "^[a-z]{2}_[A-Z]{2}$";
    static final String COUNTRY = "^[A-Z]{2}$";
    static final String CURRENCY = "^[A-Z]{3}$";
    static final String ORDER_ID = "^(?:\\.{0,2}[^.]|\\.{3})(?:\\.*[^.])*\\.*$";
    static final String DATE = "^\\d{4}-\\d{2}-\\d{2}$";
    static final String IP_ADDRESS = "^(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}"
            + "|(?:[0-9A-Fa-f]{0,4}:){2,7}(?:[0-9A-Fa-f]{0,4}|(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)(?:\\.(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}))$";
    static final String EMAIL = "^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
            + "@(?:[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$";
    static final String URL = "^https?://[A-Za-z0-9._-]+(?::\\d{1,5})?(?:[/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?"
            + "(?:#[A-Za-z0-9._~:/?@!$&'()*+,;=%-]*)?$";

    private static final Pattern LOCALES = Pattern.compile(LOCALE);
    private static final Pattern COUNTRIES = Pattern.compile(COUNTRY);
    private static final Pattern CURRENCIES = Pattern.compile(CURRENCY);
    private static final Pattern ORDER_IDS = Pattern.compile(ORDER_ID);
    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern IP_ADDRESSES = Pattern.compile(IP_ADDRESS);
    private static final Pattern EMAILS = Pattern.compile(EMAIL);
    private static final Pattern URLS = Pattern.compile(URL);
    private static final int ANY_LENGTH = Integer.MAX_VALUE;
    private static final BigDecimal LARGEST = new BigDecimal("999999999999");

    private final List<String> faults = new ArrayList<>();

    private Checks() {}

    /** Every fault of the order; empty if there is none. */
    public static List<String> of(OrderBean order) {
        Checks checks = new Checks();
        checks.order(order);
        return checks.faults;
    }

    private void order(OrderBean order) {
        required("type", order.type);
        required("gateway", order.gateway);
        if (required("order_id", order.orderId)) {
            text("order_id", order.orderId, 1, 50, ORDER_IDS);
        }
        if (required("currency", order.currency)) {
            text("currency", order.currency, 0, ANY_LENGTH, CURRENCIES);
        }
        if (required("amount", order.amount) && (order.amount < 0 || order.amount > 999_999_999_999_999L)) {
            faults.add("amount must be from 0 to 999999999999999");
        }
        if (required("description", order.description)) {
            text("description", order.description, 0, 200, null);
        }
        text("items", order.items, 0, ANY_LENGTH, null);
        if (order.daysActive != null && (order.daysActive < 1 || order.daysActive > 365)) {
            faults.add("days_active must be from 1 to 365");
        }
        if (order.secondsActive != null && (order.secondsActive < 1 || order.secondsActive > 31_536_000)) {
            faults.add("seconds_active must be from 1 to 31536000");
        }
        if (order.capture != null && !order.capture.equals("manual")) {
            faults.add("capture must be manual");
        }
        if (order.recurringModel != null && !List.of("cardOnFile", "subscription", "unscheduled").contains(order.recurringModel)) {
            faults.add("recurring_model must be one of cardOnFile, subscription, unscheduled");
        }
        text("var1", order.var1, 0, 500, null);
        text("var2", order.var2, 0, 500, null);
        text("var3", order.var3, 0, 500, null);
        if (order.paymentOptions != null) {
            paymentOptions(order.paymentOptions);
        }
        if (order.customer != null) {
            customer(order.customer);
        }
        if (order.delivery != null) {
            delivery(order.delivery);
        }
        if (order.plugin != null) {
            plugin(order.plugin);
        }
        if (order.shoppingCart != null && required("shopping_cart/items", order.shoppingCart.items)) {
            for (OrderBean.Item item : order.shoppingCart.items) {
                item(item);
            }
        }
        if (order.checkoutOptions != null && required("checkout_options/tax_tables", order.checkoutOptions.taxTables)) {
            taxTables(order.checkoutOptions.taxTables);
        }
        if (order instanceof OrderBean.Ideal) {
            constant("type", order.type, "redirect");
            constant("gateway", order.gateway, "IDEAL");
        } else {
            payAfter((OrderBean.PayAfter) order);
        }
    }

    private void payAfter(OrderBean.PayAfter order) {
        constant("type", order.type, "direct");
        constant("gateway", order.gateway, "PAYAFTER");
        if (required("manual", order.manual) && order.manual) {
            faults.add("manual must be false");
        }
        if (required("payment_options", order.paymentOptions)) {
            required("payment_options/notification_url", order.paymentOptions.notificationUrl);
            required("payment_options/redirect_url", order.paymentOptions.redirectUrl);
            required("payment_options/cancel_url", order.paymentOptions.cancelUrl);
        }
        if (required("customer", order.customer)) {
            required("customer/locale", order.customer.locale);
        }
        if (order.delivery != null) {
            required("delivery/first_name", order.delivery.firstName);
            required("delivery/last_name", order.delivery.lastName);
            required("delivery/address1", order.delivery.address1);
            required("delivery/house_number", order.delivery.houseNumber);
            required("delivery/zip_code", order.delivery.zipCode);
            required("delivery/city", order.delivery.city);
            required("delivery/country", order.delivery.country);
        }
        if (required("plugin", order.plugin)) {
            required("plugin/shop", order.plugin.shop);
            required("plugin/plugin_version", order.plugin.pluginVersion);
            required("plugin/shop_version", order.plugin.shopVersion);
            required("plugin/partner", order.plugin.partner);
            required("plugin/shop_root_url", order.plugin.shopRootUrl);
        }
        if (required("gateway_info", order.gatewayInfo)) {
            OrderBean.GatewayInfo info = order.gatewayInfo;
            if (required("gateway_info/birthday", info.birthday)) {
                text("gateway_info/birthday", info.birthday.toString(), 0, ANY_LENGTH, DATES);
            }
            if (required("gateway_info/bank_account", info.bankAccount)) {
                text("gateway_info/bank_account", info.bankAccount, 1, ANY_LENGTH, null);
            }
            if (required("gateway_info/phone", info.phone)) {
                text("gateway_info/phone", info.phone, 1, ANY_LENGTH, null);
            }
            if (required("gateway_info/email", info.email)) {
                text("gateway_info/email", info.email, 0, 254, EMAILS);
            }
        }
    }

    private void paymentOptions(OrderBean.PaymentOptions options) {
        url("payment_options/notification_url", options.notificationUrl, 150);
        url("payment_options/redirect_url", options.redirectUrl, 2048);
        url("payment_options/cancel_url", options.cancelUrl, 2048);
        if (options.notificationMethod != null && !List.of("GET", "POST").contains(options.notificationMethod)) {
            faults.add("payment_options/notification_method must be GET or POST");
        }
        text("payment_options/template_id", options.templateId, 0, ANY_LENGTH, null);
    }

    private void customer(OrderBean.Customer customer) {
        text("customer/locale", customer.locale, 0, ANY_LENGTH, LOCALES);
        text("customer/ip_address", customer.ipAddress, 0, ANY_LENGTH, IP_ADDRESSES);
        text("customer/forwarded_ip", customer.forwardedIp, 0, ANY_LENGTH, null);
        text("customer/first_name", customer.firstName, 2, 25, null);
        text("customer/last_name", customer.lastName, 2, 25, null);
        text("customer/gender", customer.gender, 0, ANY_LENGTH, null);
        if (customer.birthday != null) {
            text("customer/birthday", customer.birthday.toString(), 0, ANY_LENGTH, DATES);
        }
        text("customer/address1", customer.address1, 0, 64, null);
        text("customer/address2", customer.address2, 0, 64, null);
        text("customer/house_number", customer.houseNumber, 0, 10, null);
        text("customer/zip_code", customer.zipCode, 0, 10, null);
        text("customer/city", customer.city, 0, 50, null);
        text("customer/state", customer.state, 0, ANY_LENGTH, null);
        text("customer/country", customer.country, 0, ANY_LENGTH, COUNTRIES);
        text("customer/phone", customer.phone, 0, 25, null);
        text("customer/email", customer.email, 0, 100, EMAILS);
        text("customer/referrer", customer.referrer, 0, ANY_LENGTH, null);
        text("customer/user_agent", customer.userAgent, 0, ANY_LENGTH, null);
        text("customer/reference", customer.reference, 0, ANY_LENGTH, null);
        text("customer/company_name", customer.companyName, 0, ANY_LENGTH, null);
    }

    private void delivery(OrderBean.Delivery delivery) {
        text("delivery/first_name", delivery.firstName, 2, 25, null);
        text("delivery/last_name", delivery.lastName, 2, 25, null);
        text("delivery/address1", delivery.address1, 0, 64, null);
        text("delivery/address2", delivery.address2, 0, 64, null);
        text("delivery/house_number", delivery.houseNumber, 0, 10, null);
        text("delivery/zip_code", delivery.zipCode, 0, 10, null);
        text("delivery/city", delivery.city, 0, 50, null);
        text("delivery/state", delivery.state, 0, ANY_LENGTH, null);
        text("delivery/country", delivery.country, 0, ANY_LENGTH, COUNTRIES);
        text("delivery/phone", delivery.phone, 0, 25, null);
        text("delivery/email", delivery.email, 0, 254, EMAILS);
    }

    private void plugin(OrderBean.Plugin plugin) {
        text("plugin/shop", plugin.shop, 0, ANY_LENGTH, null);
        text("plugin/plugin_version", plugin.pluginVersion, 0, ANY_LENGTH, null);
        text("plugin/shop_version", plugin.shopVersion, 0, ANY_LENGTH, null);
        text("plugin/partner", plugin.partner, 0, ANY_LENGTH, null);
        url("plugin/shop_root_url", plugin.shopRootUrl, 2048);
    }

    private void item(OrderBean.Item item) {
        if (required("item/name", item.name)) {
            text("item/name", item.name, 0, ANY_LENGTH, null);
        }
        if (required("item/description", item.description)) {
            text("item/description", item.description, 0, ANY_LENGTH, null);
        }
        if (required("item/unit_price", item.unitPrice)) {
            number("item/unit_price", item.unitPrice, LARGEST.negate());
        }
        required("item/quantity", item.quantity);
        if (required("item/merchant_item_id", item.merchantItemId)) {
            text("item/merchant_item_id", item.merchantItemId, 0, ANY_LENGTH, null);
        }
        if (required("item/tax_table_selector", item.taxTableSelector)) {
            text("item/tax_table_selector", item.taxTableSelector, 0, ANY_LENGTH, null);
        }
        if (required("item/weight", item.weight)) {
            if (required("item/weight/unit", item.weight.unit)) {
                text("item/weight/unit", item.weight.unit, 0, ANY_LENGTH, null);
            }
            if (required("item/weight/value", item.weight.value) && (item.weight.value < 0 || item.weight.value > 999_999_999)) {
                faults.add("item/weight/value must be from 0 to 999999999");
            }
        }
    }

    private void taxTables(OrderBean.TaxTables tables) {
        if (tables.defaultTable != null && tables.defaultTable.rate != null) {
            number("tax_tables/default/rate", tables.defaultTable.rate, BigDecimal.ZERO);
        }
        if (tables.alternate == null) {
            return;
        }
        for (OrderBean.AlternateTable table : tables.alternate) {
            text("tax_tables/alternate/name", table.name, 0, ANY_LENGTH, null);
            if (table.rules != null) {
                for (OrderBean.Rule rule : table.rules) {
                    if (rule.rate != null) {
                        number("tax_tables/alternate/rules/rate", rule.rate, BigDecimal.ZERO);
                    }
                    text("tax_tables/alternate/rules/country", rule.country, 0, ANY_LENGTH, COUNTRIES);
                }
            }
        }
    }

    private boolean required(String place, Object value) {
        if (value == null) {
            faults.add(place + " is required");
        }
        return value != null;
    }

    private void constant(String place, String value, String constant) {
        if (value != null && !value.equals(constant)) {
            faults.add(place + " must be " + constant);
        }
    }

    private void number(String place, BigDecimal number, BigDecimal least) {
        if (number.compareTo(least) < 0 || number.compareTo(LARGEST) > 0) {
            faults.add(place + " must be from " + least + " to " + LARGEST);
        }
    }

    private void url(String place, URI url, int longest) {
        if (url != null) {
            text(place, url.toString(), 0, longest, URLS);
        }
    }

    private void text(String place, String text, int shortest, int longest, Pattern pattern) {
        if (text == null) {
            return;
        }
        int length = text.codePointCount(0, text.length());
        if (length < shortest || length > longest) {
            faults.add(place + " must have from " + shortest + " to " + longest + " characters");
        } else if (pattern != null && !pattern.matcher(text).matches()) {
            faults.add(place + " must match " + pattern);
        } else if (!isUnicode(text)) {
            faults.add(place + " must not contain half of a surrogate pair");
        }
    }

    private static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }
}
