package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Union;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.OrderRequest;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Of a value that is almost one of many, client and mock name the same that may have been meant. */
@WithMock
class SlipTest {

    private final Endpoint orders;

    SlipTest(Mock mock) {
        orders = new Endpoint(mock.url());
    }

    @ParameterizedTest
    @MethodSource("ofOneOfMany")
    void isToldByBothInTheSameWords(ObjectNode slip) {
        List<Violation> violations = OrderRequest.fromJson(slip.toString()).violations();
        JsonNode report = Json.read(orders.post(slip.toString(), as -> as).body()).required("validation");

        assertThat(violations).hasSize(1);
        assertThat(report).hasSize(1);
        assertThat(report.get(0).get("message").textValue()).endsWith(" " + violations.get(0).message());
    }

    static Stream<ObjectNode> ofOneOfMany() {
        return Leaf.of(new Body(Operation.CREATE_ORDER)).stream().flatMap(leaf ->
                leaf.tags().getOrDefault("gateway", Set.of(Union.NONE)).stream()
                        .filter(gateway -> !gateway.equals(Union.NONE))
                        .map(gateway -> leaf.complete().<ObjectNode>deepCopy().put("gateway", gateway + "x")));
    }
}
