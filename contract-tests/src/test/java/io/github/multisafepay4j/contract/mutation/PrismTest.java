package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.Mock;
import io.github.multisafepay4j.contract.Summary;
import io.github.multisafepay4j.contract.agreement.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** Prism itself notices a change of each kind, and one of the requests and one of the answers of each operation. */
@ExtendWith(Summary.class)
class PrismTest {

    private static final OkHttpClient HTTP = new OkHttpClient();

    /** A place in bodies of one kind that a component is for. */
    private record Use(Component kind, Component component, JsonPointer place) {}

    /** A mutant in bodies of one kind, and a body of which Prism should say something else than of the original. */
    private record Sample(Operation operation, Component kind, Mutant mutant, String body, boolean isValid) {}

    /**
     * A call of an operation.
     *
     * @param accepts whether nothing is wrong with it, by the address to call
     * @param isRight whether it is accepted while nothing is changed, and refused of the mutant
     */
    private record Call(
            Operation operation, Component kind, Mutant mutant, Predicate<String> accepts, boolean isRight) {}

    private final Map<Component, List<Mutant>> mutants = new HashMap<>();

    @Test
    void changesOfRequests(Summary summary) {
        List<Operation> operations = Operation.withBody();
        Set<Component> requests = operations.stream()
                .flatMap(PrismTest::kinds)
                .flatMap(kind -> kind.uses().keySet().stream())
                .collect(Collectors.toSet());
        Set<String> changes = requests.stream()
                .flatMap(request -> mutants(request).stream())
                // how many bits there are between limits is for generators
                .filter(mutant -> !mutant.kind().endsWith("format")
                        || !ValueTypes.isIntegerBetweenLimits(mutant.before()))
                .map(Mutant::kind)
                .collect(Collectors.toCollection(TreeSet::new));
        Checks checks = checks(requests);
        List<Sample> samples = new ArrayList<>();
        int turn = 0;
        for (String change : changes) {
            // each kind at another operation, as far as there is one to change
            List<Operation> inTurn = Stream.concat(operations.stream().skip(turn), operations.stream()).toList();
            sample(inTurn, checks, change).ifPresent(samples::add);
            turn = (turn + 1) % operations.size();
        }
        for (Operation operation : operations) {
            if (samples.stream().noneMatch(sample -> sample.operation().equals(operation))) {
                changes.stream()
                        .flatMap(change -> sample(List.of(operation), checks, change).stream())
                        .findFirst()
                        .ifPresent(samples::add);
            }
        }

        List<Call> unnoticed = unnoticed(samples.stream().map(sample -> new Call(
                sample.operation(), sample.kind(), sample.mutant(),
                url -> accepts(url, sample.operation(), sample.body()), sample.isValid())));
        Set<String> sampled = samples.stream().map(sample -> sample.mutant().kind()).collect(Collectors.toSet());
        summary.add("mutation, by Prism: %d changes of requests, of %d kinds and all %d operations, %d unnoticed",
                samples.size(), sampled.size(), operations.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
        assertThat(samples).extracting(Sample::operation).containsAll(operations);
        assertThat(sampled).containsAll(changes);
    }

    @Test
    void changesOfAnswers(Summary summary) {
        List<Operation> operations = Operation.all().toList();
        List<Call> unnoticed = unnoticed(operations.stream().map(operation -> new Call(
                operation, kindOfExample(operation), spoiling(operation),
                url -> violations(url, operation).isEmpty(), true)));
        summary.add("mutation, by Prism: %d changes of answers, one of each operation, %d unnoticed",
                operations.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
    }

    @Test
    void bodiesLeftOut(Summary summary) {
        List<Operation> operations = Operation.withBody();
        List<Call> unnoticed = unnoticed(operations.stream().map(operation -> new Call(
                operation, kindOfExample(operation), withoutNeedOfBody(operation),
                url -> accepts(url, operation, ""), false)));
        summary.add("mutation, by Prism: the body of %d operations made optional, %d unnoticed",
                operations.size(), unnoticed.size());
        assertThat(unnoticed).isEmpty();
    }

    /** The calls of which Prism says the same whether something is changed or not. */
    private static List<Call> unnoticed(Stream<Call> all) {
        SideBySide specification = new SideBySide();
        Map<Call, List<String>> paths = new LinkedHashMap<>();
        all.forEach(call -> paths.put(call, List.of(
                specification.add(call.operation(), call.kind(), Map.of()),
                specification.add(
                        call.operation(), call.kind(), Map.of(call.mutant().component(), call.mutant().schema())))));
        try (Mock mock = serving(specification)) {
            return paths.entrySet().stream()
                    .filter(each -> {
                        Call call = each.getKey();
                        String original = mock.url() + each.getValue().get(0);
                        assertThat(call.accepts().test(original)).as("%s", call).isEqualTo(call.isRight());
                        return call.accepts().test(mock.url() + each.getValue().get(1)) == call.isRight();
                    })
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    private List<Mutant> mutants(Component component) {
        return mutants.computeIfAbsent(component, any -> Mutations.of(component, Edition.MOCK));
    }

    /** The kinds of bodies that an operation takes. */
    private static Stream<Component> kinds(Operation operation) {
        return new Component(Edition.MOCK.follow(operation.body())).alternatives();
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

    private Optional<Sample> sample(List<Operation> operations, Checks checks, String change) {
        return operations.stream()
                .flatMap(operation -> uses(operation).stream().flatMap(use -> mutants(use.component()).stream()
                        .filter(mutant -> mutant.kind().equals(change) && isSeen(mutant, use))
                        .flatMap(mutant -> checks.disappointed(mutant).stream()
                                .map(expectation -> new Sample(
                                        operation, use.kind(), mutant, bodyWith(expectation, use),
                                        expectation.isValid())))
                        .filter(sample -> !sample.body().equals("null")) // which Prism takes for no body
                        .filter(sample -> sample.isValid()
                                == Edition.MOCK.violations(use.kind().place(), sample.body()).isEmpty())))
                .findFirst();
    }

    /** Each component that bodies of an operation make use of, in the first kind that does. */
    private static Collection<Use> uses(Operation operation) {
        Map<Component, Use> uses = new LinkedHashMap<>();
        kinds(operation).forEach(kind -> kind.uses().forEach((component, place) ->
                uses.putIfAbsent(component, new Use(kind, component, place))));
        return uses.values();
    }

    /** Prism makes one schema of parts, and drops what they say of other members; ours say nothing of them. */
    private static boolean isSeen(Mutant mutant, Use use) {
        boolean isPart = use.place().matches() && use.kind().in(Edition.MOCK).has("allOf");
        return !isPart || !mutant.after().has("additionalProperties");
    }

    private static String bodyWith(Expectation expectation, Use use) {
        return expectation.edit().below(use.place()).applyTo(Samples.complete(use.kind())).toString();
    }

    /** Which kind of body the operation's first example is, if it takes any. */
    private static Component kindOfExample(Operation operation) {
        Component all = new Component(Edition.MOCK.follow(operation.body()));
        return examples(operation.body())
                .findFirst()
                .flatMap(example -> all.alternatives()
                        .filter(kind -> Edition.MOCK.violations(kind.place(), example.toString()).isEmpty())
                        .findFirst())
                .orElse(all);
    }

    /** A change after which the operation's example is no answer any more. */
    private Mutant spoiling(Operation operation) {
        return mutants(new Component(Edition.MOCK.follow(operation.answer()))).stream()
                .filter(mutant -> mutant.place().matches() && mutant.kind().equals("change type"))
                .findFirst()
                .orElseThrow();
    }

    private static Mutant withoutNeedOfBody(Operation operation) {
        Component body = new Component(operation.place().appendProperty("requestBody"));
        return Obligations.changes().stream()
                .filter(mutant -> mutant.component().equals(body))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<JsonNode> examples(JsonPointer schema) {
        return Edition.MOCK.examples()
                .filter(example -> example.schema().equals(schema))
                .map(Edition.Example::value);
    }

    private static Mock serving(SideBySide mutants) {
        Path file = Path.of("target").resolve("mutants.json").toAbsolutePath();
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, mutants.json());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return Mock.start(file);
    }

    private static boolean accepts(String url, Operation operation, String body) {
        try (Response response = send(url, operation, body)) {
            assertThat(response.code()).as(operation + " " + body).isIn(200, 422);
            return response.code() == 200;
        }
    }

    private static String violations(String url, Operation operation) {
        String body = examples(operation.body()).findFirst().map(JsonNode::toString).orElse(null);
        try (Response response = send(url, operation, body)) {
            return response.header("sl-violations", "");
        }
    }

    private static Response send(String url, Operation operation, String body) {
        RequestBody json = body == null
                ? null
                : RequestBody.create(body.getBytes(StandardCharsets.UTF_8), MediaType.get("application/json"));
        try {
            return HTTP.newCall(new Request.Builder()
                    .url(url + operation.path())
                    .header("api_key", "any")
                    .method(operation.method(), json)
                    .build()).execute();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
