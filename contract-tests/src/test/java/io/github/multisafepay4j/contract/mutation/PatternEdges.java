package io.github.multisafepay4j.contract.mutation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Texts on both sides of where a pattern ends. */
final class PatternEdges {

    /** Patterns recur. */
    private static final Map<String, Map<String, List<String>>> FOUND = new ConcurrentHashMap<>();

    private PatternEdges() {}

    /** What patterns that are almost the same say otherwise of. */
    static Stream<String> of(String pattern) {
        return byChange(pattern).values().stream().flatMap(List::stream).distinct();
    }

    /** What a changed pattern says otherwise of: nothing, if it says the same of all texts. */
    static List<String> between(Mutant mutant) {
        return byChange(mutant.before().get("pattern").textValue()).get(mutant.after().get("pattern").textValue());
    }

    private static Map<String, List<String>> byChange(String pattern) {
        return FOUND.computeIfAbsent(pattern, PatternEdges::find);
    }

    private static Map<String, List<String>> find(String pattern) {
        Language language = Language.of(pattern);
        Map<String, List<String>> texts = new LinkedHashMap<>();
        PatternChanges.of(pattern).forEach(change -> {
            Language other = Language.of(change);
            texts.put(change, Stream.of(language.beyond(other), other.beyond(language))
                    .flatMap(Optional::stream)
                    .toList());
        });
        return texts;
    }
}
