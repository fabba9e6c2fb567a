package io.github.multisafepay4j.contract.faults;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Seed;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.support.Upstream;
import io.github.multisafepay4j.contract.support.Upstream.Answer;
import io.github.multisafepay4j.contract.support.Upstream.Effect;
import io.github.multisafepay4j.contract.support.Upstream.Turn;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.model.OrderRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * One order, wanted by up to three threads of two clients at once, while the server fails at random: it commits late, reads lag behind
 * writes, and what went well yesterday is refused today. There is never a second order, and nobody is told that there is none, or that
 * it is safe to try again, when there is one in the end.
 */
@ExtendWith(Summary.class)
class SchedulesTest {

    private static final OrderRequest<?> ORDER = Corpus.orders().get(0).parsedRequest();
    private static final String ORDER_ID = ORDER.orderId();
    /** After which nobody knows; silence is left out, for it would be all that this test waits for. */
    private static final List<Answer> UNCLEAR = List.of(
            Answer.RESET, Answer.CUT_SHORT, Answer.PROXY_PAGE, Answer.SERVER_ERROR, Answer.UNAVAILABLE, Answer.UNKNOWN_ERROR,
            Answer.CANNOT_INITIATE);

    /** After which nothing was done. */
    private static final List<Answer> REFUSED = List.of(
            Answer.DECLINED, Answer.LIMITED, Answer.WRONG_KEY, Answer.NO_SUCH_METHOD, Answer.WRONG_AMOUNT, Answer.NO_ROUTE);

    private final Summary summary;

    SchedulesTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void nobodyIsToldWrong() throws Exception {
        int schedules = Seed.bodies(1_000);
        Map<String, Long> verdicts;
        ExecutorService threads = Executors.newFixedThreadPool(300); // who wait most of the time
        try (Upstream upstream = new Upstream(0);
                MultiSafepayClient one = Clients.builder(upstream.url()).callTimeout(Duration.ofMinutes(5)).build();
                MultiSafepayClient another = Clients.builder(upstream.url()).callTimeout(Duration.ofMinutes(5)).build()) {
            List<MultiSafepayClient> clients = List.of(one, another, one);
            List<List<Future<Retry>>> verdictsOfAll = new ArrayList<>();
            for (int i = 0; i < schedules; i++) {
                RandomGenerator random = Seed.of("schedule", i);
                String id = "order-" + i;
                List<Turn> turns = Stream.generate(() -> turn(random)).limit(1 + random.nextInt(8)).toList();
                upstream.script(id, turns.stream());
                verdictsOfAll.add(clients.stream().limit(1 + random.nextInt(3))
                        .map(client -> threads.submit(verdict(client, id))).toList());
            }
            verdicts = new TreeMap<>();
            for (int i = 0; i < schedules; i++) {
                List<Retry> told = new ArrayList<>();
                for (Future<Retry> each : verdictsOfAll.get(i)) {
                    told.add(each.get());
                }
                int created = upstream.created("order-" + i);
                assertThat(created).as("orders of schedule %d", i).isLessThanOrEqualTo(1);
                if (told.contains(null)) {
                    assertThat(created).as("schedule %d has an order", i).isOne();
                }
                if (told.stream().allMatch(Retry.SAFE::equals)) {
                    assertThat(created).as("schedule %d, by all accounts, has none", i).isZero();
                }
                told.forEach(each -> verdicts.merge(each == null ? "order" : each.toString(), 1L, Long::sum));
            }
        } finally {
            threads.shutdown();
        }
        summary.add("schedules of faults: %d, verdicts %s, none wrong, %s", schedules, verdicts, Seed.told());
        assertThat(verdicts).containsOnlyKeys("order", "SAFE", "RECONCILE");
    }

    private static Turn turn(RandomGenerator random) {
        return switch (random.nextInt(8)) {
            case 0 -> Turn.HONEST;
            case 1 -> new Turn(Effect.DONE, Answer.STALE);
            case 2, 3 -> new Turn(Effect.NOT_DONE, one(REFUSED, random));
            default -> new Turn(one(List.of(Effect.values()), random), one(UNCLEAR, random));
        };
    }

    private static <T> T one(List<T> of, RandomGenerator random) {
        return of.get(random.nextInt(of.size()));
    }

    /** What a caller is told: whether to try again, or nothing of the kind since it holds the order. */
    private static Callable<Retry> verdict(MultiSafepayClient client, String id) {
        OrderRequest<?> request = OrderRequest.fromJson(ORDER.toJson().replace(
                JsonValue.of('"' + ORDER_ID + '"').toString(), '"' + id + '"'));
        return () -> {
            try {
                assertThat(client.orders().createOrFetch(request).orderId()).isEqualTo(id);
                return null;
            } catch (MultiSafepayException failure) {
                return failure.retry();
            }
        };
    }
}
