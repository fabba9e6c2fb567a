package io.github.multisafepay4j;

import io.github.multisafepay4j.model.Model;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import okhttp3.HttpUrl;
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
        this.http = http;
        this.baseUrl = HttpUrl.get(baseUrl.toString());
        this.keys = Map.copyOf(keys);
    }

    Call call(String method, String path, Retry retry) {
        return new Call(this, method, path, retry);
    }

    /** The time by which calls that belong together have to be over. */
    Deadline deadline() {
        return Deadline.in(Duration.ofMillis(http.callTimeoutMillis()));
    }

    <R> R send(Call call, RequestOptions options, Call.ResponseReader<R> reader) {
        String key = keys.get(call.credential());
        if (key == null) {
            throw new IllegalStateException("This operation needs accountApiKey: the key of the account, not of a website");
        }
        JsonBody body = call.body() == null ? null : new JsonBody(call.body());
        Request.Builder request = new Request.Builder().url(call.url(baseUrl)).method(call.method(), body);
        options.headers().forEach(request::header);
        request.header(Headers.API_KEY, key).header("Accept", "application/json").header("User-Agent", UserAgent.TEXT);
        okhttp3.Call exchange = http.newCall(request.build());
        Duration left = options.deadline().left();
        if (left != null) {
            exchange.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
        }
        return exchange(exchange, body, call.retry(), reader);
    }

    private static <R> R exchange(
            okhttp3.Call call, @Nullable JsonBody body, Retry retry, Call.ResponseReader<R> reader) {
        try (Response response = call.execute()) {
            return reader.read(response.code(), read(response.body().source(), response.code()));
        } catch (IOException failure) {
            throw connectionException(failure, body != null ? body.isOnItsWay : isOnItsWay(failure), retry);
        } catch (UnreadableResponseException failure) {
            throw failure.of(retry);
        }
    }

    private static byte[] read(BufferedSource body, int httpStatus) throws IOException {
        if (body.request(LONGEST_ANSWER + 1)) {
            throw new UnreadableResponseException(httpStatus, new byte[0], "more than " + LONGEST_ANSWER + " bytes");
        }
        return body.readByteArray();
    }

    /** A body knows whether it was sent; without one, what failed tells it. */
    private static boolean isOnItsWay(IOException failure) {
        return !(failure instanceof ConnectException || failure instanceof UnknownHostException);
    }

    private static ConnectionException connectionException(IOException failure, boolean mayHaveReached, Retry retry) {
        boolean timedOut = failure instanceof InterruptedIOException;
        String problem = timedOut ? "No answer in time" : "The connection failed";
        String consequence = mayHaveReached ? "; the request may have reached the API" : "; nothing was sent";
        return new ConnectionException(problem + consequence, mayHaveReached, retry, cause(failure));
    }

    /** What is no HTTP is quoted by OkHttp, and may be anything. */
    private static IOException cause(IOException failure) {
        if (!(failure instanceof ProtocolException)) {
            return failure;
        }
        IOException silent = new ProtocolException("The answer is not HTTP");
        silent.setStackTrace(failure.getStackTrace());
        return silent;
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
