package io.github.multisafepay4j.contract.mutation;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Patterns that differ from another in how often something is repeated. */
final class PatternChanges {

    private static final Pattern COUNTS = Pattern.compile("\\{(\\d+)(,(\\d*))?}");

    private PatternChanges() {}

    static Set<String> of(String pattern) {
        Set<String> others = new LinkedHashSet<>();
        Matcher counts = COUNTS.matcher(pattern);
        while (counts.find()) {
            int least = Integer.parseInt(counts.group(1));
            String most = counts.group(2) == null ? counts.group(1) : counts.group(3);
            others.add(with(pattern, counts, least, String.valueOf(Integer.parseInt(most) + 1)));
            others.add(with(pattern, counts, least + 1, String.valueOf(Integer.parseInt(most) + 1)));
            if (least > 0) {
                others.add(with(pattern, counts, least - 1, most));
            }
            if (Integer.parseInt(most) > least) {
                others.add(with(pattern, counts, least, String.valueOf(Integer.parseInt(most) - 1)));
            }
        }
        others.remove(pattern);
        return others;
    }

    private static String with(String pattern, Matcher counts, int least, String most) {
        return pattern.substring(0, counts.start()) + "{" + least + "," + most + "}" + pattern.substring(counts.end());
    }
}
