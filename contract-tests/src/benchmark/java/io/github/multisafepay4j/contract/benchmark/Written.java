package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.AlternateTaxTable;
import io.github.multisafepay4j.model.CartItem;
import io.github.multisafepay4j.model.CheckoutOptions;
import io.github.multisafepay4j.model.Customer;
import io.github.multisafepay4j.model.DefaultTaxTable;
import io.github.multisafepay4j.model.Delivery;
import io.github.multisafepay4j.model.IdealRedirectOrderRequest;
import io.github.multisafepay4j.model.NotificationMethod;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.PayAfterDeliveryDirectOrderRequest;
import io.github.multisafepay4j.model.PayAfterDeliveryGatewayInfo;
import io.github.multisafepay4j.model.PaymentOptions;
import io.github.multisafepay4j.model.Plugin;
import io.github.multisafepay4j.model.ShoppingCart;
import io.github.multisafepay4j.model.TaxRule;
import io.github.multisafepay4j.model.TaxTables;
import io.github.multisafepay4j.model.Weight;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/** The two orders as a shop writes them, part by part. */
final class Written {

    private static final URI NOTIFICATION = URI.create("https://www.example.com/client/notification?type=notification");
    private static final URI REDIRECT = URI.create("https://www.example.com/client/notification?type=redirect");
    private static final URI CANCEL = URI.create("https://www.example.com/client/notification?type=cancel");
    private static final URI SHOP = URI.create("https://www.example.com");
    private static final String USER_AGENT = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
    private static final LocalDate BIRTHDAY = LocalDate.of(1980, 1, 30);
    private static final BigDecimal PRICE = new BigDecimal(100);
    private static final BigDecimal RATE = new BigDecimal("0.21");

    private Written() {}

    static OrderRequest<?> order(Sample sample) {
        return sample == Sample.FULL ? full() : small();
    }

    static OrderBean bean(Sample sample) {
        return sample == Sample.FULL ? fullBean() : smallBean();
    }

    private static OrderRequest<?> small() {
        return IdealRedirectOrderRequest.builder()
                .orderId("lights-2026-2001").currency("EUR").amount(3495).description("Bicycle lights, front and rear")
                .paymentOptions(PaymentOptions.builder()
                        .notificationMethod(NotificationMethod.POST)
                        .notificationUrl(NOTIFICATION).redirectUrl(REDIRECT).cancelUrl(CANCEL).closeWindow(false).build())
                .customer(Customer.builder().locale("nl_NL").email("fenna.bakker@example.com").build())
                .build();
    }

    private static OrderRequest<?> full() {
        return PayAfterDeliveryDirectOrderRequest.builder()
                .orderId("chair-2026-1004").currency("EUR").amount(12100).description("One wooden chair").var1("autumn-campaign")
                .gatewayInfo(PayAfterDeliveryGatewayInfo.builder()
                        .birthday(BIRTHDAY).bankAccount("NL91ABNA0417164300")
                        .phone("0208500500").email("zoe.dupre@example.com").build())
                .paymentOptions(PaymentOptions.builder()
                        .notificationUrl(NOTIFICATION).redirectUrl(REDIRECT).cancelUrl(CANCEL).closeWindow(false).build())
                .plugin(Plugin.builder()
                        .shop("Example Shop").pluginVersion("1.0.0").shopVersion("7.2")
                        .partner("Example Partner").shopRootUrl(SHOP).build())
                .customer(Customer.builder()
                        .locale("nl_NL").ipAddress("102.129.255.0").firstName("Zoë").lastName("Dupré")
                        .address1("Neherkade").houseNumber("39c").zipCode("2521 VA").city("Den Haag").country("NL")
                        .email("zoe.dupre@example.com").referrer("https://www.example.com/chairs").userAgent(USER_AGENT).build())
                .delivery(Delivery.builder()
                        .firstName("Zoë").lastName("Dupré")
                        .address1("Neherkade").houseNumber("39c").zipCode("2521 VA").city("Den Haag").country("NL").build())
                .shoppingCart(ShoppingCart.builder().items(List.of(CartItem.builder()
                        .name("Wooden chair").description("Oak, oiled").unitPrice(PRICE).quantity(1)
                        .merchantItemId("chair-1").taxTableSelector("BTW21")
                        .weight(Weight.builder().unit("KG").value(12).build()).build())).build())
                .checkoutOptions(CheckoutOptions.builder().taxTables(TaxTables.builder()
                        .defaultTable(DefaultTaxTable.builder().shippingTaxed(false).rate(RATE).build())
                        .alternate(List.of(AlternateTaxTable.builder()
                                .name("BTW21").standalone(false)
                                .rules(List.of(TaxRule.builder().rate(RATE).country("NL").build())).build())).build()).build())
                .build();
    }

