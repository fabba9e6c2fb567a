package io.github.multisafepay4j.contract.mutation;

import io.github.multisafepay4j.contract.agreement.PatternText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts on both sides of where a pattern ends. */
final class PatternEdges {

    /** So many that each character of a large class comes up in each of its places. */
    private static final int TRIES = 2000;

    /** Patterns recur, and texts take their time. */
    private static final Map<String, PatternEdges> FOUND = new ConcurrentHashMap<>();

    private final List<String> around;
    private final Map<String, List<String>> almost = new LinkedHashMap<>();

    private PatternEdges(String pattern) {
        List<String> matching = texts(pattern).distinct().toList();
        Predicate<String> isMatch = Pattern.compile(pattern).asMatchPredicate();
        around = matching.stream().limit(3).flatMap(text -> Stream.of(
                text, "x " + text, text + " x", text + "x", "x" + text, text + "\nx", "x\n" + text)).toList();
        List<String> keptOut = PatternBranches.keptOut(pattern).flatMap(PatternEdges::texts).distinct().toList();
        PatternChanges.of(pattern).forEach(other -> {
            Predicate<String> isOtherMatch = Pattern.compile(other).asMatchPredicate();
            Stream<String> more = Stream.of(
                            texts(other), keptOut.stream(), PatternBranches.keptOut(other).flatMap(PatternEdges::texts))
                    .flatMap(all -> all)
                    .filter(isMatch.negate().and(isOtherMatch)).limit(1);
            Stream<String> less = Stream.of(
                            matching.stream(), PatternBranches.keptOut(other).flatMap(PatternEdges::texts))
                    .flatMap(all -> all)
                    .filter(isMatch.and(isOtherMatch.negate())).limit(1);
            almost.put(other, Stream.concat(more, less).toList());
        });
    }

    /** Texts that match, with something around them, and what a pattern that is almost the same says otherwise of. */
    static Stream<String> of(String pattern) {
        PatternEdges edges = found(pattern);
        return Stream.concat(edges.around.stream(), edges.almost.values().stream().flatMap(List::stream)).distinct();
    }

    /** What a pattern that is almost the same says otherwise of. */
    static List<String> between(String pattern, String other) {
        return found(pattern).almost.getOrDefault(other, List.of());
    }

    private static PatternEdges found(String pattern) {
        return FOUND.computeIfAbsent(pattern, PatternEdges::new);
    }

    private static Stream<String> texts(String pattern) {
        return IntStream.range(0, TRIES).mapToObj(i -> PatternText.matching(pattern, new SplittableRandom(i)));
    }
}
