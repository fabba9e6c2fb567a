package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.OrderRequest;
import java.util.stream.Stream;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A kind of order that the contract does not name: it can be read and kept, and cannot be sent. */
class UnknownOrderTest {

    @ParameterizedTest
    @MethodSource("tags")
    void isKeptAndNotSent(Leaf leaf, String tag) throws Exception {
        ObjectNode body = leaf.complete().deepCopy();
        body.put(tag, "of tomorrow").putObject("x_more").putNull("also");

        OrderRequest<?> unknown = OrderRequest.fromJson(body.toString());

        assertThat(JsonValue.of(unknown.toJson())).isEqualTo(JsonValue.normal(body));
        assertThat(unknown.violations()).extracting(Violation::pointer).containsExactly("/" + tag);
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
                assertThatExceptionOfType(InvalidRequestException.class)
                        .isThrownBy(() -> client.orders().create(unknown))
                        .satisfies(refusal -> assertThat(refusal.violations()).isEqualTo(unknown.violations()));
            }
            assertThat(server.getRequestCount()).isZero();
        }
    }

    static Stream<Arguments> tags() {
        return Leaf.of(new Body(Operation.CREATE_ORDER)).stream()
                .flatMap(leaf -> leaf.tags().keySet().stream().sorted().map(tag -> Arguments.of(leaf, tag)));
    }
}