    private static OrderBean smallBean() {
        OrderBean.Ideal order = new OrderBean.Ideal();
        order.type = "redirect";
        order.gateway = "IDEAL";
        order.orderId = "lights-2026-2001";
        order.currency = "EUR";
        order.amount = 3495L;
        order.description = "Bicycle lights, front and rear";
        order.paymentOptions = paymentOptions();
        order.paymentOptions.notificationMethod = "POST";
        order.customer = new OrderBean.Customer();
        order.customer.locale = "nl_NL";
        order.customer.email = "fenna.bakker@example.com";
        return order;
    }

    private static OrderBean fullBean() {
        OrderBean.PayAfter order = new OrderBean.PayAfter();
        order.type = "direct";
        order.gateway = "PAYAFTER";
        order.orderId = "chair-2026-1004";
        order.currency = "EUR";
        order.amount = 12100L;
        order.description = "One wooden chair";
        order.manual = false;
        order.var1 = "autumn-campaign";
        order.gatewayInfo = new OrderBean.GatewayInfo();
        order.gatewayInfo.birthday = BIRTHDAY;
        order.gatewayInfo.bankAccount = "NL91ABNA0417164300";
        order.gatewayInfo.phone = "0208500500";
        order.gatewayInfo.email = "zoe.dupre@example.com";
        order.paymentOptions = paymentOptions();
        order.plugin = new OrderBean.Plugin();
        order.plugin.shop = "Example Shop";
        order.plugin.pluginVersion = "1.0.0";
        order.plugin.shopVersion = "7.2";
        order.plugin.partner = "Example Partner";
        order.plugin.shopRootUrl = SHOP;
        order.customer = new OrderBean.Customer();
        order.customer.locale = "nl_NL";
        order.customer.ipAddress = "102.129.255.0";
        order.customer.firstName = "Zoë";
        order.customer.lastName = "Dupré";
        order.customer.address1 = "Neherkade";
        order.customer.houseNumber = "39c";
        order.customer.zipCode = "2521 VA";
        order.customer.city = "Den Haag";
        order.customer.country = "NL";
        order.customer.email = "zoe.dupre@example.com";
        order.customer.referrer = "https://www.example.com/chairs";
        order.customer.userAgent = USER_AGENT;
        order.delivery = new OrderBean.Delivery();
        order.delivery.firstName = "Zoë";
        order.delivery.lastName = "Dupré";
        order.delivery.address1 = "Neherkade";
        order.delivery.houseNumber = "39c";
        order.delivery.zipCode = "2521 VA";
        order.delivery.city = "Den Haag";
        order.delivery.country = "NL";
        order.shoppingCart = new OrderBean.Cart();
        order.shoppingCart.items = List.of(item());
        order.checkoutOptions = new OrderBean.CheckoutOptions();
        order.checkoutOptions.taxTables = taxTables();
        return order;
    }

    private static OrderBean.PaymentOptions paymentOptions() {
        OrderBean.PaymentOptions options = new OrderBean.PaymentOptions();
        options.notificationUrl = NOTIFICATION;
        options.redirectUrl = REDIRECT;
        options.cancelUrl = CANCEL;
        options.closeWindow = false;
        return options;
    }

    private static OrderBean.Item item() {
        OrderBean.Item item = new OrderBean.Item();
        item.name = "Wooden chair";
        item.description = "Oak, oiled";
        item.unitPrice = PRICE;
        item.quantity = 1;
        item.merchantItemId = "chair-1";
        item.taxTableSelector = "BTW21";
        item.weight = new OrderBean.Weight();
        item.weight.unit = "KG";
        item.weight.value = 12;
        return item;
    }

    private static OrderBean.TaxTables taxTables() {
        OrderBean.Rule rule = new OrderBean.Rule();
        rule.rate = RATE;
        rule.country = "NL";
        OrderBean.AlternateTable alternate = new OrderBean.AlternateTable();
        alternate.name = "BTW21";
        alternate.standalone = false;
        alternate.rules = List.of(rule);
        OrderBean.TaxTables tables = new OrderBean.TaxTables();
        tables.defaultTable = new OrderBean.DefaultTable();
        tables.defaultTable.shippingTaxed = false;
        tables.defaultTable.rate = RATE;
        tables.alternate = List.of(alternate);
        return tables;
    }
}
