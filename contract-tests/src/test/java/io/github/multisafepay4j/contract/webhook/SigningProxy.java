package io.github.multisafepay4j.contract.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.multisafepay4j.webhook.Notification;
import io.github.multisafepay4j.webhook.NotificationSigner;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Signs the notifications that Prism sends, for it cannot, and passes them on; those without a body as they are. */
public final class SigningProxy implements AutoCloseable {

    /** What the receiver answered, such as {@code POST 200 OK}. */
    private final BlockingQueue<String> answers = new LinkedBlockingQueue<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpServer http;
    private final URI receiver;
    private final String apiKey;

    private SigningProxy(HttpServer http, URI receiver, String apiKey) {
        this.http = http;
        this.receiver = receiver;
        this.apiKey = apiKey;
    }

    public static SigningProxy start(URI receiver, String apiKey) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        SigningProxy proxy = new SigningProxy(http, receiver, apiKey);
        http.createContext("/", proxy::passOn);
        http.start();
        return proxy;
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/notification");
    }

    public BlockingQueue<String> answers() {
        return answers;
    }

    private void passOn(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        HttpRequest.Builder request =
                HttpRequest.newBuilder(receiver).method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        if (body.length > 0) {
            request.header(Notification.AUTH_HEADER, NotificationSigner.sign(body, apiKey, Instant.now()));
        }
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            // the length this server sends itself, and a second one is no HTTP
            answer.headers().firstValue("Content-Type")
                    .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length);
            exchange.getResponseBody().write(answer.body());
            exchange.close();
            answers.add(exchange.getRequestMethod() + " " + answer.statusCode() + " " + new String(answer.body()));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
