package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.Violation;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Prism, the editions in the eyes of another validator, and the client say the same of every body. */
@WithMock
class VerdictTest {

    private final List<Judge> judges;

    VerdictTest(Mock mock) {
        judges = Judge.all(mock);
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
    void theTagsAloneChooseTheContract() {
        judge("other tags", Variations::retagged);
    }

    @Test
    void theClientNamesThePlaceThatBreaksTheContract() {
        List<String> misplaced = bodies(Variations::breaking)
                .filter(body -> !places(Judge.clientViolations(body.json())).equals(List.of(body.place().toString())))
                .map(body -> body + ": " + Judge.clientViolations(body.json()))
                .toList();
        assertThat(misplaced).isEmpty();
    }

    private void judge(String what, Function<Variations, Stream<Variation>> derive) {
        List<Variation> bodies = bodies(derive).toList();
        List<String> disagreements = bodies.parallelStream().flatMap(this::disagreements).toList();
        System.out.printf("%s: %d bodies, %d disagreements%n", what, bodies.size(), disagreements.size());
        assertThat(bodies).isNotEmpty();
        assertThat(disagreements).isEmpty();
    }

    private Stream<String> disagreements(Variation body) {
        return judges.stream()
                .filter(judge -> judge.accepts(body.json()) != body.isValid())
                .map(judge -> judge.name() + (body.isValid() ? " refuses " : " accepts ") + body);
    }

    private static Stream<Variation> bodies(Function<Variations, Stream<Variation>> derive) {
        return Leaf.all().stream().map(Variations::new).flatMap(derive);
    }

    private static List<String> places(List<Violation> violations) {
        return violations.stream().map(Violation::pointer).toList();
    }
}
