package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Input;
import io.github.multisafepay4j.contract.spec.Json;
import java.nio.charset.StandardCharsets;

/** What the mock says when it refuses a value: Prism's report, in the body or, where that is an example, a header. */
record Refusal(Variation broken, String report) {

    static Refusal of(Variation broken, Endpoint mock) {
        Input input = broken.leaf().input();
        Endpoint.Answer answer = mock.send(CallArguments.of(input.operation()).with(input, broken.json()));
        if (answer.status() < 400) {
            throw new IllegalStateException("accepted: " + broken);
        }
        return new Refusal(broken, answer.violations().isEmpty() ? answer.body() : answer.violations());
    }

    int entries() {
        JsonNode entries = Json.read(report);
        return (entries.isArray() ? entries : entries.required("validation")).size();
    }

    int bytes() {
        return report.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public String toString() {
        return entries() + " entries, " + bytes() + " bytes for " + broken + ": " + report;
    }
}
