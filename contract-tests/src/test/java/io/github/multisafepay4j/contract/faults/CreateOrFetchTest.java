package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.RefusingPort;
import io.github.multisafepay4j.contract.support.Upstream;
import io.github.multisafepay4j.contract.support.Upstream.Answer;
import io.github.multisafepay4j.contract.support.Upstream.Effect;
import io.github.multisafepay4j.contract.support.Upstream.Turn;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.ErrorCode;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import okhttp3.Call;
import okhttp3.EventListener;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever happens on the way, there is at most one order, and the caller holds it or knows that it is unclear. */
@Execution(ExecutionMode.CONCURRENT)
class CreateOrFetchTest {

    /** For scripts that have silence in them: as short as honest answers of a busy machine allow. */
    private static final Duration SHORT = Duration.ofSeconds(2);

    /** Faults that leave it open what became of the request. */
    static final List<Answer> FAULTS = List.of(
            Answer.RESET, Answer.CUT_SHORT, Answer.SILENCE, Answer.PROXY_PAGE, Answer.SERVER_ERROR,
            Answer.UNAVAILABLE, Answer.UNKNOWN_ERROR);

    /** What can happen to an attempt to create an order, so that its outcome is unclear. */
    private static final List<Turn> UNCLEAR = FAULTS.stream()
            .flatMap(fault -> Stream.of(Effect.values()).map(effect -> new Turn(effect, fault)))
            .toList();

    /** What can happen to a question. */
    private static final List<Turn> QUESTIONS =
            Stream.concat(Stream.of(Answer.HONEST, Answer.NO_ROUTE), FAULTS.stream())
                    .map(answer -> new Turn(Effect.NOT_DONE, answer))
                    .toList();

    /** What can happen to the request after those two, be it a question or an attempt: one of each kind. */
    private static final List<Turn> THIRD = List.of(
            Turn.HONEST,
            new Turn(Effect.DONE, Answer.RESET),
            new Turn(Effect.NOT_DONE, Answer.RESET),
            new Turn(Effect.DONE_LATER, Answer.RESET),
            new Turn(Effect.DONE, Answer.PROXY_PAGE),
            new Turn(Effect.NOT_DONE, Answer.SERVER_ERROR));

    private Upstream upstream;
    private MultiSafepayClient client;
    private MultiSafepayClient impatient;

    @BeforeEach
    void start() throws IOException {
        upstream = new Upstream(0);
        client = Clients.of(upstream.url());
        impatient = Clients.builder(upstream.url()).readTimeout(SHORT).build();
    }

    /** Only silence is worth a short limit: it would cut off an honest answer of a machine that is busy. */
    private MultiSafepayClient clientFor(List<Answer> answers) {
        return answers.contains(Answer.SILENCE) ? impatient : client;
    }

    @AfterEach
    void stop() throws IOException {
        client.close();
        impatient.close();
        upstream.close();
    }

    /** Three turns for the worse are outlived, so in the end the caller always holds the order. */
    @Test
    void whateverHappensToThreeRequestsTheCallerHoldsTheOnlyOrder() throws Exception {
        List<Callable<Void>> stories = new ArrayList<>();
        for (Turn first : UNCLEAR) {
            for (Turn second : QUESTIONS) {
                for (Turn third : THIRD) {
                    stories.add(story(stories.size(), List.of(first, second, third)));
                }
            }
        }
        ExecutorService callers = Executors.newFixedThreadPool(200); // who wait most of the time
        try {
            for (Future<Void> story : callers.invokeAll(stories)) {
                story.get();
            }
        } finally {
            callers.shutdown();
        }
        assertThat(stories).hasSize(21 * 9 * 6);
    }

