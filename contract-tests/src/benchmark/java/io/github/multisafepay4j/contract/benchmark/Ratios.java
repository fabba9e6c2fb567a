package io.github.multisafepay4j.contract.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Ours divided by another's, each time that it was measured: the median, with the least and the most. */
final class Ratios {

    private final List<Double> times = new ArrayList<>();
    private final List<Double> bytes = new ArrayList<>();

    void add(double time, double ofBytes) {
        times.add(time);
        bytes.add(ofBytes);
    }

    /** What others came to on the whole. */
    void add(Ratios others) {
        add(median(others.times), median(others.bytes));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f to %.2f) | %s",
                median(times), Collections.min(times), Collections.max(times),
                Double.isNaN(bytes.get(0)) ? "" : String.format(Locale.ROOT, "%.2f", median(bytes)));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }
}
