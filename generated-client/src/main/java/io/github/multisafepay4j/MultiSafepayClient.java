package io.github.multisafepay4j;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The way into the API. Make one, share it between threads, close it at the end.
 *
 * <pre>{@code
 * MultiSafepayClient client = MultiSafepayClient.builder()
 *         .apiKey(System.getenv("MULTISAFEPAY_API_KEY"))
 *         .environment(Environment.TEST)
 *         .build();
 * }</pre>
 */
public final class MultiSafepayClient implements AutoCloseable {

    private final Environment environment;
    private final OkHttpClient http;
    private final Transport transport;
    private final @Nullable Executor asyncExecutor;
    private @Nullable MultiSafepayAsyncClient async;

    private MultiSafepayClient(Builder builder, Environment environment) {
        this.environment = environment;
        this.http = builder.http();
        this.transport = new Transport(
                http, builder.httpClient == null, environment.baseUrl(), builder.keys, builder.repetition, builder.observer);
        this.asyncExecutor = builder.asyncExecutor;
    }

    public static Builder builder() {
        return new Builder();
    }

    // Made when asked for: a program loads no classes of what it never calls.

    /** Everything about orders. */
    public Orders orders() {
        return new Orders(transport);
    }

    /** Which payment methods the website has, by gateway id. */
    public GatewaysApi gateways() {
        return new GatewaysApi(transport);
    }

    /** Which payment methods the website has, and what each needs. */
    public PaymentMethodsApi paymentMethods() {
        return new PaymentMethodsApi(transport);
    }

    /** What customers can pay with again. */
    public TokensApi tokens() {
        return new TokensApi(transport);
    }

    /** Card fields and other components in a page of the shop's own. */
    public PaymentComponentsApi paymentComponents() {
        return new PaymentComponentsApi(transport);
    }

    /** Buttons of Apple Pay and PayPal in a page of the shop's own. */
    public WalletsApi wallets() {
        return new WalletsApi(transport);
    }

    /** What was paid and paid back: all of an account with {@link Builder#accountApiKey}, else a part of it. */
    public TransactionsApi transactions() {
        return new TransactionsApi(transport);
    }

    /** What there was at the end of each day. */
    public ClosingBalancesApi closingBalances() {
        return new ClosingBalancesApi(transport);
    }

    /** The websites, as MultiSafepay knows them. */
    public SitesApi sites() {
        return new SitesApi(transport);
    }

    /** The same operations, whose answers are futures. */
    public synchronized MultiSafepayAsyncClient async() {
        if (async == null) { // there is one executor
            async = new MultiSafepayAsyncClient(this, new AsyncCalls(asyncExecutor));
        }
        return async;
    }

    /**
     * Takes no further calls: they end in a {@code ConnectionException} that says so. Calls under way are not disturbed; with the last
     * of them the last connection is closed, unless the caller brought its own {@link OkHttpClient}.
     */
    @Override
    public void close() {
        transport.close();
    }

    /** For tests, which cannot see what it makes of limits that nobody has set. */
    OkHttpClient http() {
        return http;
    }

    @Override
    public String toString() {
        return "MultiSafepayClient{environment=" + environment + "}";
    }

    /** Configures a client. A key of some kind and an environment are required, everything else has a default. */
    public static final class Builder {

        private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
        private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);
        private static final Duration CALL_TIMEOUT = Duration.ofSeconds(60);
        private static final int READ_ATTEMPTS = 3;

        /** Many servers close what has been idle for five seconds: what is sent just then is lost. */
        private static final long IDLE_SECONDS = 4;

        /** As many as OkHttp calls at once, so that a busy time does not close connections. */
        private static final int IDLE_CONNECTIONS = 64;

        private final Map<Credential, String> keys = new EnumMap<>(Credential.class);
        private @Nullable Environment environment;
        private @Nullable OkHttpClient httpClient;
        private @Nullable Duration connectTimeout;
        private @Nullable Duration readTimeout;
        private @Nullable Duration callTimeout;
        private Repetition repetition = new Repetition(READ_ATTEMPTS);
        private CallObserver observer = attempt -> {};
        private @Nullable Executor asyncExecutor;

        private Builder() {}

        /**
         * The website's API key, which most operations take. White space around it, as files tend to have, is dropped.
         *
         * @throws IllegalArgumentException if there is none, or it has characters that a header cannot have
         */
        public Builder apiKey(@Nullable String key) {
            return key(Credential.ApiKey, key);
        }

        /**
         * The account's API key, for what is not about one website: listing all transactions.
         *
         * @throws IllegalArgumentException if there is none, or it has characters that a header cannot have
         */
        public Builder accountApiKey(@Nullable String key) {
            return key(Credential.AccountApiKey, key);
        }

