package io.github.multisafepay4j.contract.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The mutants that say the same as the contract, below the reason in a line that begins with {@code #}. Patterns that
 * say the same do so in every place: changes of patterns are listed without one.
 */
final class Equivalents {

    private final Set<String> lines;

    private Equivalents(Set<String> lines) {
        this.lines = lines;
    }

    static Equivalents read() {
        Set<String> lines = new LinkedHashSet<>();
        String reason = "";
        for (String line : text().lines().filter(line -> !line.isBlank()).toList()) {
            if (line.startsWith("#")) {
                reason = line.substring(1).strip();
            } else if (reason.isEmpty()) {
                throw new IllegalStateException("without a reason: " + line);
            } else {
                lines.add(line);
            }
        }
        return new Equivalents(lines);
    }

    boolean include(Mutant mutant) {
        return lines.contains(line(mutant));
    }

    /** The lines that are of none of these. */
    Set<String> without(List<Mutant> mutants) {
        Set<String> others = new LinkedHashSet<>(lines);
        mutants.forEach(mutant -> others.remove(line(mutant)));
        return others;
    }

    /** A pattern, and what an object of several parts has in common with its parts, are the same in all places. */
    private static String line(Mutant mutant) {
        return mutant.kind().equals("change pattern")
                ? mutant.summary()
                : mutant.toString().replaceFirst("^/components/schemas/[^/]+/allOf/", "/components/schemas/*/allOf/");
    }

    private static String text() {
        try (InputStream list = Equivalents.class.getResourceAsStream("/mutation/equivalent.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
