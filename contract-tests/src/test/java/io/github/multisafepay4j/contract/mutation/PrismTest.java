package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
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

    /** A mutant of an operation, and what Prism should say of it that it does not say of the original. */
    private record Sample(Operation operation, Mutant mutant, Expectation expectation) {}

    private final List<Mutant> mutants = Mutations.of(Edition.MOCK.at(""), Surface.of(Edition.MOCK).stream());

    @Test
    void changesOfRequests(Summary summary) throws IOException {
        List<Operation> operations = Operation.withBody();
        Map<Operation, Checks> checks = new LinkedHashMap<>();
        operations.forEach(operation -> checks.put(operation, checks(operation)));
        List<Sample> samples = new ArrayList<>();
        Set<String> requests = operations.stream()
                .map(operation -> Edition.MOCK.follow(operation.requestSchema()))
                .flatMap(schema -> Surface.components(Edition.MOCK, schema).stream())
                .collect(Collectors.toSet());
        Set<String> kinds = mutants.stream()
                .filter(mutant -> requests.contains(Surface.component(mutant.schema())))
                // how many bits there are between limits is for generators
                .filter(mutant -> !mutant.kind().endsWith("format")
                        || !ValueTypes.isIntegerBetweenLimits(Edition.MOCK.at(mutant.schema())))
                .map(Mutant::kind)
                .collect(Collectors.toCollection(TreeSet::new));
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
        List<String> prefixes = samples.stream().map(sample -> all.add(sample.operation(), sample.mutant())).toList();
        try (Mock mock = serving(all)) {
            for (int i = 0; i < samples.size(); i++) {
                Sample sample = samples.get(i);
                String body = sample.expectation().body();
                assertThat(accepts(mock.url(), "", sample.operation(), body)).isEqualTo(sample.expectation().isValid());
                if (accepts(mock.url(), prefixes.get(i), sample.operation(), body) == sample.expectation().isValid()) {
                    unnoticed.add(sample.mutant() + ": " + sample.expectation());
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
            prefixes.put(all.add(operation, spoiling(operation)), operation);
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
        List<Mutant> changes = new Obligations(Edition.MOCK).changes();
        SideBySide all = new SideBySide();
        Map<String, Operation> prefixes = new LinkedHashMap<>();
        for (Operation operation : Operation.withBody()) {
            Mutant change = changes.stream()
                    .filter(mutant -> mutant.schema().equals(operation.place().appendProperty("requestBody")))
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

    /** What the contract says of the bodies of an operation, as far as the mock's edition goes. */
    private static Checks checks(Operation operation) {
        return new Checks(Edition.MOCK, Expectations.of(Edition.MOCK.follow(operation.requestSchema()))
                .filter(expectation -> expectation.schema().equals(Edition.MOCK.follow(operation.requestSchema())))
                .toList());
    }

    private Optional<Sample> sample(List<Operation> operations, Map<Operation, Checks> checks, String kind) {
        return operations.stream()
                .flatMap(operation -> mutants.stream()
                        .filter(mutant -> mutant.kind().equals(kind))
                        .flatMap(mutant -> checks.get(operation).disappointed(mutant).stream()
                                .map(expectation -> new Sample(operation, mutant, expectation))))
                .findFirst();
    }

    /** A change after which the operation's first example is no answer any more. */
    private Mutant spoiling(Operation operation) {
        JsonNode example = examples(operation, operation.answerSchema()).findFirst().orElseThrow();
        Expectation expectation = new Expectation(
                Edition.MOCK.follow(operation.answerSchema()), JsonPointer.empty(), "example",
                example.toString(), true, true);
        Checks checks = new Checks(Edition.MOCK, List.of(expectation));
        return mutants.stream()
                .filter(mutant -> mutant.kind().equals("change type"))
                .filter(mutant -> checks.disappointed(mutant).isPresent())
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> examples(Operation operation, JsonPointer schema) {
        return Edition.MOCK.examples()
                .filter(example -> example.schema().equals(schema))
                .map(Edition.Example::value);
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
