package io.github.multisafepay4j.contract.support;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/** A server that takes one request on each connection and answers it with bytes that no HTTP library would let it send. */
public final class RawServer implements AutoCloseable {

    private static final int PREFACE = 24;
    private static final int HEADERS = 1;
    private static final int SETTINGS = 4;
    private static final int END_STREAM = 1;
    private static final int END_HEADERS = 4;

    private interface Dialogue {
        void with(Socket connection) throws IOException;
    }

    private final ServerSocket socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Phaser connections = new Phaser(1);

    private RawServer(Dialogue dialogue) throws IOException {
        threads.execute(() -> {
            try {
                while (true) {
                    Socket connection = socket.accept();
                    connections.register();
                    threads.execute(() -> serve(connection, dialogue));
                }
            } catch (IOException closed) {
                // so no further connection comes in
            }
        });
    }

    private void serve(Socket connection, Dialogue dialogue) {
        try (connection) {
            dialogue.with(connection);
            connection.shutdownOutput();
            connection.getInputStream().readAllBytes();
        } catch (IOException hungUp) {
            // the client has what it needs
        } finally {
            connections.arriveAndDeregister();
        }
    }

    /** Returns when the client has closed all of them; one that it has forgotten stays open for a minute and more. */
    public void awaitEndOfConnections() throws InterruptedException, TimeoutException {
        connections.awaitAdvanceInterruptibly(connections.arrive(), 30, TimeUnit.SECONDS);
    }

    /** Answers over HTTP/1.1 with those bytes, by the number of the request. */
    public static RawServer http1(IntFunction<byte[]> answers) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        return new RawServer(connection -> {
            ScriptedServer.take(connection);
            connection.getOutputStream().write(answers.apply(requests.getAndIncrement()));
        });
    }

    /** Answers over HTTP/2 with those fields, each a name and a value, by the number of the request, and with an order. */
    public static RawServer http2(IntFunction<List<String[]>> fields) throws IOException {
        AtomicInteger requests = new AtomicInteger();
        byte[] order = Corpus.orders().get(0).response().getBytes(StandardCharsets.UTF_8);
        return new RawServer(connection -> {
            OutputStream out = connection.getOutputStream();
            out.write(frame(SETTINGS, 0, 0, new byte[0]));
            int stream = takeStream(connection.getInputStream());
            out.write(frame(HEADERS, END_HEADERS, stream, block(fields.apply(requests.getAndIncrement()))));
            out.write(frame(0, END_STREAM, stream, order));
        });
    }

    /** Reads frames up to the one that ends the request, and tells its stream. */
    private static int takeStream(InputStream in) throws IOException {
        DataInputStream frames = new DataInputStream(in);
        frames.readNBytes(PREFACE);
        while (true) {
            int lengthAndType = frames.readInt();
            int flags = frames.readUnsignedByte();
            int stream = frames.readInt();
            frames.readNBytes(lengthAndType >>> 8);
            if ((lengthAndType & 0xFF) <= HEADERS && (flags & END_STREAM) != 0) {
                return stream;
            }
        }
    }

    private static byte[] frame(int type, int flags, int stream, byte[] payload) {
        return ByteBuffer.allocate(9 + payload.length)
                .putInt(payload.length << 8 | type).put((byte) flags).putInt(stream).put(payload).array();
    }

    /** Fields as HPACK's literals without indexing, of up to 126 bytes each. */
    private static byte[] block(List<String[]> fields) {
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        for (String[] field : fields) {
            block.write(0);
            for (String text : field) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                block.write(bytes.length);
                block.writeBytes(bytes);
            }
        }
        return block.toByteArray();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
