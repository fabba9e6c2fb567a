package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.core.JsonPointer;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Canonical;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The payloads of the vendor's reference pages, letter for letter. */
@WithMock
class VerbatimPayloadTest {

    private static final JsonPointer ANSWER =
            JsonPointer.compile("/paths/~1orders/post/responses/200/content/application~1json/schema");

    private final Mock mock;

    VerbatimPayloadTest(Mock mock) {
        this.mock = mock;
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theRequestIsAccepted(Exchange exchange) {
        assertThat(Judge.all(mock))
                .allMatch(judge -> judge.accepts(new Body(Operation.CREATE_ORDER), exchange.request()));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theClientReadsTheRequestAndWritesItInCanonicalForm(Exchange exchange) {
        OrderRequest<?> request = OrderRequest.fromJson(exchange.request());
        assertThat(request.getClass().getSimpleName()).isEqualTo(exchange.schema().name());
        assertThat(JsonValue.of(request.toJson()))
                .isEqualTo(Canonical.of(exchange.schema(), JsonValue.of(exchange.request())));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theResponseKeepsTheContract(Exchange exchange) {
        for (Edition edition : List.of(Edition.CONTRACT, Edition.MOCK)) {
            assertThat(edition.violations(ANSWER, exchange.response())).as("%s", edition).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("orders")
    void theClientReadsTheResponseAndWritesItInCanonicalForm(Exchange exchange) {
        byte[] body = exchange.response().getBytes(StandardCharsets.UTF_8);
        Model order = OrderRequest.fromJson(exchange.request()).response().read(200, body);
        Schema answer = exchange.schema().answer();
        assertThat(order.getClass().getSimpleName()).isEqualTo(answer.name());
        assertThat(JsonValue.of(order.toJson()))
                .isEqualTo(Canonical.of(answer, JsonValue.of(exchange.response()).get("data")));
    }

    record Exchange(String request, String response) {

        Schema schema() {
            return Schema.ofRequest(JsonValue.of(request));
        }
    }

    static List<Named<Exchange>> orders() throws IOException, URISyntaxException {
        List<Named<Exchange>> orders = new ArrayList<>();
        Path payloads = Path.of(VerbatimPayloadTest.class.getResource("/payloads").toURI());
        try (DirectoryStream<Path> requests = Files.newDirectoryStream(payloads, "*-request.json")) {
            for (Path request : requests) {
                Path response = Path.of(request.toString().replace("-request.json", "-response.json"));
                String name = request.getFileName().toString();
                orders.add(Named.of(name, new Exchange(Files.readString(request), Files.readString(response))));
            }
        }
        return orders;
    }
}
