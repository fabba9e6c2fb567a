package io.github.multisafepay4j.contract.mutation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Which characters a pattern takes in one place, and which else it could take. */
final class PatternCharacters {

    private static final Pattern MEMBER = Pattern.compile("(?<first>\\\\.|.)(?:-(?<last>[^]]))?");

    private PatternCharacters() {}

    /** Patterns that take a character more in one place, or one less. */
    static Stream<String> changes(String pattern) {
        return PatternToken.of(pattern).stream().flatMap(token -> {
            Stream<String> others = token.isClass() ? otherClasses(token.text())
                    : token.isDigit() ? otherClasses("[0-9]")
                    : token.isCharacter() ? Stream.of(".")
                    : Stream.of();
            return others.map(other -> token.replaced(pattern, other));
        });
    }

    private static Stream<String> otherClasses(String characters) {
        Matcher members = MEMBER.matcher(characters).region(1, characters.length() - 1);
        return members.results().flatMap(member -> {
            String before = characters.substring(0, member.start());
            String after = characters.substring(member.end());
            return otherMembers(characters, member.group())
                    .map(other -> before + other + after)
                    .filter(other -> !other.equals("[]") && !other.equals("[^]"));
        });
    }

    /** A range with one character more or less at either end; of a character alone, nothing. */
    private static Stream<String> otherMembers(String characters, String member) {
        if (member.length() < 3) {
            return Stream.of("");
        }
        char first = member.charAt(0);
        char last = member.charAt(2);
        Stream<String> wider = Stream.of((char) (first - 1), (char) (last + 1))
                .map(String::valueOf)
                .filter(more -> !Pattern.matches(characters, more))
                .map(more -> member + (more.equals("[") ? "\\[" : more));
        Stream<String> narrower = Stream.of((char) (first + 1) + "-" + last, first + "-" + (char) (last - 1));
        return Stream.concat(wider, narrower);
    }
}
