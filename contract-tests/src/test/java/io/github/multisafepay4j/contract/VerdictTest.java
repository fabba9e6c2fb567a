package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Prism, the editions in the eyes of another validator, and the client say the same of every body and parameter. */
@WithMock
class VerdictTest {

    private final List<Judge> judges;
    private final GeneratedClient client;

    VerdictTest(Mock mock) {
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

    private void judge(String what, Function<Variations, Stream<Variation>> derive) {
        List<Variation> variations = variations(derive).toList();
        List<String> disagreements = variations.parallelStream().flatMap(this::disagreements).toList();
        long leaves = variations.stream().map(Variation::leaf).distinct().count();
        System.out.printf("%s: %d of %d kinds of input, %d disagreements%n",
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
