package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.multisafepay4j.contract.spec.Json;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * Text of all kinds of characters, and values of members that no contract names. Half a surrogate pair is in none of
 * them: JavaScript reads it as a character, the client refuses what cannot be written in UTF-8.
 */
final class Texts {

    /** Of one to four bytes in UTF-8; quoted, combined, invisible, right to left, and no characters at all. */
    private static final int[] CHARACTERS = (" aAzZ09-_.,/<>&'\"\\{}[]:$%\n\r\t\b\0\u007f\u0085\u00a0\u00e9\u00df\u0301"
                    + "\u05d0\u0663\u200b\u202e\u2028\u2029\u20ac\u6f22\ufeff\uffff"
                    + "\uD83D\uDE00\uD834\uDD1E\uDBFF\uDFFF")
            .codePoints()
            .toArray();

    private static final List<String> NAMES =
            List.of("unheard_of", "", "a/b~c", "Type", "toString", "constructor", "\u6f22\uD83D\uDE00", "$ref", "0");

    private static final List<String> VALUES = List.of(
            "null", "true", "\"\"", "\"\uD83D\uDE00\"", "0", "-1.50", "1E+3", "1e400",
            "123456789012345678901234567890", "[]", "{}", "[null, [1.0, \"a\"]]", "{\"a\": {\"\": [{}]}}");

    private final RandomGenerator random;

    Texts(RandomGenerator random) {
        this.random = random;
    }

    /** Text of so many characters, often of just as many as may or must be. */
    String any(int least, int most) {
        int longest = Math.min(most, least + 2000);
        int length = switch (random.nextInt(6)) {
            case 0 -> least;
            case 1 -> most == Integer.MAX_VALUE ? least : longest;
            case 2 -> random.nextInt(least, Math.min(longest, least + 200) + 1);
            default -> random.nextInt(least, Math.min(longest, least + 12) + 1);
        };
        return random.ints(length, 0, CHARACTERS.length)
                .map(index -> CHARACTERS[index])
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    String unheardOfName() {
        return NAMES.get(random.nextInt(NAMES.size()));
    }

    JsonNode unheardOf() {
        return random.nextInt(4) == 0
                ? JsonNodeFactory.instance.textNode(any(0, 20))
                : Json.read(VALUES.get(random.nextInt(VALUES.size())));
    }
}
