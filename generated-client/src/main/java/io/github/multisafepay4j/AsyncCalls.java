package io.github.multisafepay4j;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Calls on threads of an executor. To cancel one interrupts its thread, and so ends whatever the call waits for. */
final class AsyncCalls {

    private static final int THREADS = 64;

    private final Executor executor;

    /** @param executor null for threads of the client's own */
    AsyncCalls(@Nullable Executor executor) {
        this.executor = executor != null ? executor : threads();
    }

    /** Threads that come when they are needed, go when they are not, and keep no program from ending. */
    private static Executor threads() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(THREADS, THREADS, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
            Thread thread = new Thread(task, "multisafepay");
            thread.setDaemon(true);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
        return threads;
    }

    <T> CompletableFuture<T> start(Supplier<T> call) {
        Running<T> running = new Running<>(call);
        try {
            executor.execute(running);
        } catch (RuntimeException rejected) {
            running.completeExceptionally(rejected);
        }
        return running;
    }

    private static final class Running<T> extends CompletableFuture<T> implements Runnable {

        private final Supplier<T> call;
        private @Nullable Thread thread;

        Running(Supplier<T> call) {
            this.call = call;
        }

        @Override
        public void run() {
            if (!enter(Thread.currentThread())) {
                return; // cancelled before its turn: nothing is sent
            }
            try {
                T answer = call.get();
                leave();
                complete(answer);
            } catch (Throwable failure) {
                leave();
                completeExceptionally(failure);
            }
        }

        private synchronized boolean enter(Thread current) {
            if (isDone()) {
                return false;
            }
            thread = current;
            return true;
        }

        /** The thread is another call's from now on, and an interrupt that was meant for this one is not. */
        private synchronized void leave() {
            thread = null;
            Thread.interrupted();
        }

        /** Who hears of it, and may wait for others in turn, does so without the lock. */
        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            boolean isCancelled = super.cancel(mayInterruptIfRunning);
            if (isCancelled) {
                interrupt();
            }
            return isCancelled;
        }

        private synchronized void interrupt() {
            if (thread != null) {
                thread.interrupt();
            }
        }

        /** What follows on an answer is no call. */
        @Override
        public <U> CompletableFuture<U> newIncompleteFuture() {
            return new CompletableFuture<>();
        }
    }
}
