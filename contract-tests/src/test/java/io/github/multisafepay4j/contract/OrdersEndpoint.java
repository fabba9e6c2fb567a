package io.github.multisafepay4j.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Orders by bare HTTP, past the client. */
final class OrdersEndpoint {

    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final MediaType JSON = MediaType.get("application/json");

    /** An answer, with what Prism noted about the request where the answer itself does not say it. */
    record Answer(int status, String violations, String body) {

        boolean isAccepted() {
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

    private final URI orders;

    OrdersEndpoint(URI baseUrl) {
        this.orders = URI.create(baseUrl + "/orders");
    }

    Answer post(String body) {
        return post(body, request -> request);
    }

    Answer post(String body, UnaryOperator<Request.Builder> change) {
        // from bytes: from text, OkHttp would add a charset to the media type
        RequestBody json = RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON);
        Request.Builder request = new Request.Builder().url(orders.toString()).header("api_key", "any").post(json);
        try (Response response = HTTP.newCall(change.apply(request).build()).execute()) {
            return new Answer(response.code(), response.header("sl-violations", ""), response.body().string());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
