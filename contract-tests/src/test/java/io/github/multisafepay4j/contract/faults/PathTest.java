package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.ScriptedServer;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.model.CancelOrderRequest;
import io.github.multisafepay4j.model.CancelRefundRequest;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Identifiers of all sorts in the path of a request: one segment, whatever they hold. */
class PathTest {

    @ParameterizedTest
    @ValueSource(strings = {
        "a/b", "/", "a b", "100%", "%2F", "%2e%2e", "Zoë", "北京-1", "🍵", "a?b", "a#b", "a+b", "a;b", "a&b=c", "a\\b",
        "...", ".a", "a:b@c", "\"<>^`{|}", "[a]", "a,b'c!d$e(f)*~", " ", "a\tb", "a\nb", "a\r\nApi_key: b"
    })
    void anIdTravelsAsOneSegment(String id) throws IOException {
        List<String> paths = pathsOfRequestsAbout(id);
        assertThat(paths).allSatisfy(path -> assertThat(path).matches("[!-~]+"));
        assertThat(paths.stream().map(path -> Stream.of(path.split("/", -1)).map(PathTest::decoded).toList()))
                .containsExactly(
                        List.of("", "orders", id),
                        List.of("", "orders", id),
                        List.of("", "orders", id, "refunds", "7"),
                        List.of("", "recurring", id, "token", id));
    }

    static final List<String> TOO_MUCH_OR_TOO_LITTLE =
            List.of("", "x".repeat(51), "🍵".repeat(51), ".", "..", "\uD83C", "a\uDF75");

    @ParameterizedTest
    @FieldSource("TOO_MUCH_OR_TOO_LITTLE")
    void anIdThatNoPathCanHoldIsRefused(String id) {
        try (MultiSafepayClient client = Clients.of(URI.create("http://nowhere.invalid"))) {
            InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () ->
                    client.orders().get(id));

            assertThat(refused).as("refused before sending").isNotNull();
            assertThat(refused.violations()).singleElement()
                    .satisfies(violation -> assertThat(violation.pointer()).isEqualTo("/order_id"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx"})
    void anIdMayBeThatShortAndThatLong(String id) throws IOException {
        assertThat(pathsOfRequestsAbout(id)).contains("/orders/" + id);
    }

    /** Some whose id ends the path, one whose id stands within it, and one with two of them. */
    private static List<String> pathsOfRequestsAbout(String id) throws IOException {
        List<String> paths = new ArrayList<>();
        try (ScriptedServer server = new ScriptedServer();
                MultiSafepayClient client = Clients.of(URI.create("http://127.0.0.1:" + server.port()))) {
            for (Runnable call : List.<Runnable>of(
                    () -> client.orders().get(id),
                    () -> client.orders().update(id, CancelOrderRequest.builder().build()),
                    () -> client.orders().cancelRefund(id, 7, CancelRefundRequest.builder().build()),
                    () -> client.tokens().get(id, id))) {
                server.next(connection -> {
                    String request = ScriptedServer.take(connection);
                    paths.add(request.substring(request.indexOf(' ') + 1, request.indexOf(" HTTP/1.1\r\n")));
                    connection.getOutputStream().write(ScriptedServer.response(
                            "200 OK\r\nConnection: close",
                            "{\"success\": true, \"data\": {\"token\": \"\", \"order_id\": " + TextNode.valueOf(id) + ", \"status\": \"void\","
                                    + " \"currency\": \"EUR\", \"amount\": 1}}"));
                });
                call.run();
            }
        }
        return paths;
    }

    /** As a server does it; a plus is a plus in a path. */
    private static String decoded(String segment) {
        return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
