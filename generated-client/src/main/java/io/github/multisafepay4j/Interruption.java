package io.github.multisafepay4j;

import java.io.IOException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.spi.AbstractInterruptibleChannel;

/**
 * Cancels a call when the thread that waits for it is interrupted: plain sockets do not notice, and would wait until they time out.
 * The channel is none, but what the JDK has for those who can be interrupted.
 */
final class Interruption extends AbstractInterruptibleChannel {

    interface Waiting<T> {
        T call() throws IOException;
    }

    private final okhttp3.Call call;

    private Interruption(okhttp3.Call call) {
        this.call = call;
    }

    static <T> T cancels(okhttp3.Call call, Waiting<T> waiting) throws IOException {
        Interruption interruption = new Interruption(call);
        interruption.begin();
        try {
            return waiting.call();
        } finally {
            interruption.leave();
        }
    }

    /** Whether or not it was interrupted: what came of the call counts, and the thread stays interrupted. */
    private void leave() {
        try {
            end(true);
        } catch (AsynchronousCloseException interrupted) {
            // the call has told
        }
    }

    @Override
    protected void implCloseChannel() {
        call.cancel();
    }
}
