package io.github.multisafepay4j.contract.live;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.testkit.Corpus;
import io.github.multisafepay4j.testkit.OrderExample;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;

/** What a shop does with the API: creates an order of the corpus under an id of its own, and asks for it. */
record Scenario(OrderExample example) {

    static List<Scenario> all() {
        return Corpus.orders().stream().map(Scenario::new).toList();
    }

    /** One for each kind of answer. */
    static Collection<Scenario> ofEachAnswer() {
        return all().stream()
                .collect(Collectors.toMap(each -> each.example.answer().getClass(), each -> each, (one, next) -> one))
                .values();
    }

    /**
     * Plays it through a proxy that holds both sides to the contract.
     *
     * @throws AssertionError if the API left the contract or answers for another order, with the place
     */
    void play(MultiSafepayClient client) {
        String id = "contract-" + UUID.randomUUID().toString().toLowerCase(Locale.ROOT);
        take("POST /orders", () -> client.orders().create(withId(id)));
        take("GET /orders/{order_id}", () -> client.orders().get(id));
    }

    private OrderRequest<?> withId(String id) {
        ObjectNode request = (ObjectNode) Json.read(example.json().request());
        return OrderRequest.fromJson(request.put("order_id", id).toString());
    }

    private void take(String operation, Runnable step) {
        try {
            step.run();
        } catch (UnreadableResponseException broken) {
            throw failure(operation, violations(broken), broken);
        } catch (ApiException refusal) {
            throw failure(operation, refusal.getMessage(), refusal);
        } catch (ConnectionException noAnswer) {
            throw failure(operation, "no answer", noAnswer);
        }
    }

    private AssertionError failure(String operation, String why, Throwable cause) {
        return new AssertionError(operation + " of " + example + " leaves the contract: " + why, cause);
    }

    /** What the proxy says; and where it has nothing to say, what the client does. */
    private static String violations(UnreadableResponseException answer) {
        try {
            JsonNode report = Json.read(answer.bodyAsText());
            JsonNode violations = report.path("validation");
            return violations.isEmpty()
                    ? report.path("title").asText(answer.getMessage()) + " " + report.path("detail").asText()
                    : violations.valueStream()
                            .map(each -> pointer(each.get("location")) + ": " + each.get("message").asText())
                            .collect(Collectors.joining("; "));
        } catch (IllegalArgumentException noReport) {
            return answer.getMessage();
        }
    }

    /** The location without its first two words, which are `response` and `body`. */
    private static String pointer(JsonNode location) {
        return location.valueStream()
                .skip(2)
                .map(each -> "/" + each.asText())
                .collect(Collectors.joining("", "the answer's ", ""));
    }

    @Override
    public String toString() {
        return example.name();
    }
}
