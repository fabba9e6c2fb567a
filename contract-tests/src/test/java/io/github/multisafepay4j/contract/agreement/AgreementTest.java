package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Canonical;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.JsonValue;
import io.github.multisafepay4j.contract.Mock;
import io.github.multisafepay4j.contract.Schema;
import io.github.multisafepay4j.contract.Summary;
import io.github.multisafepay4j.contract.WithMock;
import io.github.multisafepay4j.model.Model;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Prism, another validator and the client have one opinion on bodies that nobody has thought of. */
@WithMock
@ExtendWith(Summary.class)
class AgreementTest {

    private record Disagreement(Operation operation, JsonNode body, String fault) {}

    private final Wire wire;
    private final Summary summary;

    AgreementTest(Mock mock, Summary summary) {
        this.wire = new Wire(mock.url());
        this.summary = summary;
    }

    @Test
    void onOrders() {
        agreeOn("orders", List.of(Operation.CREATE_ORDER), Seed.bodies(10_000));
    }

    @Test
    void onTheBodiesOfAllOtherOperations() {
        List<Operation> others = Operation.withBody().stream()
                .filter(operation -> !operation.equals(Operation.CREATE_ORDER))
                .toList();
        agreeOn("other bodies", others, Seed.bodies(3_000));
    }

    private void agreeOn(String what, List<Operation> operations, int bodies) {
        AtomicInteger accepted = new AtomicInteger();
        List<Disagreement> disagreements = IntStream.range(0, bodies)
                .parallel()
                .boxed()
                .flatMap(i -> disagreements(what, operations, i, accepted))
                .toList();
        summary.add("agreement on %s: %d bodies (%d accepted), %d disagreements between mock, validator and client, %s",
                what, bodies, accepted.get(), disagreements.size(), Seed.told());
        assertThat(disagreements.stream().limit(3).map(this::shrunk)).as(Seed.told()).isEmpty();
        assertThat(accepted.get()).as("accepted").isBetween(bodies / 4, bodies * 3 / 4);
    }

    private Stream<Disagreement> disagreements(String what, List<Operation> operations, int i, AtomicInteger accepted) {
        RandomGenerator random = Seed.of(what, i);
        Operation operation = operations.get(random.nextInt(operations.size()));
        JsonNode valid = new Generator(Edition.CONTRACT, random).valid(Edition.CONTRACT.at(operation.body()));
        boolean isValid = random.nextInt(5) < 2;
        JsonNode body = isValid ? valid : new Edits(random).edited(valid);

        Verdicts verdicts = Verdicts.on(operation, body.toString(), wire);
        if (verdicts.accepted()) {
            accepted.incrementAndGet();
        }
        String fault = fault(operation, body.toString(), isValid, verdicts);
        return fault.isEmpty() ? Stream.empty() : Stream.of(new Disagreement(operation, body, fault));
    }

    private String shrunk(Disagreement found) {
        Operation operation = found.operation();
        JsonNode small = Shrinker.smallest(found.body(), smaller -> !fault(operation, smaller).isEmpty());
        return operation + " " + small + ": " + (small == found.body() ? found.fault() : fault(operation, small));
    }

    private String fault(Operation operation, JsonNode body) {
        return fault(operation, body.toString(), false, Verdicts.on(operation, body.toString(), wire));
    }

    /** What is odd about a body, nothing if all is well. */
    private String fault(Operation operation, String json, boolean isValid, Verdicts verdicts) {
        if (!verdicts.agree() || isValid && !verdicts.accepted()) {
            return verdicts.toString();
        }
        if (!verdicts.accepted()) {
            return "";
        }
        Model request = Client.read(operation.bodyName(), json).orElseThrow();
        String written = request.toJson();
        JsonNode canonical = Canonical.of(Schema.named(request.getClass().getSimpleName()), JsonValue.of(json));
        if (!JsonValue.of(written).equals(JsonValue.normal(canonical))) {
            return "the client writes " + written;
        }
        if (!Edition.CLIENT.violations(operation.body(), written).isEmpty()) {
            return "the client edition refuses what the client writes, " + written;
        }
        Verdicts again = Verdicts.on(operation, written, wire);
        return again.accepted() ? "" : "written as " + written + ": " + again;
    }
}
