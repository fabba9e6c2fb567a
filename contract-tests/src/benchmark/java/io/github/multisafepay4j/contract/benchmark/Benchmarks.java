package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.OrderExample;
import java.util.Collection;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs all of them, for each order of the corpus, and prints a table. */
public final class Benchmarks {

    private Benchmarks() {}

    public static void main(String[] args) throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                .include(ClientBenchmark.class.getName())
                .include(OrderBenchmark.class.getName())
                .param("order", Corpus.orders().stream().map(OrderExample::name).toArray(String[]::new))
                .addProfiler(GCProfiler.class)
                .forks(1)
                .jvmArgsAppend("-Dsun.net.httpserver.nodelay=true") // else the server waits 40 ms
                .warmupIterations(3)
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(5)
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .build()).run();
        System.out.printf("%n| operation | order | ops/s | ± | bytes/op |%n|---|---|---:|---:|---:|%n");
        results.forEach(Benchmarks::print);
    }

    private static void print(RunResult result) {
        String label = result.getPrimaryResult().getLabel();
        String order = result.getParams().getParam("order");
        double allocated = result.getSecondaryResults().entrySet().stream()
                .filter(secondary -> secondary.getKey().endsWith("gc.alloc.rate.norm"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow()
                .getScore();
        System.out.printf("| %s | %s | %,.0f | %,.0f | %,.0f |%n", label, order == null ? "" : order,
                result.getPrimaryResult().getScore(), result.getPrimaryResult().getScoreError(), allocated);
    }
}
