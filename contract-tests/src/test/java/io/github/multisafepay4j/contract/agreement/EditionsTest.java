package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Summary;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Predicate;
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

    /** The mock's edition leaves out that integers end at 64 bits, for Prism has them end at 53. */
    private static final Edition COMPARABLE = withoutInt64();

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

    private static Edition withoutInt64() {
        JsonNode document = Edition.CONTRACT.at("").deepCopy();
        document.findParents("format").stream()
                .filter(schema -> schema.get("format").asText().equals("int64"))
                .forEach(schema -> ((ObjectNode) schema).remove("format"));
        return new Edition("contract", document.toString(), true);
    }

    private static boolean isOutsideOfContract(JsonPointer schema, String body) {
        return Edition.CLIENT.violations(schema, body).isEmpty()
                && !Edition.CONTRACT.violations(schema, body).isEmpty();
    }

    private void compare(
            String what, Edition from, List<JsonPointer> schemas, BiFunction<JsonPointer, String, Boolean> differ) {
        int bodies = Seed.bodies(5_000);
        record Tried(boolean isAccepted, List<String> differences) {}
        List<Tried> tried = IntStream.range(0, bodies).parallel().mapToObj(i -> {
            RandomGenerator random = Seed.of(what, i);
            // the first is that of orders, and there is more in it than in all others
            JsonPointer schema = schemas.get(random.nextBoolean() ? 0 : random.nextInt(schemas.size()));
            JsonNode valid = new Generator(from, random).valid(from.at(schema));
            JsonNode body = random.nextBoolean() ? valid : new Edits(random).edited(valid);
            boolean isAccepted = from.violations(schema, body.toString()).isEmpty();
            Predicate<JsonNode> isOdd = odd -> differ.apply(schema, odd.toString());
            if (body == valid && !isAccepted) {
                isOdd = odd -> !from.violations(schema, odd.toString()).isEmpty();
            }
            List<String> differences =
                    isOdd.test(body) ? List.of(told(schema, Shrinker.smallest(body, isOdd))) : List.of();
            return new Tried(isAccepted, differences);
        }).toList();
        long accepted = tried.stream().filter(Tried::isAccepted).count();
        List<String> differences = tried.stream().map(Tried::differences).flatMap(List::stream).toList();
        summary.add("editions, %s: %d bodies (%d accepted), %d differences, %s",
                what, bodies, accepted, differences.size(), Seed.told());
        assertThat(accepted).as("accepted").isBetween(bodies / 4L, bodies * 9 / 10L);
        assertThat(differences).as(Seed.told()).isEmpty();
    }

    private static String told(JsonPointer schema, JsonNode body) {
        String json = body.toString();
        return Stream.of(Edition.CONTRACT, Edition.MOCK, Edition.CLIENT)
                .map(edition -> edition + ": " + edition.violations(schema, json))
                .collect(Collectors.joining(", ", schema + " " + json + ": ", ""));
    }
}
