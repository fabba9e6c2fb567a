package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.verdict.Judge;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Seed;
import io.github.multisafepay4j.contract.support.Summary;
import java.util.List;
import java.util.Objects;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The editions are one contract: no body tells `contract` from `mock`, `client` allows nothing beyond it, and what it allows is none
 * the less allowed where other generators read it.
 */
@ExtendWith(Summary.class)
class EditionsTest {

    /** What two editions are asked about a body: by the leaf that it means, or by all that there are. */
    private record Subject(
            JsonPointer schema, BiPredicate<Edition, String> verdict, BiPredicate<Edition, String> atLength) {

        static Subject request(Operation operation) {
            Body body = new Body(operation);
            return new Subject(
                    body.schema(),
                    (edition, json) -> Judge.of(edition).accepts(body, json),
                    (edition, json) -> Judge.byTheUnionOf(edition).accepts(body, json));
        }

        static Subject answer(Operation operation) {
            JsonPointer schema = operation.answerSchema();
            return new Subject(
                    schema,
                    (edition, json) -> edition.allows(schema, json),
                    (edition, json) -> edition.allows(schema, json));
        }
    }

    private static final List<Subject> REQUESTS = Operation.withBody().stream().map(Subject::request).toList();
    private static final List<Subject> ANSWERS = Operation.all().stream().map(Subject::answer).toList();

    private static final Edition COMPARABLE = EditionWithoutInt64.of(Edition.CONTRACT);

    private final Summary summary;

    EditionsTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void contractAndMockAreEquivalentForRequests() {
        compare("requests to contract and mock", Edition.CONTRACT, REQUESTS, EditionsTest::differ);
    }

    @Test
    void contractAndMockAreEquivalentForAnswers() {
        compare("answers to contract and mock", Edition.CONTRACT, ANSWERS, EditionsTest::differ);
    }

    @Test
    void clientIsWithinContractForRequests() {
        compare("requests to client and contract", Edition.CLIENT, REQUESTS, EditionsTest::isOutsideOfContract);
    }

    @Test
    void clientIsWithinContractForAnswers() {
        compare("answers to client and contract", Edition.CLIENT, ANSWERS, EditionsTest::isOutsideOfContract);
    }

    @Test
    void generatorsAllowWhatTheClientSends() {
        compare("requests to client and generators", Edition.CLIENT, REQUESTS, EditionsTest::isOutsideOfGenerators);
    }

    /** What is right: an answer of which a part is wrong can still be another kind of answer, which generators have no word for. */
    @Test
    void generatorsAllowWhatTheClientReads() {
        List<String> refused = IntStream.range(0, Seed.bodies(5_000)).parallel().mapToObj(i -> {
            RandomGenerator random = Seed.of("answers to generators", i);
            Subject subject = ANSWERS.get(random.nextInt(ANSWERS.size()));
            String body = new Generator(Edition.CLIENT, random).valid(Edition.CLIENT.at(subject.schema())).toString();
            return subject.verdict().test(Edition.GENERATORS, body) ? null : subject.schema() + " " + body;
        }).filter(Objects::nonNull).limit(3).toList();
        assertThat(refused).as(Seed.told()).isEmpty();
    }

    private static boolean differ(Predicate<Edition> allows) {
        return allows.test(COMPARABLE) != allows.test(Edition.MOCK);
    }

    private static boolean isOutsideOfContract(Predicate<Edition> allows) {
        return allows.test(Edition.CLIENT) && !allows.test(Edition.CONTRACT);
    }

    private static boolean isOutsideOfGenerators(Predicate<Edition> allows) {
        return allows.test(Edition.CLIENT) && !allows.test(Edition.GENERATORS);
    }

    private void compare(
            String what, Edition from, List<Subject> subjects, Predicate<Predicate<Edition>> differ) {
        int bodies = Seed.bodies(5_000);
        record Tried(boolean isAccepted, Stream<Supplier<String>> differences) {}
        List<Tried> tried = IntStream.range(0, bodies).parallel().mapToObj(i -> {
            RandomGenerator random = Seed.of(what, i);
            // the first is that of orders, and there is more in it than in all others
            Subject subject = subjects.get(random.nextBoolean() ? 0 : random.nextInt(subjects.size()));
            BiPredicate<Edition, String> verdict = Seed.isSample(i) ? subject.atLength() : subject.verdict();
            JsonNode valid = new Generator(from, random).valid(from.at(subject.schema()));
            JsonNode body = random.nextBoolean() ? valid : new Edits(random).edited(valid);
            boolean isAccepted = verdict.test(from, body.toString());
            // what was made to be valid has to be
            Predicate<JsonNode> isOdd = body == valid && !isAccepted
                    ? odd -> !verdict.test(from, odd.toString())
                    : odd -> differ.test(edition -> verdict.test(edition, odd.toString()));
            return new Tried(isAccepted, isOdd.test(body)
                    ? Stream.of(() -> told(subject.schema(), Shrinker.smallest(body, isOdd)))
                    : Stream.empty());
        }).toList();
        long accepted = tried.stream().filter(Tried::isAccepted).count();
        List<Supplier<String>> differences = tried.stream().flatMap(Tried::differences).toList();
        summary.add("editions, %s: %d bodies (%d accepted), %d by the whole union, %d differences, %s",
                what, bodies, accepted, Seed.samples(bodies), differences.size(), Seed.told());
        assertThat(differences.stream().limit(3).map(Supplier::get)).as(Seed.told()).isEmpty();
        assertThat(accepted).as("accepted").isBetween(bodies / 4L, bodies * 9 / 10L);
    }

    private static String told(JsonPointer schema, JsonNode body) {
        String json = body.toString();
        return Stream.of(Edition.CONTRACT, Edition.MOCK, Edition.CLIENT, Edition.GENERATORS)
                .map(edition -> edition + ": " + edition.violations(schema, json))
                .collect(Collectors.joining(", ", schema + " " + json + ": ", ""));
    }
}
