package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever the tags of an order may be, its order goes through client and mock. */
@WithMock
class EveryGatewayTest {

    private static MultiSafepayClient client;

    @BeforeAll
    static void start(Mock mock) {
        client = Clients.of(mock.url());
    }

    @AfterAll
    static void stop() {
        client.close();
    }

    @ParameterizedTest
    @MethodSource("values")
    void isCreated(Leaf leaf, String tag, String value) {
        ObjectNode body = leaf.complete().deepCopy();
        body.put(tag, value);
        OrderRequest<?> request = OrderRequest.fromJson(body.toString());
        CreatedOrder created = client.orders().create(request);

        assertThat(request.getClass().getSimpleName()).isEqualTo(leaf.schema().name());
        assertThat(JsonValue.of(request.toJson()).path(tag).asText()).isEqualTo(value);
        assertThat(created.orderId()).isEqualTo(request.orderId());
        assertThat(created.getClass().getSimpleName()).isEqualTo(leaf.schema().answer().name());
    }

    /** Each value of each tag of each kind of order; one that is not given is the empty text. */
    static Stream<Arguments> values() {
        return Leaf.of(new Body(Operation.CREATE_ORDER)).stream().flatMap(leaf -> leaf.tags().entrySet().stream()
                .flatMap(tag -> tag.getValue().stream().sorted().map(value -> Arguments.of(leaf, tag.getKey(), value))));
    }
}