    private Callable<Void> story(int number, List<Turn> turns) {
        return () -> {
            String id = "order-" + number;
            upstream.script(id, turns.stream());

            CreatedOrder order = clientFor(turns.stream().map(Turn::answer).toList())
                    .orders().createOrFetch(request(number, id));

            assertThat(order.orderId()).isEqualTo(id);
            assertThat(upstream.created(id)).as("orders after %s", turns).isOne();
            if (turns.stream().noneMatch(turn -> turn.effect() == Effect.DONE_LATER)) {
                assertThat(upstream.refused(id)).as("attempts on top of an order after %s", turns).isZero();
            }
            return null;
        };
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void whenNothingElseHappensItStaysUnclear(Answer always) {
        String id = newId();
        upstream.script(id, Stream.generate(() -> new Turn(Effect.DONE, always)));

        MultiSafepayException unclear = failure(clientFor(List.of(always)), id);

        assertUnclear(unclear);
        assertThat(unclear.getSuppressed()).as("the questions").hasSize(3);
        assertThat(upstream.postsAndGets(id)).containsExactly(1, 3);
        assertThat(upstream.created(id)).isOne();
    }

    @ParameterizedTest
    @FieldSource("FAULTS")
    void whenTheQuestionsAreAnsweredThereAreThreeAttempts(Answer always) {
        String id = newId();
        Turn notDone = new Turn(Effect.NOT_DONE, always);
        upstream.script(id, Stream.of(notDone, Turn.HONEST, notDone, Turn.HONEST, notDone, Turn.HONEST));

        MultiSafepayException unclear = failure(clientFor(List.of(always)), id);

        assertUnclear(unclear);
        assertThat(unclear.getSuppressed()).as("the later attempts").hasSize(2);
        assertThat(upstream.postsAndGets(id)).containsExactly(3, 3);
        assertThat(upstream.created(id)).isZero();
    }

    @Test
    void anOrderOfAnotherTimeIsGivenBack() {
        String id = newId();
        upstream.has(request(1, id).toJson());

        assertThat(client.orders().createOrFetch(request(1, id)).orderId()).isEqualTo(id);
        assertThat(upstream.created(id)).isOne();
        assertThat(upstream.postsAndGets(id)).containsExactly(1, 1);
    }

    static final List<String> FOREIGN = List.of(
            "{'type': 'redirect', 'order_id': '%s', 'currency': 'EUR', 'amount': 1001}",
            "{'type': 'redirect', 'order_id': '%s', 'currency': 'CNY', 'amount': 1000}");

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void anotherOrderOfTheSameIdIsNotGivenBack(String foreign) {
        for (Answer attempt : List.of(Answer.RESET, Answer.PROXY_PAGE, Answer.SERVER_ERROR)) {
            for (Turn question : List.of(Turn.HONEST, new Turn(Effect.NOT_DONE, Answer.RESET))) {
                String id = newId();
                upstream.has(foreign.replace('\'', '"').formatted(id));
                upstream.script(id, Stream.of(new Turn(Effect.DONE, attempt), question));

                MultiSafepayException refused = failure(client, id);

                assertThat(refused).isInstanceOfSatisfying(ApiException.class, refusal ->
                        assertThat(refusal.errorCode()).isEqualTo(ErrorCode.INVALID_ORDER_ID));
                assertThat(upstream.created(id)).isOne();
            }
        }
    }

    @ParameterizedTest
    @FieldSource("FOREIGN")
    void anotherOrderOfTheSameIdIsKnownAtOnce(String foreign) {
        String id = newId();
        upstream.has(foreign.replace('\'', '"').formatted(id));

        assertThat(failure(client, id)).isInstanceOf(ApiException.class);
        assertThat(upstream.postsAndGets(id)).containsExactly(1, 1);
    }

    /** A caller who is told that another order has the id would take a new id for an order that exists. */
    @ParameterizedTest
    @EnumSource(names = {"RESET", "CUT_SHORT", "SILENCE", "PROXY_PAGE", "SERVER_ERROR", "NO_ROUTE"})
    void anIdInUseIsNoRefusalAsLongAsNobodySaysByWhat(Answer question) {
        String id = newId();
        upstream.has(request(1, id).toJson());
        Turn down = new Turn(Effect.NOT_DONE, question);
        upstream.script(id, Stream.of(Turn.HONEST, down, down, down));

        MultiSafepayException unclear = failure(clientFor(List.of(question)), id);

        assertUnclear(unclear);
        assertThat(unclear).hasCauseInstanceOf(ApiException.class);
        assertThat(unclear.getSuppressed()).hasSize(3);
    }

    @Test
    void aRefusalIsNotQuestioned() {
        String id = newId();
        upstream.script(id, Stream.of(new Turn(Effect.NOT_DONE, Answer.DECLINED)));

        assertThat(failure(client, id)).isInstanceOfSatisfying(ApiException.class, refusal ->
                assertThat(refusal.errorCode()).isEqualTo(ErrorCode.TRANSACTION_REFUSED));
        assertThat(upstream.postsAndGets(id)).containsExactly(1, 0);
    }

    /** Error 1022: it may exist already. */
    @Test
    void aRefusalThatSaysThatItMayExistIsQuestionedAndNotRepeated() {
        String done = newId();
        upstream.script(done, Stream.of(new Turn(Effect.DONE, Answer.CANNOT_INITIATE)));
        assertThat(client.orders().createOrFetch(request(0, done)).orderId()).isEqualTo(done);

        String notDone = newId();
        upstream.script(notDone, Stream.of(new Turn(Effect.NOT_DONE, Answer.CANNOT_INITIATE)));
        assertThat(failure(client, notDone)).isInstanceOfSatisfying(ApiException.class, refusal ->
                assertThat(refusal.errorCode()).isEqualTo(ErrorCode.CANNOT_INITIATE));
        assertThat(upstream.postsAndGets(notDone)).containsExactly(1, 3);
    }

    /** The first attempt may land after the second one was refused. */
    @ParameterizedTest
    @EnumSource(names = {"DECLINED", "LIMITED", "WRONG_KEY", "NO_SUCH_METHOD", "WRONG_AMOUNT"})
    void aRefusalOfALaterAttemptLeavesItUnclear(Answer refusal) {
        String id = newId();
        Turn late = new Turn(Effect.DONE_LATER, Answer.RESET);
        upstream.script(id, Stream.of(late, new Turn(Effect.NOT_DONE, Answer.STALE), new Turn(Effect.NOT_DONE, refusal)));

        MultiSafepayException unclear = failure(client, id);

        assertUnclear(unclear);
        assertThat(unclear.getSuppressed()).as("the refusal").hasOnlyElementsOfType(ApiException.class).hasSize(1);
        assertThat(upstream.created(id)).isOne();
    }

    @Test
    void anAttemptThatMayHaveArrivedIsNotForgottenWhenNobodyListensAnyMore() {
        String id = newId();
        List<Supplier<Turn>> turns = List.of(() -> new Turn(Effect.DONE_LATER, Answer.RESET), () -> {
            closed(upstream);
            return Turn.HONEST;
        });
        upstream.script(id, turns.stream().map(Supplier::get));

        assertUnclear(failure(client, id));
        assertThat(upstream.created(id)).isOne();
    }

    @Test
    void nobodyListensYet() throws Exception {
        String id = newId();
        List<Upstream> late = new ArrayList<>();
        try (RefusingPort nobody = new RefusingPort()) {
            OkHttpClient http = onRefusal(refusals -> {
                if (refusals == 2) { // of the attempt, and of the first question
                    late.add(listenAt(nobody.number()));
                }
            });
            try (MultiSafepayClient client = Clients.builder(nobody.url()).httpClient(http).build()) {
                assertThat(client.orders().createOrFetch(request(0, id)).orderId()).isEqualTo(id);
            }
            assertThat(late).hasSize(1);
            assertThat(late.get(0).created(id)).isOne();
            assertThat(late.get(0).postsAndGets(id)).containsExactly(1, 1);
        } finally {
            late.forEach(CreateOrFetchTest::closed);
        }
    }

    @Test
    void nobodyListensAtAll() throws Exception {
        AtomicInteger refused = new AtomicInteger();
        try (RefusingPort nobody = new RefusingPort();
                MultiSafepayClient client =
                        Clients.builder(nobody.url()).httpClient(onRefusal(refused::set)).build()) {
            MultiSafepayException failure = failure(client, newId());

            assertThat(failure).isInstanceOfSatisfying(ConnectionException.class, nothingSent ->
                    assertThat(nothingSent.mayHaveReachedServer()).isFalse());
            assertThat(failure.getSuppressed()).hasSize(3);
        }
        assertThat(refused).as("an attempt and three questions").hasValue(4);
    }

    @Test
    void theLimitOfOneCallHoldsForAllOfThem() {
        String id = newId();
        upstream.script(id, Stream.generate(() -> new Turn(Effect.DONE, Answer.SILENCE)));
        try (MultiSafepayClient client = Clients.builder(upstream.url()).callTimeout(SHORT.multipliedBy(4)).build()) {
            assertUnclear(failure(client, id));
        }
        assertThat(upstream.postsAndGets(id)).as("no time is left for a question").containsExactly(1, 0);
        assertThat(upstream.created(id)).isOne();
    }

    /** Of three limits of silence and their pauses, the limit of all holds at most two. */
    @Test
    void theLimitHoldsForTheQuestionsToo() {
        String id = newId();
        upstream.script(id, Stream.generate(() -> new Turn(Effect.DONE, Answer.SILENCE)));
        try (MultiSafepayClient client =
                Clients.builder(upstream.url()).readTimeout(SHORT).callTimeout(SHORT.multipliedBy(2)).build()) {
            assertUnclear(failure(client, id));
        }
        assertThat(upstream.postsAndGets(id).get(0)).isOne();
        assertThat(upstream.postsAndGets(id).get(1)).isLessThanOrEqualTo(1);
    }

    @Test
    void theOptionsHoldForEachCall() {
        String id = newId();
        upstream.script(id, Stream.of(new Turn(Effect.NOT_DONE, Answer.RESET)));
        List<String> sent = new ArrayList<>();
        OkHttpClient http = new OkHttpClient.Builder().addInterceptor(chain -> {
            sent.add(chain.request().method() + " " + chain.request().header("X-Trace"));
            return chain.proceed(chain.request());
        }).build();
        try (MultiSafepayClient client = Clients.builder(upstream.url()).httpClient(http).build()) {
            client.orders().createOrFetch(request(0, id), RequestOptions.builder().header("X-Trace", "7").build());
        }
        assertThat(sent).containsExactly("POST 7", "GET 7", "POST 7");
    }

    @Test
    void whoIsInterruptedStopsAndStaysInterrupted() {
        Thread caller = Thread.currentThread();
        String id = newId();
        upstream.script(id, Stream.generate(() -> {
            caller.interrupt();
            return new Turn(Effect.DONE, Answer.RESET);
        }));

        MultiSafepayException unclear = failure(client, id);

        assertThat(Thread.interrupted()).isTrue();
        assertUnclear(unclear);
        assertThat(upstream.postsAndGets(id)).containsExactly(1, 0);
        assertThat(upstream.created(id)).isOne();
    }

    private static void assertUnclear(MultiSafepayException failure) {
        if (failure instanceof ConnectionException connection) {
            assertThat(connection.retry()).isEqualTo(Retry.RECONCILE);
            assertThat(connection.mayHaveReachedServer()).isTrue();
        } else if (failure instanceof UnreadableResponseException unreadable) {
            assertThat(unreadable.retry()).isEqualTo(Retry.RECONCILE);
        } else {
            assertThat(failure).isInstanceOfSatisfying(ApiException.class, error ->
                    assertThat(error.httpStatus() >= 500 || error.errorCode() == ErrorCode.UNKNOWN).isTrue());
        }
    }

    private static MultiSafepayException failure(MultiSafepayClient client, String id) {
        MultiSafepayException failure = catchThrowableOfType(MultiSafepayException.class, () ->
                client.orders().createOrFetch(request(0, id)));
        assertThat(failure).isNotNull();
        return failure;
    }

    private static OrderRequest<?> request(int number, String id) {
        List<Corpus.Order> orders = Corpus.orders();
        Corpus.Order order = orders.get(number % orders.size());
        String itsId = JsonValue.of(order.request()).get("order_id").textValue();
        return OrderRequest.fromJson(order.request().replace(itsId, id));
    }

    /** Hears of each connection that is refused, and the how manieth it is. */
    private static OkHttpClient onRefusal(IntConsumer listener) {
        AtomicInteger refusals = new AtomicInteger();
        return new OkHttpClient.Builder().eventListener(new EventListener() {
            @Override
            public void connectFailed(
                    Call call, InetSocketAddress address, Proxy proxy, Protocol protocol, IOException refusal) {
                listener.accept(refusals.incrementAndGet());
            }
        }).build();
    }

    private static Upstream listenAt(int port) {
        try {
            return new Upstream(port);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
    }

    private static void closed(Upstream upstream) {
        try {
            upstream.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String newId() {
        return "order-" + UUID.randomUUID();
    }
}
