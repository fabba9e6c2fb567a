package io.github.multisafepay4j.contract;

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
final class ScriptedServer implements AutoCloseable {

    private static final Pattern CONTENT_LENGTH = Pattern.compile("(?i)\r\nContent-Length: *(\\d+)\r\n");

    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

    ScriptedServer() throws IOException {}

    interface Script {
        void play(Socket connection) throws IOException;
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Plays the script to the next connection, then closes that. Done when the connection is closed. */
    CompletableFuture<Void> next(Script script) {
        return CompletableFuture.runAsync(() -> {
            try (Socket connection = socket.accept()) {
                script.play(connection);
            } catch (IOException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** Takes a request from the connection, to the last byte. */
    static void take(Socket connection) throws IOException {
        InputStream in = connection.getInputStream();
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) in.read());
        }
        Matcher length = CONTENT_LENGTH.matcher(head);
        in.readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
    }

    static void answer(Socket connection, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
        connection.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
        connection.getOutputStream().write(body);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
