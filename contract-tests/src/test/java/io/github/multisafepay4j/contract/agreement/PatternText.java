package io.github.multisafepay4j.contract.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Text that matches a pattern, of the portable kind that the specification's lint allows. Lookaheads are left to
 * chance: what they forbid is tried again.
 */
public final class PatternText {

    /** How often something is repeated that has no limit, save now and then. */
    private static final int FEW = 3;
    private static final Pattern COUNTS = Pattern.compile("\\{(\\d+)(,?)(\\d*)}");

    /** Some of what a point takes, and what is not in a class. */
    private static final String ANY = " -.:/0x";

    private interface Piece {
        void append(StringBuilder text, RandomGenerator random);
    }

    private final String pattern;
    private final RandomGenerator random;
    private int next;

    private PatternText(String pattern, RandomGenerator random) {
        this.pattern = pattern;
        this.random = random;
    }

    public static String matching(String pattern, RandomGenerator random) {
        Piece all = new PatternText(pattern, random).choice();
        for (int attempt = 0; attempt < 1000; attempt++) {
            StringBuilder text = new StringBuilder();
            all.append(text, random);
            if (Pattern.matches(pattern, text)) {
                return text.toString();
            }
        }
        throw new IllegalStateException("found no text that matches " + pattern);
    }

    private Piece choice() {
        List<Piece> branches = new ArrayList<>();
        do {
            branches.add(sequence());
        } while (skip('|'));
        return (text, random) -> branches.get(random.nextInt(branches.size())).append(text, random);
    }

    private Piece sequence() {
        List<Piece> pieces = new ArrayList<>();
        while (next < pattern.length() && "|)".indexOf(pattern.charAt(next)) < 0) {
            pieces.add(repeated(single()));
        }
        return (text, random) -> pieces.forEach(piece -> piece.append(text, random));
    }

    private Piece single() {
        char c = pattern.charAt(next++);
        return switch (c) {
            case '^', '$' -> (text, random) -> {};
            case '(' -> group();
            case '[' -> oneOf(characterClass());
            case '\\' -> oneOf(escaped());
            case '.' -> oneOf(ANY);
            default -> oneOf(String.valueOf(c));
        };
    }

    private Piece group() {
        boolean isLookahead = pattern.startsWith("?!", next) || pattern.startsWith("?=", next);
        if (pattern.charAt(next) == '?') {
            next += 2;
        }
        Piece inside = choice();
        next++; // the closing bracket
        return isLookahead ? (text, random) -> {} : inside;
    }

    private String escaped() {
        char c = pattern.charAt(next++);
        return c == 'd' ? "0123456789" : String.valueOf(c);
    }

    private String characterClass() {
        if (skip('^')) {
            String not = characterClass();
            return ANY.chars().filter(c -> not.indexOf(c) < 0).mapToObj(Character::toString).collect(Collectors.joining());
        }
        StringBuilder members = new StringBuilder();
        while (!skip(']')) {
            char first = pattern.charAt(next++);
            if (first == '\\') {
                members.append(escaped());
            } else if (pattern.charAt(next) == '-' && pattern.charAt(next + 1) != ']') {
                for (char c = first; c <= pattern.charAt(next + 1); c++) {
                    members.append(c);
                }
                next += 2;
            } else {
                members.append(first);
            }
        }
        return members.toString();
    }

    private Piece repeated(Piece piece) {
        Matcher counts = COUNTS.matcher(pattern).region(next, pattern.length());
        if (skip('?')) {
            return repeated(piece, 0, 1);
        } else if (skip('*')) {
            return repeated(piece, 0, FEW);
        } else if (skip('+')) {
            return repeated(piece, 1, 1 + FEW);
        } else if (counts.lookingAt()) {
            next = counts.end();
            int least = Integer.parseInt(counts.group(1));
            int most = counts.group(2).isEmpty() ? least
                    : counts.group(3).isEmpty() ? least + FEW
                    : Integer.parseInt(counts.group(3));
            return repeated(piece, least, most);
        }
        return piece;
    }

    private static Piece repeated(Piece piece, int least, int most) {
        return (text, random) -> {
            int times = switch (random.nextInt(4)) {
                case 0 -> least;
                case 1 -> most;
                default -> random.nextInt(least, most + 1);
            };
            for (int i = 0; i < times; i++) {
                piece.append(text, random);
            }
        };
    }

    private static Piece oneOf(String characters) {
        return (text, random) -> text.append(characters.charAt(random.nextInt(characters.length())));
    }

    private boolean skip(char c) {
        boolean isThere = next < pattern.length() && pattern.charAt(next) == c;
        if (isThere) {
            next++;
        }
        return isThere;
    }
}
