package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.mutation.Facts.Fact;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What mutants leave out: each constraint has to be dropped, whatever its keyword, and each limit moved both ways. */
final class Untried {

    private static final Pattern IN_OTHERS = Pattern.compile("/(properties|items|oneOf|anyOf|allOf)/");

    private final Set<String> changes = new LinkedHashSet<>();

    private Untried() {}

    static Stream<String> of(Component component, List<Mutant> mutants) {
        Untried untried = new Untried();
        Facts.of(component.in(Edition.CONTRACT)).forEach(untried::ask);
        mutants.forEach(untried::answer);
        return untried.changes.stream().map(change -> component + " " + change);
    }

    private void ask(Fact fact) {
        changes.add(dropped(fact.keyword(), fact.value()));
        if (fact.value().isNumber() && !fact.keyword().contains("enum")) {
            changes.add(raised(fact.keyword()));
            if (fact.value().decimalValue().signum() != 0 || fact.keyword().endsWith("imum")) {
                changes.add(lowered(fact.keyword()));
            }
        }
    }

    /** A constraint that goes with all of a schema around it has not been tried. */
    private void answer(Mutant mutant) {
        Map<String, Set<JsonNode>> after = byKeyword(mutant.after());
        byKeyword(mutant.before()).forEach((keyword, values) -> {
            Set<JsonNode> others = after.getOrDefault(keyword, Set.of());
            String place = mutant.place() + keyword;
            if (values.containsAll(others)) {
                values.stream().filter(value -> !others.contains(value)).forEach(value ->
                        changes.remove(dropped(place, value)));
            } else if (others.size() == 1 && values.iterator().next().isNumber()) {
                int difference = others.iterator().next().decimalValue()
                        .compareTo(values.iterator().next().decimalValue());
                changes.remove(difference > 0 ? raised(place) : lowered(place));
            }
        });
    }

    private static Map<String, Set<JsonNode>> byKeyword(JsonNode schema) {
        return Facts.of(schema).stream().filter(fact -> !IN_OTHERS.matcher(fact.keyword()).lookingAt()).collect(
                Collectors.groupingBy(Fact::keyword, Collectors.mapping(Fact::value, Collectors.toSet())));
    }

    private static String dropped(String keyword, JsonNode value) {
        return "drop " + keyword + " " + value;
    }

    private static String raised(String keyword) {
        return "raise " + keyword;
    }

    private static String lowered(String keyword) {
        return "lower " + keyword;
    }
}
