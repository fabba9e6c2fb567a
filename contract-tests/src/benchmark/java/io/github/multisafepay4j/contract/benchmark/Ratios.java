package io.github.multisafepay4j.contract.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Ours divided by another's, round by round: the median, with the quartiles for its spread. */
final class Ratios {

    private final List<Double> times = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void add(double time, double ofBytes) {
        times.add(time);
        bytes.add(ofBytes);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f) | %s",
                quantile(times, 0.5), quantile(times, 0.25), quantile(times, 0.75),
                Double.isNaN(bytes.get(0)) ? "" : String.format(Locale.ROOT, "%.2f", quantile(bytes, 0.5)));
    }

    private static double quantile(List<Double> values, double share) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get((int) (share * (sorted.size() - 1)));
    }
}
