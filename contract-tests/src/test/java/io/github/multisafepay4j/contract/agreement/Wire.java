package io.github.multisafepay4j.contract.agreement;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** The mock's opinion on the body of a request, by bare HTTP. */
final class Wire {

    private static final OkHttpClient HTTP = new OkHttpClient();
    private static final MediaType JSON = MediaType.get("application/json");

    private final URI mock;

    Wire(URI mock) {
        this.mock = mock;
    }

    boolean accepts(Operation operation, String body) {
        RequestBody json = RequestBody.create(body.getBytes(StandardCharsets.UTF_8), JSON);
        Request request = new Request.Builder()
                .url(mock + operation.path())
                .header("api_key", "any")
                .method(operation.method(), json)
                .build();
        try (Response response = HTTP.newCall(request).execute()) {
            boolean isAccepted = response.code() == 200;
            if (!isAccepted && response.code() != 422) {
                throw new IllegalStateException(response.code() + " for " + body);
            }
            return isAccepted;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
