package io.github.multisafepay4j.contract.mutation;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells those who wait how far a proof has come; one that ends soon tells nothing. */
final class Progress {

    private static final long PAUSE = Duration.ofSeconds(4).toNanos();

    private final String what;
    private final int total;
    private final AtomicInteger done = new AtomicInteger();
    private long next = System.nanoTime() + PAUSE;

    Progress(String what, int total) {
        this.what = what;
        this.total = total;
    }

    void step() {
        int count = done.incrementAndGet();
        synchronized (this) {
            if (System.nanoTime() >= next && count < total) {
                next = System.nanoTime() + PAUSE;
                System.err.printf("%s: %d of %d%n", what, count, total);
            }
        }
    }
}
