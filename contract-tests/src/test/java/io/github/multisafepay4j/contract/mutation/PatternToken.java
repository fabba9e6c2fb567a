package io.github.multisafepay4j.contract.mutation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The smallest that a pattern is made of: a character, a class of them, a bracket, a count.
 *
 * @param start where it stands in the pattern
 */
record PatternToken(int start, String text) {

    private static final Pattern TOKEN =
            Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\\\\\]])*]|\\((?:\\?[:!=])?|\\{\\d+(?:,\\d*)?}|.");

    /** All of a pattern, one after the other. */
    static List<PatternToken> of(String pattern) {
        Matcher tokens = TOKEN.matcher(pattern);
        return tokens.results().map(token -> new PatternToken(token.start(), token.group())).toList();
    }

    int end() {
        return start + text.length();
    }

    boolean isClass() {
        return text.startsWith("[");
    }

    /** Whether it stands for one character and no other. */
    boolean isCharacter() {
        return text.startsWith("\\")
                ? !Character.isLetterOrDigit(text.charAt(1))
                : text.length() == 1 && !"^$()|?*+.".contains(text);
    }

    boolean isDigit() {
        return text.equals("\\d");
    }

    boolean opens() {
        return text.startsWith("(");
    }

    boolean closes() {
        return text.equals(")");
    }

    boolean isLookahead() {
        return text.equals("(?!") || text.equals("(?=");
    }

    boolean isCount() {
        return text.length() > 1 ? text.startsWith("{") : "?*+".contains(text);
    }

    /** The pattern with something else in its place. */
    String replaced(String pattern, String other) {
        return pattern.substring(0, start) + other + pattern.substring(end());
    }
}
