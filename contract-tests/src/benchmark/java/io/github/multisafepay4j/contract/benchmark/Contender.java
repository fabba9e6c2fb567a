package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.contract.benchmark.Work.Operation;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

/**
 * One who does a work, in a process where nobody else does: what the compiler makes of it, and what threads in the background do, is
 * of its own calls. It takes a turn of some milliseconds when it is told to.
 */
final class Contender implements AutoCloseable {

    /** Of an operation, on the average of a turn. */
    record Cost(double nanos, double bytes) {}

    private static final long WARM_UP_NANOS = 2_000_000_000;
    private static final long TURN_NANOS = 20_000_000;
    private static final String SEPARATOR = "\t";

    /** Keeps the compiler from leaving out what nobody looks at. */
    static volatile Object result;

    private final Process process;
    private final BufferedReader told;
    private final List<String> all;

    /** @param java a process that runs {@link #main} with the names of a work, an order and one who does it */
    Contender(ProcessBuilder java) throws IOException {
        process = java.redirectError(ProcessBuilder.Redirect.INHERIT).start();
        told = process.inputReader();
        all = List.of(answer().split(SEPARATOR));
    }

    /** The names of all who do the same work, ours first. */
    List<String> all() {
        return all;
    }

    Cost turn() throws IOException {
        OutputStream in = process.getOutputStream();
        in.write('\n');
        in.flush();
        String[] cost = answer().split(SEPARATOR);
        return new Cost(Double.parseDouble(cost[0]), Double.parseDouble(cost[1]));
    }

    private String answer() throws IOException {
        String line = told.readLine();
        if (line == null) {
            throw new IOException("A contender has ended");
        }
        return line;
    }

    @Override
    public void close() {
        process.destroy();
    }

    public static void main(String[] args) throws Exception {
        Map<String, Operation> contenders = Work.of(args[0], Sample.valueOf(args[1])).contenders();
        Operation operation = contenders.get(args[2]);
        int times = timesOfATurn(operation);
        System.out.println(String.join(SEPARATOR, contenders.keySet()));
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        while (in.readLine() != null) {
            Cost cost = turn(operation, times);
            System.out.println(cost.nanos() + SEPARATOR + cost.bytes());
        }
        System.exit(0); // connections and their threads are left
    }

    private static int timesOfATurn(Operation operation) throws Exception {
        long start = Meter.now().nanos();
        Cost cost;
        int times = 1;
        do {
            cost = turn(operation, times);
            times = (int) Math.max(1, Math.min(times * 10.0, TURN_NANOS / cost.nanos()));
        } while (Meter.now().nanos() - start < WARM_UP_NANOS);
        return times;
    }

    private static Cost turn(Operation operation, int times) throws Exception {
        Meter before = Meter.now();
        for (int i = 0; i < times; i++) {
            result = operation.run();
        }
        Meter after = Meter.now();
        return new Cost((double) (after.nanos() - before.nanos()) / times, (double) (after.bytes() - before.bytes()) / times);
    }
}
