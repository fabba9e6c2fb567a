package io.github.multisafepay4j.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another way to write a pattern is the same pattern. */
class RangesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            [a-c] | [abc]
            ^[^A-C]$ | ^[^ABC]$
            [0-2A-B_-]+ | [012AB_-]+
            [a-c\\]e-g]a-c | [abc\\]efg]a-c
            [\\d-c] | [\\d-c]
            [+--]\\[a-c | [+--]\\[a-c
            \\u004a[a-c] | \\u004a[a-c]
            """)
    void whatIsARangeIsSpeltOut(String regex, String spelledOut) {
        assertThat(Ranges.spelledOut(regex)).isEqualTo(spelledOut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[a-z]{2}_[A-Z]{2}", "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]", "[^.]|\\.{3}", "[/?][A-Za-z0-9._~:/?@!$&'()*+,;=%-]", "\\[a-c\\]"})
    void everyCharacterIsTakenAsBefore(String regex) {
        Pattern before = Pattern.compile(regex + ".*");
        Pattern after = Pattern.compile(Ranges.spelledOut(regex) + ".*");
        for (char first = 0; first < 256; first++) {
            for (char second = 0; second < 128; second++) {
                String text = "" + first + second + "_AB";
                assertThat(after.matcher(text).matches()).as(text).isEqualTo(before.matcher(text).matches());
            }
        }
    }
}
