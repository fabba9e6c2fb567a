package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Operation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The operations by bare HTTP, past the client. */
public final class Endpoint {

    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final MediaType JSON = MediaType.get("application/json");

    /** An answer, with what Prism noted about the request where the answer itself does not say it. */
    public record Answer(int status, String violations, String body) {

        public boolean isAccepted() {
            return switch (status) {
                case 200 -> {
                    if (!violations.isEmpty()) {
                        throw new IllegalStateException("accepted in spite of " + violations);
                    }
                    yield true;
                }
                case 422 -> false;
                default -> throw new IllegalStateException("neither accepted nor refused: " + status + " " + body);
            };
        }
    }

    private final HttpUrl baseUrl;

    public Endpoint(URI baseUrl) {
        this.baseUrl = HttpUrl.get(baseUrl.toString());
    }

    /** Sends an order to create. */
    Answer post(String order, UnaryOperator<Request.Builder> change) {
        return send(CallArguments.of(Operation.CREATE_ORDER).with(new Body(Operation.CREATE_ORDER), order), change);
    }

    public Answer send(CallArguments arguments) {
        return send(arguments, request -> request);
    }

    private Answer send(CallArguments arguments, UnaryOperator<Request.Builder> change) {
        String method = arguments.operation().httpMethod().toUpperCase(Locale.ROOT);
        Request.Builder request = new Request.Builder()
                .url(url(arguments))
                .header("api_key", "any")
                .method(method, body(method, arguments.body()));
        try (Response response = HTTP.newCall(change.apply(request).build()).execute()) {
            return new Answer(response.code(), response.header("sl-violations", ""), response.body().string());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The address of an operation with its arguments. */
    public HttpUrl url(CallArguments arguments) {
        HttpUrl.Builder url = baseUrl.newBuilder();
        for (String segment : arguments.operation().path().substring(1).split("/")) {
            url.addPathSegment(arguments.parameters().entrySet().stream()
                    .filter(parameter -> segment.equals("{" + parameter.getKey().name() + "}"))
                    .map(parameter -> parameter.getValue().asText())
                    .findFirst()
                    .orElse(segment));
        }
        arguments.parameters().forEach((parameter, value) -> {
            if (parameter.isQuery()) {
                for (Map.Entry<String, JsonNode> member : value.properties()) {
                    url.addQueryParameter(member.getKey(), member.getValue().asText());
                }
            }
        });
        return url.build();
    }

    /** From bytes: from text, OkHttp would add a charset to the media type. Without one, a POST has nothing in it. */
    private static RequestBody body(String method, String json) {
        RequestBody nothing = method.equals("POST") ? RequestBody.create(new byte[0]) : null;
        return json == null ? nothing : RequestBody.create(json.getBytes(StandardCharsets.UTF_8), JSON);
    }
}
