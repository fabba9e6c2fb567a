package io.github.multisafepay4j;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
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

    /** The last use of each connection. */
    private final Map<Connection, Use> uses = Collections.synchronizedMap(new WeakHashMap<>());

    /** Those whose answers were strange: the next one may be as strange. */
    private final Set<Connection> left = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

    private record Use(boolean isFirst, long atNanos) {}

    /** Lets nothing be sent on the connection any more. Whoever has it already is not disturbed: closing it would break a call. */
    void leave(@Nullable Connection strange) {
        if (strange != null) {
            left.add(strange);
        }
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Request request = chain.request();
        Connection connection = chain.connection();
        if (connection == null || connection.protocol() == Protocol.HTTP_2) { // whose own reader hears of an end at once
            return chain.proceed(request);
        }
        if (left.contains(connection)) {
            throw new Stale();
        }
        Use last = uses.get(connection);
        boolean isWrite = !request.method().equals("GET"); // which OkHttp repeats by itself
        if (isWrite && last != null && (last.isFirst() || System.nanoTime() - last.atNanos() > SILENCE_NANOS)
                && !isSilent(connection.socket())) {
            throw new Stale();
        }
        Response response = chain.proceed(request);
        uses.put(connection, new Use(last == null, System.nanoTime()));
        return response;
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
