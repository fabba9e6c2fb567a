package io.github.multisafepay4j.contract.verdict;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Canonical;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the vendor's clients for PHP and Python send: a shop that changes to this client has such orders stored. */
@WithMock
class PeersTest {

    private static final Body ORDER = new Body(Operation.CREATE_ORDER);

    private final Mock mock;

    PeersTest(Mock mock) {
        this.mock = mock;
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isAcceptedAsTheySendIt(String order) throws Exception {
        HttpResponse<String> answer = send("POST", "/orders", order);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(Judge.all(mock)).allMatch(judge -> judge.accepts(ORDER, order));
    }

    /** The whole of an order, where the mock stands in the API's place. */
    @Test
    void createsAnOrderAsksForItPaysSomeBackAndListsWhatThereIs() throws Exception {
        JsonNode created = data(send("POST", "/orders", text(folder("/peers/accepted").resolve("python-ideal-direct.json"))));
        assertThat(created.get("order_id").textValue()).isEqualTo("lamp-4");

        JsonNode asked = data(send("GET", "/orders/lamp-4", ""));
        assertThat(asked.get("amount").longValue()).isEqualTo(4990);
        assertThat(asked.get("description").textValue()).isEqualTo("A reading lamp");

        JsonNode refunded = data(send("POST", "/orders/lamp-4/refunds", """
                {"currency": "EUR", "amount": 990, "description": ""}"""));
        assertThat(refunded.get("refund_id").canConvertToLong()).isTrue();

        for (String list : List.of("/transactions", "/gateways", "/payment-methods")) {
            assertThat(data(send("GET", list, ""))).as(list).isNotEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("accepted")
    void isReadAndSentInCanonicalForm(String order) {
        OrderRequest<?> request = OrderRequest.fromJson(order);

        assertThat(JsonValue.of(request.toJson()))
                .isEqualTo(Canonical.of(Schema.ofRequest(JsonValue.of(order)), JsonValue.of(order)));
        try (MultiSafepayClient client = Clients.of(mock.url())) {
            assertThat(client.orders().create(request).orderId()).isEqualTo(request.orderId());
        }
    }

    /** The two methods that the contract keeps as the pages of 2022 have them. */
    @ParameterizedTest
    @MethodSource("refused")
    void isRefusedForWhatOnlyThePagesOf2022AskFor(String order) {
        assertThat(Judge.all(mock)).noneMatch(judge -> judge.accepts(ORDER, order));
        assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> OrderRequest.fromJson(order))
                .satisfies(refusal -> assertThat(refusal.violations())
                        .containsExactly(new Violation("/manual", "is required")));
    }

    static Stream<Named<String>> accepted() throws IOException, URISyntaxException {
        return orders("/peers/accepted");
    }

    static Stream<Named<String>> refused() throws IOException, URISyntaxException {
        return orders("/peers/refused");
    }

    /** What the client for Python puts around each of its calls. */
    private HttpResponse<String> send(String method, String path, String body) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock.url() + "/v1/json" + path + "?locale=en_US"))
                .header("Authorization", "Bearer any")
                .header("Content-Type", "application/json")
                .header("Accept-Encoding", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode data(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Json.read(answer.body()).get("data");
    }

    private static Stream<Named<String>> orders(String folder) throws IOException, URISyntaxException {
        try (Stream<Path> files = Files.list(folder(folder))) {
            List<Path> sorted = files.sorted().toList();
            return sorted.stream().map(file -> Named.of(file.getFileName().toString(), text(file)));
        }
    }

    private static Path folder(String name) throws URISyntaxException {
        return Path.of(PeersTest.class.getResource(name).toURI());
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
