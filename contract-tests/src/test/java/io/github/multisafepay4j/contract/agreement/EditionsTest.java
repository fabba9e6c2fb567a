package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Summary;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The editions are one contract: no body tells `contract` from `mock`, and `client` allows nothing beyond it. */
@ExtendWith(Summary.class)
class EditionsTest {

    private static final List<JsonPointer> REQUESTS = Operation.withBody().stream().map(Operation::body).toList();
    private static final List<JsonPointer> ANSWERS = Operation.all().map(Operation::answer).toList();

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

    private static boolean differ(JsonPointer schema, String body) {
        return COMPARABLE.violations(schema, body).isEmpty() != Edition.MOCK.violations(schema, body).isEmpty();
    }

    private static boolean isOutsideOfContract(JsonPointer schema, String body) {
        return Edition.CLIENT.violations(schema, body).isEmpty()
                && !Edition.CONTRACT.violations(schema, body).isEmpty();
    }

    private void compare(
            String what, Edition from, List<JsonPointer> schemas, BiFunction<JsonPointer, String, Boolean> differ) {
        int bodies = Seed.bodies(5_000);
        record Tried(boolean isAccepted, Stream<Supplier<String>> differences) {}
        List<Tried> tried = IntStream.range(0, bodies).parallel().mapToObj(i -> {
            RandomGenerator random = Seed.of(what, i);
            // the first is that of orders, and there is more in it than in all others
            JsonPointer schema = schemas.get(random.nextBoolean() ? 0 : random.nextInt(schemas.size()));
            JsonNode valid = new Generator(from, random).valid(from.at(schema));
            JsonNode body = random.nextBoolean() ? valid : new Edits(random).edited(valid);
            boolean isAccepted = from.violations(schema, body.toString()).isEmpty();
            // what was made to be valid has to be
            Predicate<JsonNode> isOdd = body == valid && !isAccepted
                    ? odd -> !from.violations(schema, odd.toString()).isEmpty()
                    : odd -> differ.apply(schema, odd.toString());
            return new Tried(isAccepted, isOdd.test(body)
                    ? Stream.of(() -> told(schema, Shrinker.smallest(body, isOdd)))
                    : Stream.empty());
        }).toList();
        long accepted = tried.stream().filter(Tried::isAccepted).count();
        List<Supplier<String>> differences = tried.stream().flatMap(Tried::differences).toList();
        summary.add("editions, %s: %d bodies (%d accepted), %d differences, %s",
                what, bodies, accepted, differences.size(), Seed.told());
        assertThat(differences.stream().limit(3).map(Supplier::get)).as(Seed.told()).isEmpty();
        assertThat(accepted).as("accepted").isBetween(bodies / 4L, bodies * 9 / 10L);
    }

    private static String told(JsonPointer schema, JsonNode body) {
        String json = body.toString();
        return Stream.of(Edition.CONTRACT, Edition.MOCK, Edition.CLIENT)
                .map(edition -> edition + ": " + edition.violations(schema, json))
                .collect(Collectors.joining(", ", schema + " " + json + ": ", ""));
    }
}
