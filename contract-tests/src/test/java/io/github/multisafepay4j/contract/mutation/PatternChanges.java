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
                        PatternChanges::opened, PatternCounts::changes, PatternCharacters::changes,
                        PatternBranches::changes)
                .flatMap(changes -> changes.apply(pattern))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Found within a text, where it had to be all of it. */
    private static Stream<String> opened(String pattern) {
        return Stream.of(pattern.substring(1), pattern.substring(0, pattern.length() - 1));
    }
}