        /**
         * The API key of a group of terminals, for what is paid there. An operation that takes the website's key too is
         * called with that one, if the client has both.
         *
         * @throws IllegalArgumentException if there is none, or it has characters that a header cannot have
         */
        public Builder terminalGroupApiKey(@Nullable String key) {
            return key(Credential.TerminalGroupApiKey, key);
        }

        private Builder key(Credential credential, @Nullable String key) {
            if (key == null || key.isBlank()) {
                throw new IllegalArgumentException("There is no API key: it is null or blank");
            }
            keys.put(credential, Headers.checkedValue(Headers.API_KEY, key.strip()));
            return this;
        }

        /** Where the API is; the key must belong to it. */
        public Builder environment(Environment where) {
            this.environment = Objects.requireNonNull(where);
            return this;
        }

        /** How long connecting may take, without TLS; 10 seconds unless set. Zero means no limit. */
        public Builder connectTimeout(Duration limit) {
            this.connectTimeout = TimeLimit.checked(limit);
            return this;
        }

        /** How long the API may be silent, from TLS to the answer; 30 seconds unless set. Zero means no limit. */
        public Builder readTimeout(Duration limit) {
            this.readTimeout = TimeLimit.checked(limit);
            return this;
        }

        /**
         * How long a call may take in all, from looking up the host to the end of the answer; 60 seconds unless set.
         * Zero means no limit.
         */
        public Builder callTimeout(Duration limit) {
            this.callTimeout = TimeLimit.checked(limit);
            return this;
        }

        /**
         * How often a read is sent at most, 3 times unless set; 1 means that none is repeated. It is repeated if the connection fails
         * and if the answer is 429, 502, 503 or 504: after a pause, or after as long as {@code Retry-After} asks for, within the time
         * limit of the call. The exception in the end has those of earlier attempts as suppressed ones. Whatever writes is sent once,
         * come what may.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder readAttempts(int most) {
            this.repetition = new Repetition(most);
            return this;
        }

        /**
         * Where calls of {@link MultiSafepayClient#async} run, each on a thread that waits for its answer: 64 threads of the client's own
         * unless set, further calls wait for one. An executor of virtual threads knows no such limit.
         */
        public Builder asyncExecutor(Executor executor) {
            this.asyncExecutor = Objects.requireNonNull(executor);
            return this;
        }

        /** Who hears of each attempt of each call, for metrics and traces. */
        public Builder observer(CallObserver observer) {
            this.observer = Objects.requireNonNull(observer);
            return this;
        }

        /**
         * A client of the caller's own, for its proxy, connection pool, TLS and interceptors. Its time limits hold
         * unless this builder sets others, save that a call as a whole has one unless {@link #callTimeout} takes it
         * away. Redirects are not followed and nothing is cached, whatever it says. What its interceptors log is theirs
         * to look after: the header {@code api_key} is a secret, and bodies are personal data.
         */
        public Builder httpClient(OkHttpClient client) {
            this.httpClient = Objects.requireNonNull(client);
            return this;
        }

        /**
         * @throws IllegalStateException if there is no key of any kind, or no environment
         */
        public MultiSafepayClient build() {
            if (keys.isEmpty()) {
                throw new IllegalStateException("apiKey is required, or accountApiKey or terminalGroupApiKey for what they are for");
            }
            if (environment == null) {
                throw new IllegalStateException("environment is required: Environment.TEST or Environment.LIVE");
            }
            return new MultiSafepayClient(this, environment);
        }

        private OkHttpClient http() {
            OkHttpClient.Builder http = base()
                    .followRedirects(false) // one would carry order and key to another host
                    .followSslRedirects(false)
                    .cache(null); // it knows addresses and no keys, so that one shop would read another's orders
            if (connectTimeout != null) {
                http.connectTimeout(connectTimeout);
            }
            if (readTimeout != null) {
                http.readTimeout(readTimeout);
            }
            if (callTimeout != null) {
                http.callTimeout(callTimeout);
            } else if (httpClient != null && httpClient.callTimeoutMillis() == 0) {
                http.callTimeout(CALL_TIMEOUT); // OkHttp has none, and nobody chose that
            }
            return http.build();
        }

        private OkHttpClient.Builder base() {
            return httpClient != null
                    ? httpClient.newBuilder()
                    : new OkHttpClient.Builder()
                            .connectionPool(new ConnectionPool(IDLE_CONNECTIONS, IDLE_SECONDS, TimeUnit.SECONDS))
                            .connectTimeout(CONNECT_TIMEOUT)
                            .readTimeout(READ_TIMEOUT)
                            .callTimeout(CALL_TIMEOUT);
        }
    }
}
