package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.contract.benchmark.Work.Operation;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Lets those who do a work take turns of some milliseconds, and prints a row for each that is not ours: {@code Turns <work> <order>
 * <rounds>}. Whatever the machine does besides befalls a turn and its neighbours alike, and of all rounds the middle one counts.
 */
final class Turns {

    private static final long WARM_UP_NANOS = 1_500_000_000;
    private static final long TURN_NANOS = 15_000_000;

    /** Keeps the compiler from leaving out what nobody looks at. */
    static volatile Object result;

    private record Cost(double nanos, double bytes) {}

    private final Map<String, Operation> contenders;
    private final Map<String, Integer> timesOfATurn = new LinkedHashMap<>();

    private Turns(Work work) {
        this.contenders = work.contenders();
    }

    public static void main(String[] args) throws Exception {
        Sample order = Sample.valueOf(args[1]);
        Turns turns = new Turns(Work.of(args[0], order));
        turns.warmUp();
        String title = args[0] + " | " + order.name().toLowerCase(Locale.ROOT);
        turns.measure(Integer.parseInt(args[2])).forEach((contender, ratios) ->
                System.out.println("| " + title + " | " + contender + " | " + ratios + " |"));
        System.exit(0); // connections and their threads are left
    }

    private void warmUp() throws Exception {
        for (Map.Entry<String, Operation> contender : contenders.entrySet()) {
            long start = Meter.now().nanos();
            int times = 0;
            for (long nanos = 0; nanos < WARM_UP_NANOS; nanos = Meter.now().nanos() - start) {
                run(contender.getValue(), 10);
                times += 10;
            }
            Cost cost = turn(contender.getValue(), Math.max(1, times / 100));
            timesOfATurn.put(contender.getKey(), (int) Math.max(1, TURN_NANOS / cost.nanos()));
        }
    }

    private Map<String, Ratios> measure(int rounds) throws Exception {
        Map<String, Ratios> all = new LinkedHashMap<>();
        String ours = contenders.keySet().iterator().next();
        for (int round = 0; round < rounds; round++) {
            Cost before = turn(ours);
            for (String contender : contenders.keySet()) {
                if (!contender.equals(ours)) {
                    Cost theirs = turn(contender);
                    Cost after = turn(ours);
                    all.computeIfAbsent(contender, each -> new Ratios()).add(
                            (before.nanos() + after.nanos()) / 2 / theirs.nanos(),
                            (before.bytes() + after.bytes()) / 2 / theirs.bytes());
                    before = after;
                }
            }
        }
        return all;
    }

    private Cost turn(String contender) throws Exception {
        return turn(contenders.get(contender), timesOfATurn.get(contender));
    }

    private static Cost turn(Operation operation, int times) throws Exception {
        Meter before = Meter.now();
        run(operation, times);
        Meter after = Meter.now();
        return new Cost((double) (after.nanos() - before.nanos()) / times, (double) (after.bytes() - before.bytes()) / times);
    }

    private static void run(Operation operation, int times) throws Exception {
        for (int i = 0; i < times; i++) {
            result = operation.run();
        }
    }
}
