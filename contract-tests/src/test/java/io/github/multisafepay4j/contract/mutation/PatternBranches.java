package io.github.multisafepay4j.contract.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** What a pattern gives a choice of, and what it keeps out. */
final class PatternBranches {

    private PatternBranches() {}

    /** Patterns without one of the alternatives, or without what must not follow. */
    static Stream<String> changes(String pattern) {
        Stream.Builder<String> others = Stream.builder();
        Deque<List<PatternToken>> choices = new ArrayDeque<>();
        for (PatternToken token : PatternToken.of(pattern)) {
            if (token.opens()) {
                choices.push(new ArrayList<>(List.of(token)));
            } else if (token.text().equals("|")) {
                choices.element().add(token);
            } else if (token.closes()) {
                List<PatternToken> bounds = choices.pop();
                PatternToken opening = bounds.get(0);
                if (opening.isLookahead()) {
                    others.add(without(pattern, opening.start(), token.end()));
                }
                if (bounds.size() > 1) {
                    others.add(without(pattern, opening.end(), bounds.get(1).end()));
                }
                for (int i = 1; i < bounds.size(); i++) {
                    int end = i + 1 < bounds.size() ? bounds.get(i + 1).start() : token.start();
                    others.add(without(pattern, bounds.get(i).start(), end));
                }
            }
        }
        return others.build();
    }

    private static String without(String pattern, int start, int end) {
        return pattern.substring(0, start) + pattern.substring(end);
    }
}
