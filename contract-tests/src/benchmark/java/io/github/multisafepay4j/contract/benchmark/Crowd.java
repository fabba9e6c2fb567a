package io.github.multisafepay4j.contract.benchmark;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Orders of 64 callers who share a client; one operation is an order of each of them. */
final class Crowd implements Work {

    private static final int CALLERS = 64;

    private final Work calling;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);

    Crowd(Sample order) throws Exception {
        this.calling = new Calling(order);
    }

    @Override
    public Map<String, Operation> contenders() {
        Map<String, Operation> contenders = new LinkedHashMap<>();
        calling.contenders().forEach((name, operation) -> contenders.put(name, () -> all(operation::run)));
        return contenders;
    }

    private Object all(Callable<Object> call) throws Exception {
        Object last = null;
        for (Future<Object> each : callers.invokeAll(Collections.nCopies(CALLERS, call))) {
            last = each.get();
        }
        return last;
    }
}
