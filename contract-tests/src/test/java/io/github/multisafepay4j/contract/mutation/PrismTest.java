package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.multisafepay4j.contract.Body;
import io.github.multisafepay4j.contract.CallArguments;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Endpoint;
import io.github.multisafepay4j.contract.Mock;
import io.github.multisafepay4j.contract.Operation;
import io.github.multisafepay4j.contract.Summary;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

        List<String> unnoticed = new ArrayList<>();
        SideBySide all = new SideBySide();
        List<String> prefixes = samples.stream()
                .map(sample -> all.add(sample.operation(), sample.operation().requestSchema(), sample.kind(), sample.mutant()))
                .toList();
        try (Mock mock = serving(all)) {
            for (int i = 0; i < samples.size(); i++) {
                Sample sample = samples.get(i);
                assertThat(accepts(mock.url(), "", sample.operation(), sample.body())).isEqualTo(sample.isValid());
                if (accepts(mock.url(), prefixes.get(i), sample.operation(), sample.body()) == sample.isValid()) {
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
        List<Operation> operations = Operation.all();
        SideBySide all = new SideBySide();
        Map<String, Operation> prefixes = new LinkedHashMap<>();
        for (Operation operation : operations) {
            Component answer = new Component(Edition.MOCK.follow(operation.answerSchema()));
            prefixes.put(all.add(operation, operation.answerSchema(), answer, spoiling(answer)), operation);
        }
        List<String> unnoticed = new ArrayList<>();
        try (Mock mock = serving(all)) {
            for (Map.Entry<String, Operation> mutant : prefixes.entrySet()) {
                assertThat(violations(mock.url(), "", mutant.getValue())).as("%s", mutant.getValue()).isEmpty();
                if (violations(mock.url(), mutant.getKey(), mutant.getValue()).isEmpty()) {
                    unnoticed.add(mutant.getValue().toString());
                }
            }
        }
        summary.add("mutation, by Prism: %d changes of answers, one of each operation, %d unnoticed",
                operations.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void bodiesLeftOut(Summary summary) throws IOException {
        SideBySide all = new SideBySide();
        Map<String, Operation> prefixes = new LinkedHashMap<>();
        for (Operation operation : Operation.withBody()) {
            Mutant change = Obligations.changes().stream()
                    .filter(mutant -> mutant.component().place().equals(operation.place().appendProperty("requestBody")))
                    .findFirst()
                    .orElseThrow();
            prefixes.put(all.add(operation, change), operation);
        }
        List<String> unnoticed = new ArrayList<>();
        try (Mock mock = serving(all)) {
            for (Map.Entry<String, Operation> mutant : prefixes.entrySet()) {
                assertThat(accepts(mock.url(), "", mutant.getValue(), "")).as("%s", mutant.getValue()).isFalse();
                if (!accepts(mock.url(), mutant.getKey(), mutant.getValue(), "")) {
                    unnoticed.add(mutant.getValue().toString());
                }
            }
        }
        summary.add("mutation, by Prism: the body of %d operations made optional, %d unnoticed",
                prefixes.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
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
                .flatMap(operation -> bodies(operation).flatMap(body -> body.uses().entrySet().stream()
                        .flatMap(use -> mutants(use.getKey()).stream()
                                .filter(mutant -> mutant.kind().equals(kind))
                                .filter(mutant -> isSeen(mutant, body, use.getValue()))
                                .flatMap(mutant -> checks.disappointed(mutant).stream()
                                        .map(expectation -> new Sample(
                                                operation, body, mutant, bodyWith(expectation, body, use.getValue()),
                                                expectation.isValid()))))
                        .filter(sample -> !sample.body().equals("null")) // which Prism takes for no body
                        .filter(sample -> sample.isValid()
                                == Edition.MOCK.violations(body.place(), sample.body()).isEmpty())))
                .findFirst();
    }

    /** Prism makes one schema of parts, and drops what they say of other members; ours say nothing of them. */
    private static boolean isSeen(Mutant mutant, Component body, JsonPointer place) {
        boolean isPart = place.matches() && body.in(Edition.MOCK).has("allOf");
        return !isPart || !mutant.after().has("additionalProperties");
    }

    private static String bodyWith(Expectation expectation, Component body, JsonPointer place) {
        return expectation.edit().below(place).applyTo(Samples.complete(body)).toString();
    }

    /** An answer that is nothing of the sort any more. */
    private Mutant spoiling(Component answer) {
        return mutants(answer).stream()
                .filter(mutant -> mutant.place().matches() && mutant.kind().equals("change type"))
                .findFirst()
                .orElseThrow();
    }

    private static Mock serving(SideBySide mutants) throws IOException {
        Path file = Files.createDirectories(Path.of("target")).resolve("mutants.json").toAbsolutePath();
        Files.writeString(file, mutants.json());
        return Mock.start(file);
    }

    private static boolean accepts(URI mock, String prefix, Operation operation, String body) {
        return endpoint(mock, prefix)
                .send(CallArguments.of(operation).with(new Body(operation), body))
                .isAccepted();
    }

    private static String violations(URI mock, String prefix, Operation operation) {
        return endpoint(mock, prefix).send(CallArguments.of(operation)).violations();
    }

    private static Endpoint endpoint(URI mock, String prefix) {
        return new Endpoint(URI.create(mock + prefix));
    }
}
