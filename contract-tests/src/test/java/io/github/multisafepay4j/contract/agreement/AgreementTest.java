package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Canonical;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.GeneratedClient;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.verdict.Judge;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Seed;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.model.Model;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Prism, another validator and the client have one opinion on bodies that nobody has thought of. */
@WithMock
@ExtendWith(Summary.class)
class AgreementTest {

    /** A body, and who of those that were asked accepts it. */
    private record Verdicts(Body input, JsonNode body, List<Judge> judges, List<Judge> accepting) {

        static Verdicts on(Body input, JsonNode body, List<Judge> judges) {
            List<Judge> accepting = judges.stream().filter(judge -> judge.accepts(input, body.toString())).toList();
            return new Verdicts(input, body, judges, accepting);
        }

        Verdicts on(JsonNode other) {
            return on(input, other, judges);
        }

        boolean accepted() {
            return accepting.equals(judges);
        }

        boolean agree() {
            return accepted() || accepting.isEmpty();
        }

        @Override
        public String toString() {
            return judges.stream()
                    .map(judge -> judge.name() + (accepting.contains(judge) ? " accepts" : " refuses"))
                    .collect(Collectors.joining(", "));
        }
    }

    private record Disagreement(Verdicts verdicts, String fault) {}

    private final List<Judge> judges;
    private final List<Judge> withUnion;
    private final Summary summary;

    AgreementTest(Mock mock, Summary summary) {
        this.judges = Judge.all(mock);
        this.withUnion = Stream.concat(judges.stream(), Stream.of(Judge.byTheUnionOf(Edition.CONTRACT))).toList();
        this.summary = summary;
    }

    @Test
    void onOrders() {
        agreeOn("orders", Operation.CREATE_ORDER::equals, Seed.bodies(10_000));
    }

    @Test
    void onTheBodiesOfAllOtherOperations() {
        agreeOn("other bodies", operation -> !operation.equals(Operation.CREATE_ORDER), Seed.bodies(3_000));
    }

    private void agreeOn(String what, Predicate<Operation> which, int bodies) {
        List<Operation> operations = Operation.withBody().stream().filter(which).toList();
        AtomicInteger accepted = new AtomicInteger();
        List<Disagreement> disagreements = IntStream.range(0, bodies)
                .parallel()
                .boxed()
                .flatMap(i -> disagreements(what, operations, i, accepted))
                .toList();
        summary.add("agreement on %s: %d bodies (%d accepted), %d by the whole union as well,"
                        + " %d disagreements between mock, validator and client, %s",
                what, bodies, accepted.get(), Seed.samples(bodies), disagreements.size(), Seed.told());
        assertThat(disagreements.stream().limit(3).map(this::shrunk)).as(Seed.told()).isEmpty();
        assertThat(accepted.get()).as("accepted").isBetween(bodies / 4, bodies * 3 / 4);
    }

    private Stream<Disagreement> disagreements(String what, List<Operation> operations, int i, AtomicInteger accepted) {
        RandomGenerator random = Seed.of(what, i);
        Operation operation = operations.get(random.nextInt(operations.size()));
        JsonNode schema = Edition.CONTRACT.at(operation.requestSchema());
        JsonNode valid = new Generator(Edition.CONTRACT, random).valid(schema);
        boolean isValid = random.nextInt(5) < 2;
        JsonNode body = isValid ? valid : new Edits(random).edited(valid);

        Verdicts verdicts = Verdicts.on(new Body(operation), body, Seed.isSample(i) ? withUnion : judges);
        if (verdicts.accepted()) {
            accepted.incrementAndGet();
        }
        String fault = fault(verdicts, isValid);
        return fault.isEmpty() ? Stream.empty() : Stream.of(new Disagreement(verdicts, fault));
    }

    private String shrunk(Disagreement found) {
        Verdicts verdicts = found.verdicts();
        JsonNode body = verdicts.body();
        JsonNode small = Shrinker.smallest(body, smaller -> !fault(verdicts.on(smaller), false).isEmpty());
        return verdicts.input() + " " + small + ": "
                + (small == body ? found.fault() : fault(verdicts.on(small), false));
    }

    /** What is odd about a body, nothing if all is well. */
    private String fault(Verdicts verdicts, boolean isValid) {
        if (!verdicts.agree() || isValid && !verdicts.accepted()) {
            return verdicts.toString();
        }
        if (!verdicts.accepted()) {
            return "";
        }
        String json = verdicts.body().toString();
        Model request = GeneratedClient.read(verdicts.input(), json).orElseThrow();
        JsonNode written = Json.read(request.toJson());
        JsonNode canonical = Canonical.of(Schema.named(request.getClass().getSimpleName()), JsonValue.of(json));
        if (!JsonValue.normal(written).equals(JsonValue.normal(canonical))) {
            return "the client writes " + written;
        }
        if (!Judge.of(Edition.CLIENT).accepts(verdicts.input(), request.toJson())) {
            return "the client edition refuses what the client writes, " + written;
        }
        Verdicts again = verdicts.on(written);
        return again.accepted() ? "" : "written as " + written + ": " + again;
    }
}
