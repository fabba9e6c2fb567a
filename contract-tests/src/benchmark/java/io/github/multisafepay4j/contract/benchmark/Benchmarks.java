package io.github.multisafepay4j.contract.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the client beside its peers and prints one table. They take turns, each in a process of its own, so that what the machine
 * does besides befalls all of them: what is compared is one turn with the turns around it.
 */
public final class Benchmarks {

    private static final List<Class<?>> WORKS =
            List.of(Encoding.class, Decoding.class, Building.class, Restoring.class, Calling.class, Crowd.class);

    private static final List<String> STARTERS = List.of("ours", "beans", "stockJackson", "stockGson");

    /** A start is short, and no two are alike. */
    private static final int STARTS_OF_A_ROUND = 4;

    private final int rounds;
    private final Map<Sample, AnswerServer> servers = new LinkedHashMap<>();
    private final Comparison comparison = new Comparison();

    private Benchmarks(int rounds) throws IOException {
        this.rounds = rounds;
        for (Sample order : Sample.values()) {
            servers.put(order, new AnswerServer(order));
        }
    }

    /** How many rounds, then the works to measure; all of them if none is named. */
    public static void main(String[] args) throws Exception {
        Benchmarks benchmarks = new Benchmarks(Integer.parseInt(args[0]));
        List<String> chosen = List.of(args).subList(1, args.length);
        for (Class<?> work : WORKS) {
            if (chosen.isEmpty() || chosen.contains(work.getSimpleName())) {
                benchmarks.measure(work);
            }
        }
        if (chosen.isEmpty() || chosen.contains(FirstOrder.class.getSimpleName())) {
            benchmarks.measureFirstOrder();
        }
        System.out.println(benchmarks.comparison);
        System.exit(0); // not all pools have threads that end with the program
    }

    private void measure(Class<?> work) throws RunnerException {
        for (int round = 0; round < rounds; round++) {
            for (Sample order : Sample.values()) {
                new Runner(new OptionsBuilder()
                        .include(work.getName() + "\\.")
                        .param("order", order.name())
                        .addProfiler(GCProfiler.class)
                        .addProfiler(ProcessorTime.class)
                        .jvmArgsAppend("-Xbatch", servers.get(order).property()) // no turn is spent waiting for the compiler
                        .forks(1)
                        .warmupIterations(4)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(4)
                        .measurementTime(TimeValue.milliseconds(400))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build()).run().forEach(result -> add(work, order, result));
            }
        }
    }

    private void add(Class<?> work, Sample order, RunResult result) {
        String contender = result.getPrimaryResult().getLabel();
        comparison.add(work, order, contender, new Comparison.Figures(
                secondary(result, ProcessorTime.LABEL), secondary(result, "gc.alloc.rate.norm"), result.getPrimaryResult().getScore()));
    }

    private static double secondary(RunResult result, String label) {
        for (Map.Entry<String, Result> secondary : result.getSecondaryResults().entrySet()) {
            if (secondary.getKey().endsWith(label)) {
                return secondary.getValue().getScore();
            }
        }
        throw new IllegalStateException("not measured: " + label);
    }

    private void measureFirstOrder() throws IOException {
        for (int round = 0; round < rounds * STARTS_OF_A_ROUND; round++) {
            for (Sample order : Sample.values()) {
                for (String starter : STARTERS) {
                    double nanos = firstOrder(starter, order);
                    comparison.add(FirstOrder.class, order, starter, new Comparison.Figures(nanos, Double.NaN, Double.NaN));
                }
            }
        }
    }

    /** The processor time of a process, from its start to the answer to its first order. */
    private double firstOrder(String starter, Sample order) throws IOException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of("-classpath", System.getProperty("java.class.path"), FirstOrder.class.getName()));
        command.addAll(List.of(starter, order.name(), servers.get(order).baseUrl()));
        Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = process.inputReader()) {
            if (!"done".equals(out.readLine())) {
                throw new IllegalStateException(starter + " has created no order");
            }
            return process.info().totalCpuDuration().orElseThrow().toNanos();
        } finally {
            process.destroy();
        }
    }
}
