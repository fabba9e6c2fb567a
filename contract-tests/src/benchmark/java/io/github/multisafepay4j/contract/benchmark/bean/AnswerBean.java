package io.github.multisafepay4j.contract.benchmark.bean;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;

/** What the two orders are answered, as beans; of the objects that a member may be, those that one of the answers has. */
public final class AnswerBean {

    private AnswerBean() {}

    public static final class Envelope<T> {
        public Boolean success;
        public T data;
    }

    public static final class RedirectOrder {
        public String orderId;
        public URI paymentUrl;
        public URI qrUrl;
        public String sessionId;
    }

    public static final class Order {
        public String orderId;
        public URI paymentUrl;
        public URI qrUrl;
        public Long transactionId;
        public String created;
        public String modified;
        public String completed;
        public String currency;
        public Long amount;
        public Long amountRefunded;
        public String description;
        public String items;
        public String status;
        public String financialStatus;
        public String reason;
        public String reasonCode;
        public String fastcheckout;
        public Customer customer;
        public PaymentDetails paymentDetails;
        public List<Cost> costs;
        public List<PaymentMethod> paymentMethods;
        public String authOrderId;
        public URI cancelUrl;
        public CheckoutOptions checkoutOptions;
        public CustomInfo customInfo;
        public Adjustment orderAdjustment;
        public BigDecimal orderTotal;
        public List<RelatedTransaction> relatedTransactions;
        public Cart shoppingCart;
        public String var1;
        public String var2;
        public String var3;
    }

    public static final class Customer {
        public String locale;
        public String firstName;
        public String lastName;
        public String address1;
        public String address2;
        public String houseNumber;
        public String zipCode;
        public String city;
        public String state;
        public String country;
        public String countryName;
        public String email;
        public String phone1;
        public String phone2;
        public String companyName;
        public String cocnumber;
        public String reference;
        public String ipAddress;
    }

    public static final class PaymentDetails {
        public String type;
        public String accountHolderName;
        public String accountId;
        public String accountIban;
        public String accountBic;
        public String issuerId;
        public String externalTransactionId;
        public String recurringId;
        public String recurringModel;
        public String recurringFlow;
        public Integer collectingFlow;
        public URI invoiceUrl;
        public String capture;
        public String captureExpiry;
        public String last4;
        public String cardExpiryDate;
        public String cardFunding;
        public String cardProduct;
        public String cardProgram;
        public String cardSequenceNumber;
        public String cardEntryMode;
        public String cardVerificationResult;
        public String cardholderVerificationMethod;
        public String cardholderVerificationResult;
        public String authorizationCode;
        public String responseCode;
        public String schemeReferenceId;
        public String issuerBin;
        public String issuerCountryCode;
        public String mcc;
        public String cardAcceptorId;
        public String cardAcceptorName;
        public String cardAcceptorLocation;
        public String applicationId;
        public String terminalId;
        public Long captureRemain;
        public Integer cardProductType;
    }

    public static final class Cost {
        public Long transactionId;
        public BigDecimal amount;
        public String description;
        public String type;
        public String created;
        public String currency;
        public String status;
    }

    public static final class PaymentMethod {
        public String accountId;
        public String accountIban;
        public String accountBic;
        public String accountHolderName;
        public Long amount;
        public String currency;
        public String description;
        public String paymentDescription;
        public String status;
        public String type;
        public String externalTransactionId;
        public String cardExpiryDate;
        public String last4;
    }

    public static final class CheckoutOptions {

        @JsonProperty("default")
        public DefaultTable defaultTable;

        public List<AlternateTable> alternate;
    }

    public static final class DefaultTable {
        public Boolean shippingTaxed;
        public BigDecimal rate;
    }

    public static final class AlternateTable {
        public String name;
        public Boolean standalone;
        public List<Rule> rules;
    }

    public static final class Rule {
        public BigDecimal rate;
        public String country;
    }

    public static final class CustomInfo {

        @JsonProperty("custom_1")
        public String custom1;

        @JsonProperty("custom_2")
        public String custom2;

        @JsonProperty("custom_3")
        public String custom3;
    }

    public static final class Adjustment {
        public BigDecimal totalAdjustment;
        public BigDecimal totalTax;
    }

    public static final class RelatedTransaction {
        public String type;
        public Long transactionId;
        public Long amount;
        public String currency;
        public String status;
    }

    public static final class Cart {
        public List<Item> items;
    }

    public static final class Item {
        public String name;
        public String description;
        public BigDecimal unitPrice;
        public Integer quantity;
        public String merchantItemId;
        public String taxTableSelector;
        public String currency;
        public String cashback;
        public String image;
        public String productUrl;
        public List<Option> options;
        public Weight weight;
    }

    public static final class Option {
        public String label;
        public String value;
    }

    public static final class Weight {
        public String unit;
        public BigDecimal value;
    }
}
