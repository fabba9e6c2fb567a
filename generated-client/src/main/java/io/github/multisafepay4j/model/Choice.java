package io.github.multisafepay4j.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;

/** Says which values can be chosen: all of them, or, of more than anybody reads, those that are most like what was given. */
final class Choice {

    private static final int READABLE = 12;
    private static final int CLOSEST = 3;

    private Choice() {}

    static String of(List<String> known, String given) {
        if (known.size() <= READABLE) {
            return "must be one of " + String.join(", ", new TreeSet<>(known));
        }
        List<String> closest = new ArrayList<>(new TreeSet<>(known));
        closest.sort(Comparator.comparingInt(value -> distance(value, given)));
        String most = given.isEmpty() ? "" : ", such as " + String.join(", ", closest.subList(0, CLOSEST));
        return "must be one of the " + known.size() + " that the contract names" + most;
    }

    /** How many letters have to be added, left out or changed to make one text the other, whatever their case (Levenshtein). */
    private static int distance(String one, String other) {
        String from = one.toUpperCase(Locale.ROOT);
        // what is longer than any value can only grow more different
        String to = other.substring(0, Math.min(other.length(), 2 * from.length())).toUpperCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int change = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, 1 + Math.min(diagonal, row[j - 1]));
            }
        }
        return row[to.length()];
    }
}
