package io.github.multisafepay4j;

import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.ResponseReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okio.Buffer;
import okio.BufferedSink;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/** Sends calls and hands their answers on to be read. Knows HTTP and nothing of orders. */
final class Transport {

    private static final MediaType JSON = MediaType.get("application/json");

    /** A page of a thousand transactions is a tenth of this. */
    private static final long LONGEST_ANSWER = 16 * 1024 * 1024;

    private final OkHttpClient http;
    private final HttpUrl baseUrl;
    private final Map<Credential, String> keys;

    Transport(OkHttpClient http, URI baseUrl, Map<Credential, String> keys) {
        this.http = http.newBuilder().addNetworkInterceptor(Transport::setOut).build();
        this.baseUrl = HttpUrl.get(baseUrl.toString());
        this.keys = Map.copyOf(keys);
    }

    Call call(String method, String path, Retry retry, List<Credential> credentials) {
        return new Call(this, method, path, retry, credentials);
    }

    /** The time by which calls that belong together have to be over. */
    Deadline deadline() {
        return Deadline.in(Duration.ofMillis(http.callTimeoutMillis()));
    }

    <R> R send(Call call, RequestOptions options, ResponseReader<R> reader) {
        String key = key(call.credentials());
        Journey journey = new Journey();
        boolean hasBody = call.body() != null || call.method().equals("POST"); // which HTTP has no other way
        JsonBody body = hasBody ? new JsonBody(call.body(), journey) : null;
        Request.Builder request = new Request.Builder().url(call.url(baseUrl)).method(call.method(), body);
        request.tag(Journey.class, journey);
        options.headers().forEach(request::header);
        request.header(Headers.API_KEY, key).header("Accept", "application/json").header("User-Agent", UserAgent.TEXT);
        okhttp3.Call exchange = http.newCall(request.build());
        Duration left = options.deadline().left();
        if (left != null) {
            exchange.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
        }
        return exchange(exchange, journey, call.retry(), reader);
    }

    private String key(List<Credential> credentials) {
        return credentials.stream()
                .filter(keys::containsKey)
                .findFirst()
                .map(keys::get)
                .orElseThrow(() -> new IllegalStateException("This operation takes the key of "
                        + credentials.stream().map(Credential::toString).collect(Collectors.joining(" or "))
                        + ", and the client has none of these"));
    }

    private static <R> R exchange(okhttp3.Call call, Journey journey, Retry retry, ResponseReader<R> reader) {
        try (Response response = call.execute()) {
            return reader.read(response.code(), read(response.body().source(), response.code(), retry), retry);
        } catch (IOException failure) {
            throw connectionException(failure, journey, retry);
        } catch (Exception failure) {
            if (failure instanceof InterruptedException) { // undeclared: OkHttp is written in Kotlin
                Thread.currentThread().interrupt();
                throw connectionException(new InterruptedIOException(), journey, retry);
            }
            throw failure;
        }
    }

    private static byte[] read(BufferedSource body, int httpStatus, Retry retry) throws IOException {
        if (body.request(LONGEST_ANSWER + 1)) {
            throw new UnreadableResponseException(httpStatus, new byte[0], "more than " + LONGEST_ANSWER + " bytes", retry);
        }
        return body.readByteArray();
    }

    private static ConnectionException connectionException(IOException failure, Journey journey, Retry retry) {
        String problem = problem(failure);
        IOException cause = cause(failure);
        return journey.hasBegun
                ? new ConnectionException(problem + "; the request may have reached the API", true, retry, cause)
                : new ConnectionException(problem + "; nothing was sent", false, Retry.SAFE, cause);
    }

    private static String problem(IOException failure) {
        if (!(failure instanceof InterruptedIOException)) {
            return "The connection failed";
        }
        return Thread.currentThread().isInterrupted() ? "The thread was interrupted" : "No answer in time";
    }

    /** What breaks off, or is no HTTP, is quoted by OkHttp, and may be anything. */
    private static IOException cause(IOException failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            boolean isCutOff = each instanceof EOFException || "unexpected end of stream".equals(each.getMessage());
            if (isCutOff || each instanceof ProtocolException) {
                IOException silent =
                        new ProtocolException(isCutOff ? "The answer broke off" : "The answer is not HTTP");
                silent.setStackTrace(failure.getStackTrace());
                return silent;
            }
        }
        return failure;
    }

    private static Response setOut(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        Journey journey = request.tag(Journey.class);
        if (journey != null) {
            journey.hasBegun = true;
        }
        return chain.proceed(request);
    }

    /** Whether a request got as far as a connection that could carry it. */
    private static final class Journey {
        private volatile boolean hasBegun;
    }

    /** A body that is sent once, by OkHttp and by the caller's interceptors: a second try could be a second order. */
    private static final class JsonBody extends RequestBody {

        private final Buffer json = new Buffer();
        private final Journey journey;
        private boolean isSent;

        /** @param request what to send, null for nothing */
        JsonBody(@Nullable Model request, Journey journey) {
            this.journey = journey;
            try {
                if (request != null) {
                    request.writeJson(json.outputStream());
                }
            } catch (IOException impossible) {
                throw new IllegalStateException("a buffer cannot fail", impossible);
            }
        }

        @Override
        public @Nullable MediaType contentType() {
            return json.size() > 0 ? JSON : null;
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
        public void writeTo(BufferedSink sink) throws IOException {
            if (isSent) {
                throw new IOException("The request was sent already, and is not sent twice");
            }
            isSent = true;
            journey.hasBegun = true; // an interceptor may have dropped the tag
            json.copyTo(sink.getBuffer(), 0, json.size()); // shares the segments, copies no bytes
        }
    }
}
