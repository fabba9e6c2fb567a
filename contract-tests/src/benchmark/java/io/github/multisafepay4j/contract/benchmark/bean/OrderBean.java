package io.github.multisafepay4j.contract.benchmark.bean;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertFalse;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;

/**
 * The two orders as beans, with what the contract says of their members as Bean Validation has it; of the objects that a member may
 * be, those that one of the orders has.
 */
public abstract class OrderBean {

    @NotNull
    public String type;

    @NotNull
    public String gateway;

    @NotNull
    @Size(min = 1, max = 50)
    @Pattern(regexp = Checks.ORDER_ID)
    public String orderId;

    @NotNull
    @Pattern(regexp = Checks.CURRENCY)
    public String currency;

    @NotNull
    @Min(0)
    @Max(999_999_999_999_999L)
    public Long amount;

    @NotNull
    @Size(max = 200)
    public String description;

    public String items;

    @Valid
    public PaymentOptions paymentOptions;

    @Valid
    public Customer customer;

    @Valid
    public Delivery delivery;

    @Valid
    public Cart shoppingCart;

    @Valid
    public CheckoutOptions checkoutOptions;

    @Min(1)
    @Max(365)
    public Integer daysActive;

    @Min(1)
    @Max(31_536_000)
    public Integer secondsActive;

    @Pattern(regexp = "manual")
    public String capture;

    @Pattern(regexp = "cardOnFile|subscription|unscheduled")
    public String recurringModel;

    @Valid
    public Plugin plugin;

    @Size(max = 500)
    public String var1;

    @Size(max = 500)
    public String var2;

    @Size(max = 500)
    public String var3;

    public static final class Ideal extends OrderBean {}

    public static final class PayAfter extends OrderBean {

        @NotNull
        @Valid
        public GatewayInfo gatewayInfo;

        @NotNull
        @AssertFalse
        public Boolean manual;
    }

    public static final class GatewayInfo {

        @NotNull
        public LocalDate birthday;

        @NotNull
        @Size(min = 1)
        public String bankAccount;

        @NotNull
        @Size(min = 1)
        public String phone;

        @NotNull
        @Size(max = 254)
        @Pattern(regexp = Checks.EMAIL)
        public String email;
    }

    public static final class PaymentOptions {

        @Url(max = 150)
        public URI notificationUrl;

        @Url(max = 2048)
        public URI redirectUrl;

        @Url(max = 2048)
        public URI cancelUrl;

        @Pattern(regexp = "GET|POST")
        public String notificationMethod;

        public Boolean closeWindow;
        public String templateId;
    }

    public static final class Customer {

        @Pattern(regexp = Checks.LOCALE)
        public String locale;

        @Pattern(regexp = Checks.IP_ADDRESS)
        public String ipAddress;

        public String forwardedIp;

        @Size(min = 2, max = 25)
        public String firstName;

        @Size(min = 2, max = 25)
        public String lastName;

        public String gender;
        public LocalDate birthday;

        @Size(max = 64)
        public String address1;

        @Size(max = 64)
        public String address2;

        @Size(max = 10)
        public String houseNumber;

        @Size(max = 10)
        public String zipCode;

        @Size(max = 50)
        public String city;

        public String state;

        @Pattern(regexp = Checks.COUNTRY)
        public String country;

        @Size(max = 25)
        public String phone;

        @Size(max = 100)
        @Pattern(regexp = Checks.EMAIL)
        public String email;

        public String referrer;
        public String userAgent;
        public String reference;
        public String companyName;
        public Boolean disableSendEmail;
    }

    public static final class Delivery {

        @Size(min = 2, max = 25)
        public String firstName;

        @Size(min = 2, max = 25)
        public String lastName;

        @Size(max = 64)
        public String address1;

        @Size(max = 64)
        public String address2;

        @Size(max = 10)
        public String houseNumber;

        @Size(max = 10)
        public String zipCode;

        @Size(max = 50)
        public String city;

        public String state;

        @Pattern(regexp = Checks.COUNTRY)
        public String country;

        @Size(max = 25)
        public String phone;

        @Size(max = 254)
        @Pattern(regexp = Checks.EMAIL)
        public String email;
    }

    public static final class Plugin {

        public String shop;
        public String pluginVersion;
        public String shopVersion;
        public String partner;

        @Url(max = 2048)
        public URI shopRootUrl;
    }

    public static final class Cart {

        @NotNull
        public List<@Valid Item> items;
    }

    public static final class Item {

        @NotNull
        public String name;

        @NotNull
        public String description;

        @NotNull
        @DecimalMin("-999999999999")
        @DecimalMax("999999999999")
        public BigDecimal unitPrice;

        @NotNull
        public Integer quantity;

        @NotNull
        public String merchantItemId;

        @NotNull
        public String taxTableSelector;

        @NotNull
        @Valid
        public Weight weight;
    }

    public static final class Weight {

        @NotNull
        public String unit;

        @NotNull
        @Min(0)
        @Max(999_999_999)
        public Integer value;
    }

    public static final class CheckoutOptions {

        @NotNull
        @Valid
        public TaxTables taxTables;

        public Boolean validateCart;
    }

    public static final class TaxTables {

        @Valid
        @JsonProperty("default")
        public DefaultTable defaultTable;

        public List<@Valid AlternateTable> alternate;
    }

    public static final class DefaultTable {

        public Boolean shippingTaxed;

        @DecimalMin("0")
        @DecimalMax("999999999999")
        public BigDecimal rate;
    }

    public static final class AlternateTable {

        public String name;
        public Boolean standalone;

        public List<@Valid Rule> rules;
    }

    public static final class Rule {

        @DecimalMin("0")
        @DecimalMax("999999999999")
        public BigDecimal rate;

        @Pattern(regexp = Checks.COUNTRY)
        public String country;
    }
}
