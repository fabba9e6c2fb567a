package io.github.multisafepay4j;

import io.github.multisafepay4j.model.Model;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;

/** Sends a request and hands its answer on to be read. Knows HTTP and nothing of orders. */
final class Transport {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http;
    private final URI baseUrl;
    private final String apiKey;

    Transport(OkHttpClient http, URI baseUrl, String apiKey) {
        this.http = http;
        this.baseUrl = baseUrl;
        this.apiKey = apiKey;
    }

    /** Reads the answer to a request: its result, or the exception that says why there is none. */
    interface ResponseReader<R> {
        R read(int httpStatus, byte[] body);
    }

    <R> R send(String method, String path, Model request, RequestOptions options, ResponseReader<R> reader) {
        if (!request.violations().isEmpty()) {
            throw new InvalidRequestException("The request", request.violations());
        }
        JsonBody body = new JsonBody(request);
        Request.Builder call = new Request.Builder().url(baseUrl + path).method(method, body);
        options.headers().forEach(call::header);
        call.header(Headers.API_KEY, apiKey).header("Accept", "application/json").header("User-Agent", UserAgent.TEXT);
        return exchange(http.newCall(call.build()), body, reader);
    }

    private static <R> R exchange(Call call, JsonBody body, ResponseReader<R> reader) {
        int status;
        byte[] answer;
        try (Response response = call.execute()) {
            status = response.code();
            answer = response.body().bytes();
        } catch (IOException failure) {
            throw connectionException(failure, body.isOnItsWay);
        }
        return reader.read(status, answer);
    }

    private static ConnectionException connectionException(IOException failure, boolean mayHaveReachedServer) {
        String problem = failure instanceof InterruptedIOException ? "No answer in time" : "The connection failed";
        String consequence = mayHaveReachedServer ? "; the request may have reached the API" : "; nothing was sent";
        return new ConnectionException(problem + consequence, mayHaveReachedServer, failure);
    }

    /** A body that OkHttp may send once: a second try could be a second order. */
    private static final class JsonBody extends RequestBody {

        private final Buffer json = new Buffer();
        private volatile boolean isOnItsWay;

        JsonBody(Model request) {
            try {
                request.writeJson(json.outputStream());
            } catch (IOException impossible) {
                throw new IllegalStateException("a buffer cannot fail", impossible);
            }
        }

        @Override
        public MediaType contentType() {
            return JSON;
        }

        @Override
        public long contentLength() {
            return json.size();
        }

        @Override
        public boolean isOneShot() {
            return true;
        }

        @Override
        public void writeTo(BufferedSink sink) {
            isOnItsWay = true;
            json.copyTo(sink.getBuffer(), 0, json.size()); // shares the segments, copies no bytes
        }
    }
}
