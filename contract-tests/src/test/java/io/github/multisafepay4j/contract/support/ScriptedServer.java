package io.github.multisafepay4j.contract.support;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server that does to each connection what it was told, for what a well-behaved one cannot be made to do. */
public final class ScriptedServer implements AutoCloseable {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)\r\n");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    public ScriptedServer() throws IOException {}

    public interface Script {
        void play(Socket connection) throws IOException;
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Plays the script to the next connection, then closes that. Done when the connection is closed. */
    public CompletableFuture<Void> next(Script script) {
        return CompletableFuture.runAsync(() -> {
            try (Socket connection = socket.accept()) {
                script.play(connection);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Takes a request from the connection, to the last byte: its head, an empty line, its body. */
    public static String take(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                throw new EOFException("the connection ended within a request");
            }
            head.append((char) next);
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        byte[] body = in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
        return head + new String(body, StandardCharsets.UTF_8);
    }

    public static void answer(Socket connection, String json) throws IOException {
        connection.getOutputStream().write(response("200 OK", json));
    }

    /** A response as it goes over the wire: status and further lines of the head, and the body. */
    public static byte[] response(String head, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return ("HTTP/1.1 " + head + "\r\nContent-Length: " + length + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
