package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.verdict.Endpoint;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Summary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Prism itself notices a change of each kind, and one of the requests and one of the answers of each operation. */
@ExtendWith(Summary.class)
class PrismTest {

    /**
     * A mutant in one kind of an operation's bodies, and a body of which Prism should say something else than of the
     * original.
     */
    private record Sample(Operation operation, Component kind, Mutant mutant, String body, boolean isValid) {}

    /** A place in bodies of one kind that a component is for. */
    private record Use(Component body, Component component, JsonPointer place) {}

    /** What the paths of an operation begin with, as it is and with a mutant in it. */
    private record Pair(String original, String mutant) {

        static Pair in(SideBySide all, Operation operation, Component body, Mutant mutant) {
            return new Pair(
                    all.add(operation, body, Map.of()),
                    all.add(operation, body, Map.of(mutant.component(), mutant.schema())));
        }
    }

    private final Map<Component, List<Mutant>> mutants = new HashMap<>();

    @Test
    void changesOfRequests(Summary summary) throws IOException {
        List<Operation> operations = Operation.withBody();
        Set<Component> requests = operations.stream()
                .flatMap(PrismTest::bodies)
                .flatMap(body -> body.uses().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> kinds = requests.stream()
                .flatMap(request -> mutants(request).stream())
                // how many bits there are between limits is for generators
                .filter(mutant -> !mutant.kind().endsWith("format")
                        || !ValueTypes.isIntegerBetweenLimits(mutant.before()))
                .map(Mutant::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        Checks checks = checks(requests);
        List<Sample> samples = new ArrayList<>();
        int turn = 0;
        for (String kind : kinds) {
            // each kind at another operation, as far as there is one to change
            List<Operation> inTurn = Stream.concat(operations.stream().skip(turn), operations.stream()).toList();
            sample(inTurn, checks, kind).ifPresent(samples::add);
            turn = (turn + 1) % operations.size();
        }
        for (Operation operation : operations) {
            if (samples.stream().noneMatch(sample -> sample.operation().equals(operation))) {
                kinds.stream()
                        .flatMap(kind -> sample(List.of(operation), checks, kind).stream())
                        .findFirst()
                        .ifPresent(samples::add);
            }
        }

        SideBySide all = new SideBySide();
        Map<Sample, Pair> pairs = new LinkedHashMap<>();
        samples.forEach(sample -> pairs.put(sample, Pair.in(all, sample.operation(), sample.kind(), sample.mutant())));
        List<String> unnoticed = new ArrayList<>();
        try (Mock mock = serving(all)) {
            for (Sample sample : samples) {
                Pair pair = pairs.get(sample);
                assertThat(accepts(mock.url() + pair.original(), sample.operation(), sample.body()))
                        .isEqualTo(sample.isValid());
                if (accepts(mock.url() + pair.mutant(), sample.operation(), sample.body()) == sample.isValid()) {
                    unnoticed.add(sample.toString());
                }
            }
        }
        Set<String> sampled = samples.stream().map(sample -> sample.mutant().kind()).collect(Collectors.toSet());
        summary.add("mutation, by Prism: %d changes of requests, of %d kinds and all %d operations, %d unnoticed",
                samples.size(), sampled.size(), operations.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
        assertThat(samples).extracting(Sample::operation).containsAll(operations);
        assertThat(sampled).containsAll(kinds);
    }

    @Test
    void changesOfAnswers(Summary summary) throws IOException {
        SideBySide all = new SideBySide();
        Map<Operation, Pair> pairs = new LinkedHashMap<>();
        Operation.all().forEach(operation -> {
            Component answer = new Component(Edition.MOCK.follow(operation.answerSchema()));
            pairs.put(operation, Pair.in(all, operation, bodyOfExample(operation), spoiling(answer)));
        });
        List<String> unnoticed = new ArrayList<>();
        try (Mock mock = serving(all)) {
            for (Map.Entry<Operation, Pair> pair : pairs.entrySet()) {
                Operation operation = pair.getKey();
                assertThat(violations(mock.url() + pair.getValue().original(), operation)).as("%s", operation).isEmpty();
                if (violations(mock.url() + pair.getValue().mutant(), operation).isEmpty()) {
                    unnoticed.add(operation.toString());
                }
            }
        }
        summary.add("mutation, by Prism: %d changes of answers, one of each operation, %d unnoticed",
                pairs.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void bodiesLeftOut(Summary summary) throws IOException {
        SideBySide all = new SideBySide();
        Map<Operation, Pair> pairs = new LinkedHashMap<>();
        for (Operation operation : Operation.withBody()) {
            Mutant change = Obligations.changes().stream()
                    .filter(mutant -> mutant.component().place().equals(operation.place().appendProperty("requestBody")))
                    .findFirst()
                    .orElseThrow();
            pairs.put(operation, Pair.in(all, operation, bodyOfExample(operation), change));
        }
        List<String> unnoticed = new ArrayList<>();
        try (Mock mock = serving(all)) {
            for (Map.Entry<Operation, Pair> pair : pairs.entrySet()) {
                Operation operation = pair.getKey();
                assertThat(accepts(mock.url() + pair.getValue().original(), operation, "")).as("%s", operation).isFalse();
                if (!accepts(mock.url() + pair.getValue().mutant(), operation, "")) {
                    unnoticed.add(operation.toString());
                }
            }
        }
        summary.add("mutation, by Prism: the body of %d operations made optional, %d unnoticed",
                pairs.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
    }

    /** Which kind of body the operation's first example is of, if it takes any. */
    private static Component bodyOfExample(Operation operation) {
        Component all = new Component(Edition.MOCK.follow(operation.requestSchema()));
        return examples(operation.requestSchema())
                .findFirst()
                .flatMap(example -> all.alternatives()
                        .filter(body -> Edition.MOCK.violations(body.place(), example.toString()).isEmpty())
                        .findFirst())
                .orElse(all);
    }

    private List<Mutant> mutants(Component component) {
        return mutants.computeIfAbsent(component, any -> Mutations.of(component, Edition.MOCK));
    }

    private static Stream<Component> bodies(Operation operation) {
        return new Component(Edition.MOCK.follow(operation.requestSchema())).alternatives();
    }

    /** What the contract says, as far as the mock's edition goes. */
    private static Checks checks(Set<Component> components) {
        SplitEdition mock = new SplitEdition(Edition.MOCK, true);
        Map<Component, List<Expectation>> expectations = new HashMap<>();
        Expectations.of(components).forEach((component, all) -> expectations.put(component, all.stream()
                .filter(expectation -> mock.allows(component, expectation.body()) == expectation.isValid())
                .toList()));
        return new Checks(Edition.MOCK, expectations);
    }

    private Optional<Sample> sample(List<Operation> operations, Checks checks, String kind) {
        return operations.stream()
                .flatMap(operation -> uses(operation).stream().flatMap(use -> mutants(use.component()).stream()
                        .filter(mutant -> mutant.kind().equals(kind) && isSeen(mutant, use))
                        .flatMap(mutant -> checks.disappointed(mutant).stream()
                                .map(expectation -> new Sample(
                                        operation, use.body(), mutant, bodyWith(expectation, use),
                                        expectation.isValid())))
                        .filter(sample -> !sample.body().equals("null")) // which Prism takes for no body
                        .filter(sample -> sample.isValid()
                                == Edition.MOCK.violations(use.body().place(), sample.body()).isEmpty())))
                .findFirst();
    }

    /** Each component that bodies of an operation make use of, in the first that does. */
    private static Collection<Use> uses(Operation operation) {
        Map<Component, Use> uses = new LinkedHashMap<>();
        bodies(operation).forEach(body -> body.uses().forEach((component, place) ->
                uses.putIfAbsent(component, new Use(body, component, place))));
        return uses.values();
    }

    /** Prism makes one schema of parts, and drops what they say of other members; ours say nothing of them. */
    private static boolean isSeen(Mutant mutant, Use use) {
        boolean isPart = use.place().matches() && use.body().in(Edition.MOCK).has("allOf");
        return !isPart || !mutant.after().has("additionalProperties");
    }

    private static String bodyWith(Expectation expectation, Use use) {
        return expectation.edit().below(use.place()).applyTo(Samples.complete(use.body())).toString();
    }

    /** An answer that is nothing of the sort any more. */
    private Mutant spoiling(Component answer) {
        return mutants(answer).stream()
                .filter(mutant -> mutant.place().matches() && mutant.kind().equals("change type"))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> examples(JsonPointer schema) {
        return Edition.MOCK.examples()
                .filter(example -> example.schema().equals(schema))
                .map(Edition.Example::value);
    }

    private static Mock serving(SideBySide mutants) throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("mutants.json").toAbsolutePath();
        Files.writeString(file, mutants.json());
        return Mock.start(file);
    }

    private static boolean accepts(String mock, Operation operation, String body) {
        return new Endpoint(URI.create(mock)).send(CallArguments.of(operation).with(new Body(operation), body)).isAccepted();
    }

    private static String violations(String mock, Operation operation) {
        return new Endpoint(URI.create(mock)).send(CallArguments.of(operation)).violations();
    }
}
