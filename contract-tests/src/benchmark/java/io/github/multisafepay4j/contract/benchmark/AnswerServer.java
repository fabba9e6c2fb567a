package io.github.multisafepay4j.contract.benchmark;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Answers at once, whatever it is asked, and does little besides: it must not be what is measured. */
final class AnswerServer implements AutoCloseable {

    private static final String SERVERS = "benchmark.server.";

    private final ServerSocket socket = new ServerSocket(0, 128, InetAddress.getLoopbackAddress());
    private final Sample order;
    private final byte[] answer;

    AnswerServer(Sample order) throws IOException {
        this.order = order;
        byte[] body = order.answer();
        String head = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: " + body.length + "\r\n\r\n";
        this.answer = (head + new String(body, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
        start(this::accept);
    }

    String baseUrl() {
        return "http://127.0.0.1:" + socket.getLocalPort();
    }

    /** What tells other processes of it. */
    String property() {
        return "-D" + SERVERS + order + "=" + baseUrl();
    }

    static String baseUrl(Sample order) {
        return System.getProperty(SERVERS + order);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connection.setTcpNoDelay(true);
                start(() -> serve(connection));
            }
        } catch (IOException closed) {
            // at the end
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = new BufferedInputStream(connection.getInputStream());
            OutputStream out = connection.getOutputStream();
            while (true) {
                in.skipNBytes(length(in));
                out.write(answer);
            }
        } catch (IOException gone) {
            // the client has what it wanted
        }
    }

    /** Reads up to the empty line; says how many bytes are still to come. */
    private static int length(InputStream in) throws IOException {
        int length = 0;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            if (line.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int each = in.read(); each != '\n'; each = in.read()) {
            if (each < 0) {
                throw new IOException("the connection ended");
            }
            if (each != '\r') {
                line.append((char) each);
            }
        }
        return line.toString();
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        thread.start();
    }
}
