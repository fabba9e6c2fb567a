package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.Violation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

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

    @Test
    void theClientNamesThePlaceThatBreaksTheContract() {
        List<String> misplaced = variations(Variations::breaking)
                .filter(variation -> !variation.isValid())
                .filter(variation -> !places(variation).equals(List.of(variation.pointer())))
                .map(variation -> variation + ": " + places(variation))
                .toList();
        assertThat(misplaced).isEmpty();
    }

    /** Of bodies: an address cannot carry all of it. */
    @Test
    void everyConstraintIsBroken() {
        List<Leaf> bodies = Leaf.all().stream().filter(leaf -> leaf.input() instanceof Body).toList();
        assertThat(bodies).isNotEmpty().allSatisfy(leaf -> {
            Set<String> broken = new Variations(leaf).breaking()
                    .map(variation -> variation.place() + " " + variation.why())
                    .collect(Collectors.toSet());
            assertThat(broken).containsAll(constraints(leaf).toList());
        });
    }

    /** Straight from the contract: each place with each keyword that there is for what is given there. */
    private static Stream<String> constraints(Leaf leaf) {
        return Part.of(leaf.complete(), leaf.schema()).flatMap(part -> Stream.concat(
                part.schema().node().propertyStream()
                        .map(Map.Entry::getKey)
                        .filter(CONSTRAINTS::contains)
                        .map(keyword -> part.pointer() + " " + keyword),
                part.schema().node().path("required").valueStream()
                        .map(name -> part.pointer().appendProperty(name.textValue()) + " required")));
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
