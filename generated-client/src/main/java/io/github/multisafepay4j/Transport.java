package io.github.multisafepay4j;

import io.github.multisafepay4j.CallObserver.Attempt;
import io.github.multisafepay4j.CallObserver.Failure;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.model.ResponseReader;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** Sends calls and hands their answers on to be read. Knows HTTP and nothing of orders. */
final class Transport {

    private final FreshConnections connections;
    private final OkHttpClient http;
    private final boolean ownsHttp;
    private final HttpUrl baseUrl;
    private final Map<Credential, String> keys;
    private final Repetition repetition;
    private final CallObserver observer;
    private final AtomicBoolean isClosed;
    private final @Nullable Deadline limit;

    Transport(
            OkHttpClient http,
            boolean ownsHttp,
            URI baseUrl,
            Map<Credential, String> keys,
            Repetition repetition,
            CallObserver observer) {
        this.connections = new FreshConnections();
        this.http = http.newBuilder()
                .addInterceptor(Transport::limitReading)
                .addNetworkInterceptor(connections)
                .addNetworkInterceptor(Transport::setOut)
                .build();
        this.ownsHttp = ownsHttp;
        this.baseUrl = HttpUrl.get(baseUrl.toString());
        this.keys = Map.copyOf(keys);
        this.repetition = repetition;
        this.observer = observer;
        this.isClosed = new AtomicBoolean();
        this.limit = null;
    }

    private Transport(Transport whole, Deadline limit) {
        this.connections = whole.connections;
        this.http = whole.http;
        this.ownsHttp = whole.ownsHttp;
        this.baseUrl = whole.baseUrl;
        this.keys = whole.keys;
        this.repetition = Repetition.NONE;
        this.observer = whole.observer;
        this.isClosed = whole.isClosed;
        this.limit = limit;
    }

    /** The same for calls that belong together and have to be over by then; whoever puts them together repeats them, too. */
    Transport within(Deadline deadline) {
        return new Transport(this, deadline);
    }

    Call call(String operation, String method, String path, Retry retry, List<Credential> credentials) {
        return new Call(this, operation, method, path, retry, credentials);
    }

    /** The time by which a call, or calls that belong together, have to be over. */
    Deadline deadline(RequestOptions options) {
        Duration own = options.callTimeout();
        return limit != null ? limit : Deadline.in(own != null ? own : Duration.ofMillis(http.callTimeoutMillis()));
    }

    <R> R send(Call call, RequestOptions options, ResponseReader<R> reader) {
        Deadline deadline = deadline(options);
        MultiSafepayException earlier = null;
        for (int attempt = 1; ; attempt++) {
            try {
                return attempt(call, attempt, options, deadline, reader);
            } catch (MultiSafepayException failure) {
                if (earlier != null) {
                    failure.addSuppressed(earlier);
                }
                if (!call.isRead() || isClosed.get() || !repetition.awaits(failure, attempt, deadline)) {
                    throw failure;
                }
                earlier = failure;
            }
        }
    }

    private <R> R attempt(Call call, int number, RequestOptions options, Deadline deadline, ResponseReader<R> reader) {
        Journey journey = new Journey();
        Exchange exchange = new Exchange(
                http, connections, call, request(call, options, journey), call.address(baseUrl), journey, deadline);
        if (isClosed.get()) {
            throw new ConnectionException("The client is closed; nothing was sent", false, Retry.SAFE, null);
        }
        long start = System.nanoTime();
        Failure how = null;
        try {
            return exchange.read(reader);
        } catch (MultiSafepayException failure) {
            how = failure instanceof ApiException ? Failure.REFUSED
                    : failure instanceof ConnectionException ? Failure.CONNECTION
                    : Failure.UNREADABLE;
            throw failure;
        } finally {
            Duration duration = Duration.ofNanos(System.nanoTime() - start);
            observe(new Attempt(call.operation(), call.gateway(), number, exchange.httpStatus(), duration, how));
            if (isClosed.get()) {
                leave();
            }
        }
    }

    private Request request(Call call, RequestOptions options, Journey journey) {
        Request.Builder request = new Request.Builder()
                .url(call.url(baseUrl))
                .method(call.method(), call.isRead() ? null : new JsonBody(call.body(), journey))
                .tag(Journey.class, journey)
                .tag(RequestOptions.class, options);
        options.headers().forEach(request::header);
        return request.header(Headers.API_KEY, key(call.credentials()))
                .header("Accept", "application/json")
                .header("User-Agent", UserAgent.TEXT)
                .build();
    }

    private String key(List<Credential> credentials) {
        for (Credential credential : credentials) {
            String key = keys.get(credential);
            if (key != null) {
                return key;
            }
        }
        throw new IllegalStateException("This operation takes the key of "
                + credentials.stream().map(Credential::toString).collect(Collectors.joining(" or "))
                + ", and the client has none of these");
    }

    private void observe(Attempt attempt) {
        try {
            observer.attempted(attempt);
        } catch (RuntimeException theirs) {
            // an order does not fail for being counted
        }
    }

    boolean isClosed() {
        return isClosed.get();
    }

    /** Takes no further calls; with the last of those under way the last connection goes. */
    void close() {
        isClosed.set(true);
        leave();
    }

    private void leave() {
        if (ownsHttp) {
            http.connectionPool().evictAll();
        }
    }

    private static Response limitReading(Interceptor.Chain chain) throws IOException {
        Request request = chain.request();
        RequestOptions options = request.tag(RequestOptions.class);
        Duration limit = options == null ? null : options.readTimeout();
        return limit == null
                ? chain.proceed(request)
                : chain.withReadTimeout((int) limit.toMillis(), TimeUnit.MILLISECONDS).proceed(request);
    }

    private static Response setOut(Interceptor.Chain chain) throws IOException {
        Journey journey = chain.request().tag(Journey.class);
        if (journey != null) { // else an interceptor of the caller's has dropped it
            journey.beginOn(chain.connection());
        }
        return countable(chain.proceed(chain.request()));
    }

    /** Without a wait of nothing, for which OkHttp sends a read again, nor one that it fails to count. */
    private static Response countable(Response response) {
        String wait = response.header(RetryAfter.HEADER);
        return wait == null ? response
                : wait.matches("0+") ? response.newBuilder().removeHeader(RetryAfter.HEADER).build()
                : wait.matches("\\d{10,}") ? response.newBuilder().header(RetryAfter.HEADER, RetryAfter.LONG).build()
                : response;
    }
}
