package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.Transaction;
import io.github.multisafepay4j.model.TransactionQuery;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.stream.StreamSupport;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Transactions, page by page, no page sooner than it is needed. */
class TransactionsTest {

    private static final TransactionQuery QUERY =
            TransactionQuery.builder().paymentMethod("A METHOD").createdFrom("2026-11-01").limit(2).build();

    @StartStop
    private final MockWebServer server = Servers.unstarted();
    private MultiSafepayClient client;

    @BeforeEach
    void start() {
        client = Clients.builder(server.url("/").uri()).accountApiKey(Clients.ACCOUNT_API_KEY).build();
    }

    @AfterEach
    void stop() {
        client.close();
    }

    @Test
    void aPageIsFetchedWhenItsFirstElementIsAskedFor() {
        page("1, 2", "{'cursor': {'after': 'two'}}");
        page("3", "{'cursor': {'after': 'three'}}");
        page("", "{'cursor': {'after': 'nowhere'}}");

        Iterable<Transaction> transactions = client.transactions().list(QUERY);
        Iterator<Transaction> iterator = transactions.iterator();
        assertThat(server.getRequestCount()).as("nothing was asked for").isZero();

        assertThat(iterator.next().transactionId()).isEqualTo(1);
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next().transactionId()).isEqualTo(2);
        assertThat(server.getRequestCount()).isOne();

        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.hasNext()).isTrue();
        assertThat(iterator.next().transactionId()).isEqualTo(3);
        assertThat(server.getRequestCount()).isEqualTo(2);

        assertThat(iterator.hasNext()).as("the empty page is the end, in spite of its cursor").isFalse();
        assertThat(iterator.hasNext()).isFalse();
        assertThatThrownBy(iterator::next).isInstanceOf(NoSuchElementException.class);
        assertThat(server.getRequestCount()).isEqualTo(3);
    }

    @Test
    void theCursorIsFollowedWithTheSameFilter() throws InterruptedException {
        page("1", "{'cursor': {'after': 'MTIz+/=&'}}");
        page("2", "{'cursor': {'after': 45}}");
        page("", "{}");

        assertThat(idsOf(client.transactions().list(QUERY))).containsExactly(1L, 2L);

        assertQueried(Servers.taken(server), null);
        assertQueried(Servers.taken(server), "MTIz+/=&");
        assertQueried(Servers.taken(server), "45");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one"})
    void aPageThatIsItsOwnSuccessorIsTheLast(String start) {
        page("1", "{'cursor': {'after': 'one'}}");
        if (start.isEmpty()) {
            page("2", "{'cursor': {'after': 'one'}}");
        }
        TransactionQuery query = start.isEmpty() ? QUERY : QUERY.toBuilder().after(start).build();
        Iterator<Transaction> transactions = client.transactions().list(query).iterator();
        transactions.forEachRemaining(each -> {});

        assertThat(server.getRequestCount()).isEqualTo(start.isEmpty() ? 2 : 1);
    }

    @Test
    void cursorsThatGoInACircleHaveAnEnd() {
        page("1", "{'cursor': {'after': 'one'}}");
        page("2", "{'cursor': {'after': 'two'}}");
        page("3", "{'cursor': {'after': 'one'}}");

        assertThat(idsOf(client.transactions().list(QUERY))).containsExactly(1L, 2L, 3L);
    }

    @Test
    void whoStartsBeforeAPageGoesOnAfterIt() throws InterruptedException {
        page("1", "{'cursor': {'after': 'one'}}");
        page("2", "{}");

        assertThat(idsOf(client.transactions().list(QUERY.toBuilder().before("three").build())))
                .containsExactly(1L, 2L);
        assertThat(Servers.taken(server).getUrl().queryParameter("before")).isEqualTo("three");
        assertQueried(Servers.taken(server), "one");
    }

    @Test
    void theOptionsHoldForEachPage() throws InterruptedException {
        page("1", "{'cursor': {'after': 'one'}}");
        page("2", "{}");
        RequestOptions traced = RequestOptions.builder().header("X-Trace", "7").build();

        assertThat(idsOf(client.transactions().list(QUERY, traced))).containsExactly(1L, 2L);
        assertThat(Servers.taken(server).getHeaders().values("X-Trace")).containsExactly("7");
        assertThat(Servers.taken(server).getHeaders().values("X-Trace")).containsExactly("7");
    }

    private static void assertQueried(RecordedRequest request, String after) {
        assertThat(request.getUrl().queryParameter("payment_method")).isEqualTo("A METHOD");
        assertThat(request.getUrl().queryParameter("created_from")).isEqualTo("2026-11-01");
        assertThat(request.getUrl().queryParameter("limit")).isEqualTo("2");
        assertThat(request.getUrl().queryParameter("after")).isEqualTo(after);
        assertThat(request.getUrl().querySize()).isEqualTo(after == null ? 3 : 4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{'cursor': null}", "{'cursor': {}}", "{'cursor': {'after': null}}"})
    void withoutACursorThereIsNoFurtherPage(String pager) {
        page("1", pager);

        assertThat(idsOf(client.transactions().list(QUERY))).containsExactly(1L);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void withoutAPagerThereIsNoFurtherPage() {
        answer("{'success': true, 'data': [{'transaction_id': 1}]}");

        assertThat(idsOf(client.transactions().list(QUERY))).containsExactly(1L);
        assertThat(server.getRequestCount()).isOne();
    }

    @Test
    void whoGoesThroughThemAgainStartsAnew() {
        page("1", "{}");
        page("2, 1", "{}");
        Iterable<Transaction> transactions = client.transactions().list(QUERY);

        assertThat(idsOf(transactions)).containsExactly(1L);
        assertThat(idsOf(transactions)).containsExactly(2L, 1L);
    }

    @Test
    void aPageThatFailedCanBeAskedForAgain() {
        page("1", "{'cursor': {'after': 'one'}}");
        server.enqueue(new MockResponse.Builder().code(500).body("{\"message\": \"Not now\"}").build());
        page("2", "{}");
        Iterator<Transaction> transactions = client.transactions().list(QUERY).iterator();

        assertThat(transactions.next().transactionId()).isEqualTo(1);
        assertThat(catchThrowableOfType(ApiException.class, transactions::hasNext).httpStatus()).isEqualTo(500);
        assertThat(transactions.next().transactionId()).isEqualTo(2);
    }

    @Test
    void aRefusalIsNoEmptyPage() {
        answer("{'success': false, 'data': [], 'error_info': 'Not now'}");
        answer("{'success': false, 'data': []}");
        Iterator<Transaction> transactions = client.transactions().list(QUERY).iterator();

        assertThat(catchThrowableOfType(ApiException.class, transactions::hasNext).errorInfo()).isEqualTo("Not now");
        assertThatThrownBy(transactions::hasNext).isInstanceOf(UnreadableResponseException.class);
    }

    @Test
    void whatTheContractDoesNotNameIsAskedForToo() throws InterruptedException {
        page("", "{}");
        client.transactions().listPage(TransactionQuery.builder()
                .additionalProperty("new", 1).additionalProperty("none", null).build());

        assertThat(Servers.taken(server).getUrl().query()).isEqualTo("new=1");
    }

    static final List<Object> STRUCTURES = List.of(List.of(), List.of(1), Map.of(), Map.of("a", 1));

    @ParameterizedTest
    @FieldSource("STRUCTURES")
    void whatHasNoPlaceInAnAddressIsRefused(Object structure) {
        TransactionQuery query = TransactionQuery.builder().additionalProperty("new", structure).build();

        InvalidRequestException refused =
                catchThrowableOfType(InvalidRequestException.class, () -> client.transactions().listPage(query));
        assertThat(refused.violations()).extracting(Violation::pointer).containsExactly("/new");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void theKeyOfTheAccountIsSentAndNotThatOfTheWebsite() throws InterruptedException {
        page("", "{}");
        page("", "{}");
        idsOf(client.transactions().list(QUERY));
        client.transactions().listPage(QUERY);

        for (int i = 0; i < 2; i++) {
            RecordedRequest request = Servers.taken(server);
            assertThat(request.getHeaders().values("api_key")).containsExactly(Clients.ACCOUNT_API_KEY);
            assertThat(request.getHeaders().toString()).doesNotContain(Clients.API_KEY);
            assertThat(request.getUrl().toString()).doesNotContain(Clients.ACCOUNT_API_KEY);
        }
    }

    @Test
    void withoutTheKeyOfTheAccountThatOfTheWebsiteWillDo() throws InterruptedException {
        page("1", "{}");
        try (MultiSafepayClient website = Clients.of(server.url("/").uri())) {
            assertThat(idsOf(website.transactions().list(QUERY))).containsExactly(1L);
        }
        assertThat(Servers.taken(server).getHeaders().values("api_key")).containsExactly(Clients.API_KEY);
    }

    private void page(String transactionIds, String pager) {
        String transactions = transactionIds.replaceAll("\\d+", "{'transaction_id': $0}");
        answer("{'success': true, 'data': [" + transactions + "], 'pager': " + pager + "}");
    }

    private void answer(String json) {
        server.enqueue(new MockResponse.Builder().body(json.replace('\'', '"')).build());
    }

    private static List<Long> idsOf(Iterable<Transaction> transactions) {
        return StreamSupport.stream(transactions.spliterator(), false).map(Transaction::transactionId).toList();
    }
}
