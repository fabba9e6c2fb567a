package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every order of the corpus, through the client and the mock: what goes in and comes out is the corpus, typed. */
@WithMock
class OrdersTest {

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#orders")
    void theRequestIsTheCorpus(Corpus.Order order) {
        OrderRequest<?> request = order.parsedRequest();

        assertThat(request.getClass().getSimpleName()).isEqualTo(order.requestSchema().name());
        assertThat(JsonValue.of(request.toJson())).isEqualTo(JsonValue.of(order.request()));
        Accessors.assertSay((Model) request, JsonValue.of(order.request()), order.requestSchema());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#orders")
    void theAnswerIsTheCorpus(Corpus.Order order, Mock mock) {
        try (MultiSafepayClient client = Clients.of(mock.url())) {
            CreatedOrder answer = client.orders().create(order.parsedRequest(), Prefer.answerTo(order));

            Schema schema = order.requestSchema().answer();
            Model model = (Model) answer;
            assertThat(answer.getClass().getSimpleName()).isEqualTo(schema.name());
            assertThat(JsonValue.of(model.toJson())).isEqualTo(order.answer());
            assertThat(model.violations()).isEmpty();
            Accessors.assertSay(model, order.answer(), schema);
        }
    }
}
