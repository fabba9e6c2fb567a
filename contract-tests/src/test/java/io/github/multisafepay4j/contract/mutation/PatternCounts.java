package io.github.multisafepay4j.contract.mutation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;

/** How often something in a pattern is repeated, and how often else it could be. */
record PatternCounts(int least, int most) {

    private static final int UNLIMITED = Integer.MAX_VALUE;
    private static final PatternCounts ONCE = new PatternCounts(1, 1);

    /** Patterns in which one thing may be repeated less often, or more. */
    static Stream<String> changes(String pattern) {
        List<PatternToken> tokens = PatternToken.of(pattern);
        Deque<PatternToken> open = new ArrayDeque<>();
        Stream.Builder<String> others = Stream.builder();
        for (int i = 0; i < tokens.size(); i++) {
            PatternToken token = tokens.get(i);
            if (token.opens()) {
                open.push(token);
            }
            boolean isRepeatable = token.closes()
                    ? !open.pop().isLookahead()
                    : token.isCharacter() || token.isClass() || token.isDigit();
            if (isRepeatable) {
                PatternToken next = i + 1 < tokens.size() ? tokens.get(i + 1) : token;
                PatternToken count = next.isCount() ? next : new PatternToken(token.end(), "");
                of(count.text()).others().forEach(other -> others.add(count.replaced(pattern, other.toString())));
            }
        }
        return others.build();
    }

    static PatternCounts of(String count) {
        return switch (count) {
            case "" -> ONCE;
            case "?" -> new PatternCounts(0, 1);
            case "*" -> new PatternCounts(0, UNLIMITED);
            case "+" -> new PatternCounts(1, UNLIMITED);
            default -> {
                String[] limits = count.substring(1, count.length() - 1).split(",", -1);
                String most = limits[limits.length - 1];
                yield new PatternCounts(
                        Integer.parseInt(limits[0]), most.isEmpty() ? UNLIMITED : Integer.parseInt(most));
            }
        };
    }

    boolean isUnlimited() {
        return most == UNLIMITED;
    }

    private Stream<PatternCounts> others() {
        Stream<PatternCounts> otherEnds = isUnlimited()
                ? Stream.of(new PatternCounts(least, Math.max(least, 1)), new PatternCounts(least + 1, most))
                : Stream.of(new PatternCounts(least, most + 1), new PatternCounts(least, most - 1),
                        new PatternCounts(least + 1, Math.max(least + 1, most)));
        return Stream.concat(otherEnds, Stream.of(new PatternCounts(least - 1, most)))
                .filter(other -> other.least >= 0 && other.most >= Math.max(other.least, 1));
    }

    @Override
    public String toString() {
        return "{" + least + "," + (isUnlimited() ? "" : most) + "}";
    }
}
