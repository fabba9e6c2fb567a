package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * What the mock says of a body that it refuses: Prism's report, which is in a header where the answer is an example.
 */
record Refusal(Fault fault, String report) {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    static Refusal of(Fault fault, URI mock) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(mock + fault.path()))
                .method(fault.method(), BodyPublishers.ofString(fault.body().toString()))
                .header("Content-Type", "application/json")
                .header("api_key", "any")
                .build();
        try {
            HttpResponse<String> answer = HTTP.send(request, BodyHandlers.ofString());
            String report = answer.headers().firstValue("sl-violations").orElse(answer.body());
            if (answer.statusCode() < 400) {
                throw new IllegalStateException("accepted: " + fault);
            }
            return new Refusal(fault, report);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
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
        return entries() + " entries, " + bytes() + " bytes for " + fault + ": " + report;
    }
}
