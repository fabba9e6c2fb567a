package io.github.multisafepay4j.contract.benchmark;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** The figures of all contenders, round by round, and what they say of ours: its share of the other's, the median of all rounds. */
final class Comparison {

    private static final String OURS = "ours";

    /** What an operation takes, in nanoseconds and bytes, and how many there are in a second. */
    record Figures(double processor, double bytes, double rate) {}

    private record Turn(Class<?> work, Sample order, String contender) {}

    private final Map<Turn, List<Figures>> turns = new LinkedHashMap<>();

    void add(Class<?> work, Sample order, String contender, Figures figures) {
        turns.computeIfAbsent(new Turn(work, order, contender), turn -> new ArrayList<>()).add(figures);
    }

    /** A table; each ratio with the least and the most of any round. */
    @Override
    public String toString() {
        StringBuilder table = new StringBuilder("""

                | work | order | beside | ours, µs | processor time | bytes | orders a second |
                |---|---|---|---:|---:|---:|---:|
                """);
        turns.forEach((turn, others) -> {
            List<Figures> ours = turns.get(new Turn(turn.work(), turn.order(), OURS));
            if (!turn.contender().equals(OURS)) {
                table.append(String.format(Locale.ROOT, "| %s | %s | %s | %.1f | %s | %s | %s |%n",
                        turn.work().getSimpleName(), turn.order().name().toLowerCase(Locale.ROOT), turn.contender(),
                        median(ours.stream().mapToDouble(Figures::processor).sorted().toArray()) / 1000,
                        ratio(ours, others, Figures::processor),
                        ratio(ours, others, Figures::bytes),
                        ratio(ours, others, Figures::rate)));
            }
        });
        return table.toString();
    }

    private static String ratio(List<Figures> ours, List<Figures> others, ToDoubleFunction<Figures> figure) {
        double[] ratios = new double[ours.size()];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = figure.applyAsDouble(ours.get(round)) / figure.applyAsDouble(others.get(round));
        }
        Arrays.sort(ratios);
        return Double.isNaN(ratios[0]) ? ""
                : String.format(Locale.ROOT, "%.2f (%.2f to %.2f)", median(ratios), ratios[0], ratios[ratios.length - 1]);
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
