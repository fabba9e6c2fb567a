import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads one pattern per line and answers, for each that Java cannot compile, its line number from 0 and why. */
class CompilePatterns {
    public static void main(String[] args) throws IOException {
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<String> patterns = input.lines().toList();
        for (int index = 0; index < patterns.size(); index++) {
            try {
                Pattern.compile(patterns.get(index));
            } catch (PatternSyntaxException fault) {
                System.out.println(index + " " + fault.getDescription());
            }
        }
    }
}
