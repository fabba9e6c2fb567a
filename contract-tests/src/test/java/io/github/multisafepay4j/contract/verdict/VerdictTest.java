package io.github.multisafepay4j.contract.verdict;

import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Origins.Origin;
import io.github.multisafepay4j.contract.spec.Origins.Use;
import io.github.multisafepay4j.contract.spec.Part;
import io.github.multisafepay4j.contract.support.GeneratedClient;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.error.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static java.util.stream.Collectors.groupingBy;

/** Prism, the editions in the eyes of another validator, and the client say the same of every body and parameter. */
@WithMock
@ExtendWith(Summary.class)
class VerdictTest {

    private static final Set<String> CONSTRAINTS = Set.of(
            "type", "enum", "format", "pattern", "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum",
            "exclusiveMaximum", "multipleOf", "minItems", "maxItems", "uniqueItems", "minProperties", "maxProperties");

    private final List<Judge> judges;
    private final GeneratedClient client;
    private final Summary summary;

    VerdictTest(Mock mock, Summary summary) {
        this.summary = summary;
        judges = Judge.all(mock);
        client = new GeneratedClient(mock.url());
    }

    @Test
    void whatKeepsTheContractIsAccepted() {
        judge("acceptances", Variations::keeping);
    }

    @Test
    void whatBreaksOneConstraintIsRefused() {
        judge("refusals", Variations::breaking);
    }

    @Test
    void theWiresFormsAreAcceptedWhereTheContractNamesThem() {
        judge("wire forms", Variations::inWireForms);
    }

    @Test
    void whatIsOfAnotherKindIsJudgedAsThat() {
        judge("other kinds", Variations::mixed);
    }

    /** Of everything that holds of each leaf, however many share it. */
    @Test
    void theClientNamesThePlaceThatBreaksTheContract() {
        AtomicInteger broken = new AtomicInteger();
        List<String> misplaced = Leaf.all().parallelStream()
                .flatMap(leaf -> new Variations(leaf).breakingEverything())
                .filter(variation -> !variation.isValid() && !variation.isTakenForAnother())
                .peek(variation -> broken.incrementAndGet())
                .filter(variation -> !places(variation).equals(List.of(variation.pointer())))
                .map(variation -> variation + ": " + places(variation))
                .toList();
        summary.add("places that the client names: %d, %d others than what is broken", broken.get(), misplaced.size());
        assertThat(misplaced).isEmpty();
    }

    /** Of bodies, as an address cannot carry all of it: where it holds, or where the part is tried that has it. */
    @Test
    void everyConstraintIsBroken() {
        List<Variations> bodies = Leaf.all().stream()
                .filter(leaf -> leaf.input() instanceof Body)
                .map(Variations::new)
                .toList();
        Map<Leaf, Set<Constraint>> tried = bodies.stream().collect(Collectors.toMap(
                Variations::leaf, each -> each.breaking().map(Constraint::of).collect(Collectors.toSet())));
        List<Origin> origins = bodies.stream()
                .flatMap(each -> tried.get(each.leaf()).stream().flatMap(constraint -> origins(each, constraint)))
                .toList();
        Set<JsonPointer> texts = origins.stream().map(Origin::text).collect(Collectors.toSet());
        Set<Use> uses = origins.stream().map(Origin::use).collect(Collectors.toSet());

        Map<String, List<String>> ways = bodies.stream()
                .flatMap(each -> constraints(each.leaf()).map(constraint -> Map.entry(
                        tried.get(each.leaf()).contains(constraint) ? "where they hold"
                                : origins(each, constraint).anyMatch(origin ->
                                        texts.contains(origin.text()) && uses.contains(origin.use())) ? "in their part"
                                : "not at all",
                        each.leaf() + " " + constraint)))
                .collect(groupingBy(Map.Entry::getKey, TreeMap::new, mapping(Map.Entry::getValue, toList())));
        summary.add("constraints of bodies, broken %s", ways.entrySet().stream()
                .map(way -> way.getKey() + ": " + way.getValue().size())
                .collect(Collectors.joining(", ")));
        assertThat(ways).containsKey("where they hold").doesNotContainKey("not at all");
    }

    /** A keyword that holds in a place of a body. */
    private record Constraint(JsonPointer place, String keyword) {

        static Constraint of(Variation broken) {
            return new Constraint(broken.place(), broken.why());
        }
    }

    private static Stream<Origin> origins(Variations body, Constraint constraint) {
        return body.origins().of(constraint.place(), constraint.keyword()).stream();
    }

    /** Straight from the contract: each place with each keyword that there is for what is given there. */
    private static Stream<Constraint> constraints(Leaf leaf) {
        return Part.of(leaf.complete(), leaf.schema()).flatMap(part -> Stream.concat(
                part.schema().node().propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(CONSTRAINTS::contains)
                        .map(keyword -> new Constraint(part.pointer(), keyword)),
                part.schema().node().path("required").valueStream()
                        .map(name -> new Constraint(part.pointer().appendProperty(name.textValue()), "required"))));
    }

    private void judge(String what, Function<Variations, Stream<Variation>> derive) {
        List<Variation> variations = variations(derive).toList();
        List<String> disagreements = variations.parallelStream().flatMap(this::disagreements).toList();
        long leaves = variations.stream().map(Variation::leaf).distinct().count();
        summary.add("verdicts on %s: %d of %d kinds of input, %d disagreements",
                what, variations.size(), leaves, disagreements.size());
        assertThat(variations).isNotEmpty();
        assertThat(disagreements).isEmpty();
    }

    private Stream<String> disagreements(Variation variation) {
        return judges.stream()
                .filter(judge -> judge.accepts(variation.leaf().input(), variation.json()) != variation.isValid())
                .map(judge -> judge.name() + (variation.isValid() ? " refuses " : " accepts ") + variation);
    }

    private static Stream<Variation> variations(Function<Variations, Stream<Variation>> derive) {
        return Leaf.all().stream().map(Variations::new).flatMap(derive);
    }

    private List<String> places(Variation variation) {
        return client.violations(variation.leaf(), variation.json()).stream().map(Violation::pointer).toList();
    }
}
