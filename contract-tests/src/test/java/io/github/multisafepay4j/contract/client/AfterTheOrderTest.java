package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.Evidence;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RefundCart;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Prefer;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.Customer;
import io.github.multisafepay4j.model.Dispute;
import io.github.multisafepay4j.model.DisputeStatus;
import io.github.multisafepay4j.model.ErrorCode;
import io.github.multisafepay4j.model.FinancialStatus;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.OrderStatus;
import io.github.multisafepay4j.model.RecurringModel;
import io.github.multisafepay4j.model.Refund;
import io.github.multisafepay4j.model.RefundByAmountRequest;
import io.github.multisafepay4j.model.RefundByCartRequest;
import io.github.multisafepay4j.model.RefundItem;
import io.github.multisafepay4j.model.RelatedTransaction;
import io.github.multisafepay4j.model.RelatedTransactionType;
import io.github.multisafepay4j.model.ShipOrderRequest;
import io.github.multisafepay4j.model.TokenOrderRequest;
import io.github.multisafepay4j.model.Transaction;
import io.github.multisafepay4j.model.TransactionType;
import io.github.multisafepay4j.model.UpdateTokenRequest;
import io.github.multisafepay4j.webhook.NotificationSigner;
import io.github.multisafepay4j.webhook.NotificationVerifier;
import io.github.multisafepay4j.webhook.Verification;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Orders from their creation to the money that comes again or goes back, as a shop lives through it. */
@WithMock
class AfterTheOrderTest {

    private final NotificationVerifier verifier = NotificationVerifier.builder().apiKey(Clients.API_KEY).build();
    private MultiSafepayClient client;

    @BeforeEach
    void openTheShop(Mock mock) {
        client = Clients.of(mock.url());
    }

    @AfterEach
    void closeTheShop() {
        client.close();
    }

