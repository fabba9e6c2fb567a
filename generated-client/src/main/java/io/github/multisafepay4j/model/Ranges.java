package io.github.multisafepay4j.model;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Spells out the ranges of a regular expression: {@code [0-3_]} is {@code [0123_]}. The JDK looks single characters up in a table, and
 * tries ranges one after the other, which takes addresses and e-mail addresses half as long again.
 */
final class Ranges {

    /** A class of characters; what is escaped within stays as it is. */
    private static final Pattern CLASS = Pattern.compile("\\\\.|\\[(?:\\\\.|[^\\]\\\\])*]");

    private static final Pattern RANGE = Pattern.compile("\\\\.|[0-9]-[0-9]|[A-Z]-[A-Z]|[a-z]-[a-z]");

    /** Escapes that end in letters or digits, which are no ends of ranges. */
    private static final Pattern CODES = Pattern.compile("\\\\[cux]");

    private Ranges() {}

    static String spelledOut(String regex) {
        return CODES.matcher(regex).find() ? regex : CLASS.matcher(regex).replaceAll(each -> quoted(ofClass(each.group())));
    }

    private static String ofClass(String text) {
        return text.startsWith("\\") ? text : RANGE.matcher(text).replaceAll(each -> quoted(ofRange(each)));
    }

    private static String ofRange(MatchResult range) {
        String text = range.group();
        if (text.startsWith("\\")) {
            return text;
        }
        StringBuilder characters = new StringBuilder();
        for (char each = text.charAt(0); each <= text.charAt(2); each++) {
            characters.append(each);
        }
        return characters.toString();
    }

    private static String quoted(String replacement) {
        return Matcher.quoteReplacement(replacement);
    }
}
