package io.github.multisafepay4j;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.TimeUnit;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps writes off connections that the server has closed, or on which it has said something unasked: what is sent there is lost,
 * and nobody could say so for certain. OkHttp looks only after ten seconds of silence, many servers close after five, and some
 * after each answer. To look takes a millisecond, so it is done where it tells: before a connection is used again for the first
 * time, and after a second of silence.
 */
final class FreshConnections implements Interceptor {

    /** What is thrown before anything was sent, so that another connection can be taken. */
    static final class Stale extends IOException {
        private static final long serialVersionUID = 1;

        Stale() {
            super("The connection is not to be used");
        }
    }

    private static final long SILENCE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final Map<Connection, History> histories = Collections.synchronizedMap(new WeakHashMap<>());

    /** Of a connection, which OkHttp's pool hands from one call to the next under a lock. */
    private static final class History {

        private int uses;
        private long lastNanos;

        /** An answer was strange: the next one may be as strange. The next call may be on it already when that is known. */
        private volatile boolean isLeft;
    }

    /** Lets nothing be sent on the connection any more. Whoever has it already is not disturbed: closing it would break a call. */
    void leave(@Nullable Connection strange) {
        if (strange != null) {
            history(strange).isLeft = true;
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Connection connection = chain.connection();
        if (connection == null || connection.protocol() == Protocol.HTTP_2) { // whose own reader hears of an end at once
            return chain.proceed(request);
        }
        History history = history(connection);
        boolean isWrite = !request.method().equals("GET"); // which OkHttp repeats by itself
        if (history.isLeft || isWrite && isInDoubt(history) && !isSilent(connection.socket())) {
            throw new Stale();
        }
        Response response = chain.proceed(request);
        history.uses++;
        history.lastNanos = System.nanoTime();
        return response;
    }

    private History history(Connection connection) {
        return histories.computeIfAbsent(connection, each -> new History());
    }

    private static boolean isInDoubt(History history) {
        return history.uses == 1 || history.uses > 1 && System.nanoTime() - history.lastNanos > SILENCE_NANOS;
    }

    private static boolean isSilent(Socket socket) {
        try {
            int timeout = socket.getSoTimeout();
            try {
                socket.setSoTimeout(1);
                socket.getInputStream().read();
                return false;
            } catch (SocketTimeoutException silent) {
                return true;
            } finally {
                socket.setSoTimeout(timeout);
            }
        } catch (IOException closed) {
            return false;
        }
    }
}
