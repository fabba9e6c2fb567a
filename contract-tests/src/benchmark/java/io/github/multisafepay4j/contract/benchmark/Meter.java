package io.github.multisafepay4j.contract.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What all threads of the program have taken so far. Not what the JVM's own threads have, which compile and collect garbage at times
 * of their own.
 */
record Meter(long nanos, long bytes) {

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Meter now() {
        long[] threads = THREADS.getAllThreadIds();
        return new Meter(sum(THREADS.getThreadCpuTime(threads)), sum(THREADS.getThreadAllocatedBytes(threads)));
    }

    private static long sum(long[] each) {
        long sum = 0;
        for (long one : each) {
            sum += Math.max(0, one); // -1 of a thread that has ended
        }
        return sum;
    }
}
