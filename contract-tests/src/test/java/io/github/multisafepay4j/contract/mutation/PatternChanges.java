package io.github.multisafepay4j.contract.mutation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Patterns that differ from another in one place. */
final class PatternChanges {

    private PatternChanges() {}

    static Set<String> of(String pattern) {
        return Stream.<Function<String, Stream<String>>>of(
                        PatternCounts::changes, PatternCharacters::changes, PatternBranches::changes)
                .flatMap(changes -> changes.apply(pattern))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
