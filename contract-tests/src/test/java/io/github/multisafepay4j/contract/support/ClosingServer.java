package io.github.multisafepay4j.contract.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Phaser;
import javax.net.ServerSocketFactory;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jspecify.annotations.Nullable;

/** A server that answers so many requests on a connection and closes it without a word, with TLS or without. */
public final class ClosingServer implements AutoCloseable {

    private final @Nullable HeldCertificate certificate;
    private final ServerSocket socket;
    private final int answersOfAConnection;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Phaser closed = new Phaser(1);
    private final Phaser connections = new Phaser(1);
    private volatile @Nullable Socket latest;

    public ClosingServer(boolean tls, int answersOfAConnection) throws IOException {
        this.certificate = tls ? new HeldCertificate.Builder().addSubjectAlternativeName("localhost").build() : null;
        this.socket = sockets().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.answersOfAConnection = answersOfAConnection;
        threads.execute(this::accept);
    }

    private ServerSocketFactory sockets() {
        return certificate == null
                ? ServerSocketFactory.getDefault()
                : new HandshakeCertificates.Builder().heldCertificate(certificate).build().sslContext().getServerSocketFactory();
    }

    /** An HTTP client that trusts this server. */
    public OkHttpClient.Builder trusted(OkHttpClient.Builder http) {
        if (certificate == null) {
            return http;
        }
        HandshakeCertificates trust =
                new HandshakeCertificates.Builder().addTrustedCertificate(certificate.certificate()).build();
        return http.sslSocketFactory(trust.sslSocketFactory(), trust.trustManager());
    }

    public URI url() {
        return URI.create((certificate == null ? "http" : "https") + "://localhost:" + socket.getLocalPort());
    }

    /** Answers once more, unasked, on its latest connection. */
    public void answerAgain() throws IOException {
        answer(latest);
    }

    /** The methods of the requests it has had. */
    public List<String> requests() {
        return requests;
    }

    public int connections() {
        return connections.getPhase();
    }

    /** Returns when that many connections have been closed. */
    public void awaitClosed(int connections) {
        closed.awaitAdvance(connections - 1);
    }

    private void accept() {
        try {
            while (true) {
                Socket connection = socket.accept();
                connections.arrive();
                latest = connection;
                threads.execute(() -> serve(connection));
            }
        } catch (IOException end) {
            // so no further connection comes in
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            for (int i = 0; i < answersOfAConnection; i++) {
                String request = ScriptedServer.take(connection);
                requests.add(request.substring(0, request.indexOf(' ')));
                answer(connection);
            }
        } catch (IOException hungUp) {
            // the client has what it needs
        }
        closed.arrive();
    }

    private static void answer(Socket connection) throws IOException {
        ScriptedServer.answer(connection, Corpus.orders().get(0).response());
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}