    @Test
    void aChairIsPaidAfterDeliveryAndOneOfTwoComesBack() {
        // A customer orders, and the credit check is under way.
        String chair = Corpus.request("createOrder", "pay-after-delivery-direct");
        Order created = (Order) client.orders().create(
                OrderRequest.fromJson(chair), Prefer.answer("pay-after-delivery-direct"));
        assertThat(created.status()).isEqualTo(OrderStatus.UNCLEARED);

        // A notification tells that it is accepted.
        Order news = notified(JsonValue.of(Corpus.response("getOrder", "pay-after-delivery-completed")).get("data"));
        assertThat(news.orderId()).isEqualTo(created.orderId());
        assertThat(news.status()).isEqualTo(OrderStatus.COMPLETED);

        // The shop looks for itself: the chair may go out, and the money is yet to come.
        Order accepted = client.orders().get(created.orderId(), Prefer.answer("pay-after-delivery-completed"));
        assertThat(accepted.orderId()).isEqualTo(created.orderId());
        assertThat(accepted.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(accepted.financialStatus()).isEqualTo(FinancialStatus.UNCLEARED);

        // The parcel is handed over, and the shop says so: without that it is never paid.
        client.orders().update(accepted.orderId(),
                ShipOrderRequest.builder().carrier("PostNL").tracktraceCode("3SMSPY12345678").build(),
                Prefer.answer("ship"));

        // A notification confirms it.
        Order shipped = notified(JsonValue.of(Corpus.request("notifyOrder", "pay-after-delivery-shipped")));
        assertThat(shipped.orderId()).isEqualTo(accepted.orderId());
        assertThat(shipped.status()).isEqualTo(OrderStatus.SHIPPED);

        // The customer sends the chair back. The shop refunds what the cart of the order says.
        Refund refund = client.orders().refund(shipped.orderId(),
                RefundByCartRequest.builder()
                        .checkoutData(RefundCart.of(accepted).giveBack("chair-1", 1).build())
                        .description("The chair came back")
                        .build(),
                Prefer.answer("partial-amount"));
        assertThat(refund.refundId()).isNotNull();

        // When there were two chairs and one came back before, one is left to come back.
        Order partlyRefunded = client.orders().get(shipped.orderId(), Prefer.answer("pay-after-delivery-refunded"));
        assertThat(partlyRefunded.amountRefunded()).isEqualTo(12100);
        assertThat(partlyRefunded.relatedTransactions()).extracting(RelatedTransaction::amount).containsExactly(12100L);
        RefundCart rest = RefundCart.of(partlyRefunded);
        assertThat(rest.unitsLeft("chair-1")).isOne();
        client.orders().refund(partlyRefunded.orderId(),
                RefundByCartRequest.builder().checkoutData(rest.giveBackEverything().build()).build(),
                Prefer.answer("partial-amount"));
        assertThat(rest.build().items()).extracting(RefundItem::quantity).containsExactly(2, -1);
    }

    @Test
    void twoBoxesOfTeaArePaidWithAlipayAndComeBackOneByOne() {
        // The customer is sent to the payment page.
        CreatedOrder created = client.orders().create(
                OrderRequest.fromJson(Corpus.request("createOrder", "alipay-redirect")),
                Prefer.answer("alipay-redirect"));
        assertThat(created.paymentUrl()).hasScheme("https");

        // A notification tells that the customer has paid.
        Order paid = notified(JsonValue.of(Corpus.request("notifyOrder", "alipay-completed")));
        assertThat(paid.orderId()).isEqualTo(created.orderId());
        assertThat(paid.status()).isEqualTo(OrderStatus.COMPLETED);
        assertThat(paid.amount()).isEqualTo(1000);

        // One box comes back, and half of the money with it.
        RefundByAmountRequest half = RefundByAmountRequest.builder()
                .currency(paid.currency()).amount(500).description("One box came back")
                .refundOrderId(paid.orderId() + "-refund-1")
                .build();
        Refund first = client.orders().refund(paid.orderId(), half, Prefer.answer("partial-amount"));
        assertThat(first.transactionId()).isNotNull();

        // So does the other: without an amount, all that is left goes back.
        RefundByAmountRequest everything = RefundByAmountRequest.builder()
                .currency(paid.currency()).description("Both boxes came back").build();
        assertThat(JsonValue.of(everything.toJson()))
                .isEqualTo(JsonValue.of(Corpus.request("refundOrder", "full-amount")));
        client.orders().refund(paid.orderId(), everything, Prefer.answer("partial-amount"));
    }

    @Test
    void aSubscriptionIsChargedByItsTokenUntilThatIsForgotten() {
        // The first payment, by a page, is to make a token of that customer.
        OrderRequest<?> first = OrderRequest.fromJson(Corpus.request("createOrder", "card-first-of-subscription"));
        assertThat(first.recurringModel()).isEqualTo(RecurringModel.SUBSCRIPTION);
        String reference = first.customer().reference();
        CreatedOrder begun = client.orders().create(first, Prefer.answer("card-first-of-subscription"));
        assertThat(begun.paymentUrl()).hasScheme("https");

        // A notification brings the token.
        Order paid = notified(JsonValue.of(Corpus.request("notifyOrder", "subscription-begun")));
        assertThat(paid.orderId()).isEqualTo(begun.orderId());
        assertThat(paid.customer().reference()).isEqualTo(reference);
        String token = paid.paymentDetails().recurringId();

        // It is among the customer's tokens, with what to show of it.
        assertThat(client.tokens().list(reference).tokens())
                .filteredOn(each -> each.token().equals(token)).singleElement()
                .satisfies(each -> assertThat(each.expiryDate()).isEqualTo("2812"));

        // A month later the shop charges it, without the customer.
        Order second = client.orders().create(TokenOrderRequest.builder()
                .orderId("magazine-2026-3066").currency("EUR").amount(795).description("Monthly magazine, second issue")
                .recurringId(token).recurringModel(RecurringModel.SUBSCRIPTION)
                .customer(Customer.builder().reference(reference).build())
                .build());
        assertThat(second.orderId()).isEqualTo("magazine-2026-3066");
        assertThat(second.status()).isEqualTo(OrderStatus.COMPLETED);

        // The bank prolongs the card, and in the end the customer has enough of it.
        assertThat(client.tokens().update(reference, token, UpdateTokenRequest.builder().expiryDate("3112").build())
                .updated()).isTrue();
        assertThat(client.tokens().delete(reference, token).removed()).isTrue();

        // What is forgotten is gone: to forget it again is to be told so.
        ApiException gone = catchThrowableOfType(ApiException.class, () ->
                client.tokens().delete(reference, token, Prefer.refusal(410, "token-gone")));
        assertThat(gone.httpStatus()).isEqualTo(410);
        assertThat(gone.errorCode()).isEqualTo(ErrorCode.UNKNOWN_MESSAGE_TYPE);
        assertThat(gone.retry()).isEqualTo(Retry.SAFE);
    }

    @Test
    void aChargebackIsAnsweredWithEvidence() {
        // The customer's bank takes the money back, and a notification tells.
        Order news = notified(JsonValue.of(Corpus.request("notifyOrder", "card-charged-back")));
        assertThat(news.status()).isEqualTo(OrderStatus.VOID);

        // That alone may be a cancellation: the shop looks for a chargeback, and until when to answer it.
        Order order = client.orders().get(news.orderId(), Prefer.answer("card-charged-back"));
        Dispute dispute = order.relatedTransactions().stream()
                .filter(related -> RelatedTransactionType.CHARGEBACK.equals(related.type()))
                .map(RelatedTransaction::dispute)
                .findFirst().orElseThrow();
        assertThat(dispute.status()).isEqualTo(DisputeStatus.OPEN);
        assertThat(dispute.merchantResponseDate()).startsWith("2026-12-13");

        // The parcel was signed for.
        byte[] receipt = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        client.orders().sendEvidence(order.orderId(), Evidence.of("signed-receipt.pdf", receipt)
                .description("The customer signed for the parcel").build());

        // In the books it is a transaction of its own.
        Transaction booked = client.transactions().get(123456789);
        assertThat(booked.type()).isEqualTo(TransactionType.CHARGEBACK);
        assertThat(booked.orderId()).isEqualTo(order.orderId());
        assertThat(booked.dispute()).isEqualTo(dispute);
    }

    /** What the shop makes of a notification that was signed with its key, just now. */
    private Order notified(JsonNode order) {
        byte[] body = order.toString().getBytes(StandardCharsets.UTF_8);
        String auth = NotificationSigner.sign(body, Clients.API_KEY, Instant.now());

        Verification verification = verifier.verify(body, auth);

        assertThat(verification).isInstanceOf(Verification.Valid.class);
        return ((Verification.Valid) verification).order();
    }
}
