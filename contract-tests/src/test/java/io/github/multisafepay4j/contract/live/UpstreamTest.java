package io.github.multisafepay4j.contract.live;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Upstream;
import io.github.multisafepay4j.contract.support.Upstream.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the scenarios make of APIs that keep the contract and of such that leave it, in one way each. */
class UpstreamTest {

    private static final String API_KEY = "key-3e8d1f5a7c2b4960";

    private static Upstream upstream;
    private static Mock proxy;
    private static MultiSafepayClient client;

    @BeforeAll
    static void start() throws IOException {
        upstream = new Upstream(0);
        proxy = Mock.proxy(upstream.url());
        client = MultiSafepayClient.builder().apiKey(API_KEY).environment(Environment.of(proxy.url())).build();
    }

    @AfterAll
    static void stop() throws IOException {
        client.close();
        proxy.close();
        upstream.close();
    }

    @Test
    void oneThatKeepsTheContract() {
        assertThat(failures(Scenario.all(), UnaryOperator.identity())).isEmpty();
    }

    /** What goes wrong, how, and what the message says of it. */
    static final List<Arguments> WRONG = List.of(
            wrong("a required member is missing", without("/data/order_id"), "answer's /data: ", "'order_id'"),
            wrong("a member has another type", with("/data/order_id", "{}"), "answer's /data/order_id: ", "string"),
            wrong("there is no envelope", json(answer -> answer.get("data")), "'success'"),
            wrong("success is false with 200", with("/success", "false"), "answer's /success: ", "true"),
            wrong("a currency is a number", with("/data/currency", "978"), "answer's /data/currency: ", "string"),
            wrong("a URL is no URL", with("/data/payment_url", "\"soon\""), "answer's /data/payment_url: ", "match"),
            wrong("an amount is a fraction", with("/data/amount", "9.5"), "answer's /data/amount: ", "integer"),
            wrong("it is a page", answer -> Response.html(200), "media type \"text/html\""),
            wrong("it is a gateway's page", answer -> Response.html(503), "status code", "200,401,404"),
            wrong("it is empty", answer -> Response.json(200, ""), "Unexpected end of JSON"),
            wrong("the status is unknown", answer -> Response.json(418, answer.text()), "status code", "200,401,404"),
            wrong("it ends early", answer -> Response.json(200, answer.text().substring(0, 40)), "JSON"),
            wrong("it calls itself text", answer -> new Response(200, "text/plain", answer.body()), "text/plain"),
            wrong("it is another order's", with("/data/order_id", "\"another\""), "its order_id is not that of the request"),
            wrong("nothing is implemented", answer -> Response.json(501, "{}"), "The upstream answered 501"));

    @ParameterizedTest(name = "{0}")
    @FieldSource("WRONG")
    void whereItLeavesTheContract(String fault, UnaryOperator<Response> change, String[] named) {
        List<String> failures = failures(Scenario.ofEachAnswer(), change);

        assertThat(failures).isNotEmpty().allSatisfy(failure -> assertThat(failure).contains(named));
        assertThat(proxy.log()).content().doesNotContain(API_KEY);
    }

    private static Arguments wrong(String fault, UnaryOperator<Response> change, String... named) {
        return Arguments.of(fault, change, named);
    }

    /** What fails where a proxy stands between the client and an API that answers so. */
    private static List<String> failures(Collection<Scenario> scenarios, UnaryOperator<Response> change) {
        upstream.change(change);
        List<String> failures = new ArrayList<>();
        for (Scenario scenario : scenarios) {
            int before = upstream.requests();
            try {
                scenario.play(client);
            } catch (AssertionError failure) {
                failures.add(failure.getMessage());
            }
            assertThat(upstream.requests()).as("requests that reached the API").isGreaterThan(before);
        }
        return failures;
    }

    private static UnaryOperator<Response> with(String place, String value) {
        JsonPointer pointer = JsonPointer.compile(place);
        return json(answer ->
                answer.at(pointer).isMissingNode() ? answer : Json.with(answer, pointer, Json.read(value)));
    }

    private static UnaryOperator<Response> without(String place) {
        return json(answer -> Json.without(answer, JsonPointer.compile(place)));
    }

    private static UnaryOperator<Response> json(UnaryOperator<JsonNode> change) {
        return answer -> Response.json(answer.status(), change.apply(Json.read(answer.text())).toString());
    }
}
