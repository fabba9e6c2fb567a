package io.github.multisafepay4j.contract.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Measures the client beside its peers and prints one table; each of them has a process of its own. */
public final class Benchmarks {

    private static final List<String> WORKS = List.of("encode", "decode", "build", "restore", "call", "64 calls");

    private static final int SETS = 5;

    private static final String FIRST_ORDER = "first order";

    private static final String OURS = "ours";

    private final int rounds;
    private final Map<Sample, AnswerServer> servers = new LinkedHashMap<>();

    private Benchmarks(int rounds) throws IOException {
        this.rounds = rounds;
        for (Sample order : Sample.values()) {
            servers.put(order, new AnswerServer(order));
        }
    }

    /** How many rounds with each set of processes, then the works to measure; all of them if none is named. */
    public static void main(String[] args) throws Exception {
        Benchmarks benchmarks = new Benchmarks(Integer.parseInt(args[0]));
        List<String> chosen = List.of(args).subList(1, args.length);
        System.out.println("\n| work | order | beside | processor time | bytes |\n|---|---|---|---:|---:|");
        for (Sample order : Sample.values()) {
            for (String work : WORKS) {
                if (chosen.isEmpty() || chosen.contains(work)) {
                    benchmarks.measure(work, order);
                }
            }
            if (chosen.isEmpty() || chosen.contains(FIRST_ORDER)) {
                benchmarks.measureFirstOrder(order);
            }
        }
        System.exit(0); // not all pools have threads that end with the program
    }

    /** Several times anew: what the compiler makes of a program differs from one process to the next. */
    private void measure(String work, Sample order) throws IOException {
        Map<String, Ratios> all = new LinkedHashMap<>();
        for (int set = 0; set < SETS; set++) {
            compete(work, order).forEach((other, ratios) -> all.computeIfAbsent(other, each -> new Ratios()).add(ratios));
        }
        print(work, order, all);
    }

    /** Each has a turn in each round: whatever the machine does besides befalls all alike, and none is called more often. */
    private Map<String, Ratios> compete(String work, Sample order) throws IOException {
        Map<String, Ratios> all = new LinkedHashMap<>();
        Map<String, Contender> others = new LinkedHashMap<>();
        try (Contender ours = contender(work, order, OURS)) {
            for (String name : ours.all()) { // with ours once more: what a ratio of one to itself comes to
                others.put(name, contender(work, order, name));
            }
            for (int round = 0; round < rounds; round++) {
                Contender.Cost cost = ours.turn();
                for (Map.Entry<String, Contender> other : others.entrySet()) {
                    Contender.Cost theirs = other.getValue().turn();
                    all.computeIfAbsent(other.getKey(), each -> new Ratios())
                            .add(cost.nanos() / theirs.nanos(), cost.bytes() / theirs.bytes());
                }
            }
            return all;
        } finally {
            others.values().forEach(Contender::close);
        }
    }

    private Contender contender(String work, Sample order, String name) throws IOException {
        return new Contender(java(order, Contender.class, work, order.name(), name));
    }

    private void measureFirstOrder(Sample order) throws IOException {
        Map<String, Ratios> all = new LinkedHashMap<>();
        for (int set = 0; set < SETS; set++) {
            double ours = firstOrder(OURS, order);
            for (String other : List.of("OkHttp with beans", "stock native", "stock okhttp-gson")) {
                all.computeIfAbsent(other, each -> new Ratios()).add(ours / firstOrder(other, order), Double.NaN);
            }
        }
        print(FIRST_ORDER, order, all);
    }

    private static void print(String work, Sample order, Map<String, Ratios> all) {
        all.forEach((other, ratios) ->
                System.out.printf("| %s | %s | %s | %s |%n", work, order.name().toLowerCase(Locale.ROOT), other, ratios));
    }

    /** The processor time of a process, from its start to the answer to its first order. */
    private double firstOrder(String contender, Sample order) throws IOException {
        Process process = java(order, FirstOrder.class, contender, order.name(), servers.get(order).baseUrl())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = process.inputReader()) {
            if (!"done".equals(out.readLine())) {
                throw new IllegalStateException(contender + " has created no order");
            }
            return process.info().totalCpuDuration().orElseThrow().toNanos();
        } finally {
            process.destroy();
        }
    }

    private ProcessBuilder java(Sample order, Class<?> program, String... args) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(List.of(servers.get(order).property(), "-classpath", System.getProperty("java.class.path"), program.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }
}
