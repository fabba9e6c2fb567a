package io.github.multisafepay4j;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import okio.AsyncTimeout;

/**
 * Lets the thread that watches over OkHttp's time limits sleep while calls are made. It is woken by each limit that ends before all
 * others, three times in a call. This one ends before all of a second or more, and does nothing.
 */
final class FirstTimeout extends AsyncTimeout {

    private static final FirstTimeout INSTANCE = new FirstTimeout();

    private final AtomicBoolean isSet = new AtomicBoolean();
    private volatile boolean isOfUse;

    private FirstTimeout() {
        timeout(1, TimeUnit.SECONDS);
    }

    /** To be said before each call. */
    static void set() {
        if (!INSTANCE.isOfUse) { // what every call writes is in no core's cache
            INSTANCE.isOfUse = true;
        }
        if (!INSTANCE.isSet.get() && INSTANCE.isSet.compareAndSet(false, true)) {
            INSTANCE.enter();
        }
    }

    /** Begins again as long as there are calls. */
    @Override
    protected void timedOut() {
        exit();
        if (isOfUse) {
            isOfUse = false;
            enter();
        } else {
            isSet.set(false);
        }
    }
}
