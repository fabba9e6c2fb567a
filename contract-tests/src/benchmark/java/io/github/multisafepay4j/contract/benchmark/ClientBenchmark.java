package io.github.multisafepay4j.contract.benchmark;

import com.sun.net.httpserver.HttpServer;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.OrderExample;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** The way of an order through the client: to JSON, over HTTP and back. */
@State(Scope.Benchmark)
public class ClientBenchmark {

    @Param("") // Benchmarks gives the names of the corpus
    private String order;

    private OrderExample example;
    private byte[] answer;
    private HttpServer server;
    private MultiSafepayClient client;

    @Setup
    public void start() throws IOException {
        example = Corpus.order(order);
        answer = example.json().response().getBytes(StandardCharsets.UTF_8);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.getRequestBody().readAllBytes();
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        client = MultiSafepayClient.builder()
                .apiKey("any")
                .environment(Environment.of(URI.create("http://127.0.0.1:" + server.getAddress().getPort())))
                .build();
    }

    @TearDown
    public void stop() {
        client.close();
        server.stop(0);
    }

    @Benchmark
    public String encode() {
        return example.request().toJson();
    }

    @Benchmark
    public CreatedOrder decode() {
        return example.request().response().read(200, answer);
    }

    @Benchmark
    public OrderRequest<?> fromJson() {
        return OrderRequest.fromJson(example.json().request());
    }

    @Benchmark
    public CreatedOrder create() {
        return client.orders().create(example.request());
    }
}
