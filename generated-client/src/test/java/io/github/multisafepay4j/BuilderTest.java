package io.github.multisafepay4j;

import io.github.multisafepay4j.model.GatewayQuery;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Response;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/** What the builder makes of its settings. In the client's package, to see the HTTP client that it makes of its own. */
class BuilderTest {

    private static final GatewayQuery ANY = GatewayQuery.builder().build();
    private static final String NO_GATEWAYS = "{\"success\": true, \"data\": []}";

    /** The limits that hold for a call. */
    private record Limits(Duration connect, Duration read, Duration call) {

        static Limits seconds(int connect, int read, int call) {
            return new Limits(Duration.ofSeconds(connect), Duration.ofSeconds(read), Duration.ofSeconds(call));
        }

        static Limits of(Interceptor.Chain chain) {
            return new Limits(
                    Duration.ofMillis(chain.connectTimeoutMillis()),
                    Duration.ofMillis(chain.readTimeoutMillis()),
                    begun(Duration.ofNanos(chain.call().timeout().timeoutNanos())));
        }

        /** A call has what is left of its limit: part of a second is gone when it is looked at. */
        private static Duration begun(Duration left) {
            return Duration.ofSeconds(left.plusSeconds(1).minusNanos(1).toSeconds());
        }

        static Limits of(OkHttpClient http) {
            return new Limits(
                    Duration.ofMillis(http.connectTimeoutMillis()),
                    Duration.ofMillis(http.readTimeoutMillis()),
                    Duration.ofMillis(http.callTimeoutMillis()));
        }

        OkHttpClient http() {
            return new OkHttpClient.Builder().connectTimeout(connect).readTimeout(read).callTimeout(call).build();
        }

        @Override
        public String toString() {
            return connect + " to connect, " + read + " of silence, " + call + " in all";
        }
    }

    private static final Limits CALLERS = Limits.seconds(1, 2, 3);

    static final List<Arguments> SETTINGS = List.of(
            setting(CALLERS, same -> same, CALLERS),
            setting(Limits.seconds(1, 2, 0), same -> same, Limits.seconds(1, 2, 60)),
            setting(Limits.seconds(0, 0, 0), same -> same, Limits.seconds(0, 0, 60)),
            setting(CALLERS, set -> set.connectTimeout(Duration.ofSeconds(4)), Limits.seconds(4, 2, 3)),
            setting(CALLERS, set -> set.readTimeout(Duration.ofSeconds(4)), Limits.seconds(1, 4, 3)),
            setting(CALLERS, set -> set.callTimeout(Duration.ofSeconds(4)), Limits.seconds(1, 2, 4)),
            setting(CALLERS, set -> set.connectTimeout(Duration.ZERO), Limits.seconds(0, 2, 3)),
            setting(CALLERS, set -> set.readTimeout(Duration.ZERO), Limits.seconds(1, 0, 3)),
            setting(CALLERS, set -> set.callTimeout(Duration.ZERO), Limits.seconds(1, 2, 0)),
            setting(Limits.seconds(1, 2, 0), set -> set.callTimeout(Duration.ZERO), Limits.seconds(1, 2, 0)));

    private static Arguments setting(Limits callers, UnaryOperator<MultiSafepayClient.Builder> set, Limits expected) {
        return Arguments.of(callers, set, expected);
    }

    @ParameterizedTest(name = "{0} becomes {2}")
    @FieldSource("SETTINGS")
    void theCallersClientKeepsItsLimitsUnlessOthersAreSet(
            Limits callers, UnaryOperator<MultiSafepayClient.Builder> set, Limits expected) {
        List<Limits> seen = new ArrayList<>();
        OkHttpClient http = callers.http().newBuilder().addInterceptor(chain -> {
            seen.add(Limits.of(chain));
            return answer(chain);
        }).build();
        try (MultiSafepayClient client = set.apply(builder().httpClient(http)).build()) {
            client.gateways().list(ANY);
        }
        assertThat(seen).containsExactly(expected);
    }

    @Test
    void whatNobodyHasSetIsLimitedToo() {
        assertLimits(builder(), Limits.seconds(10, 30, 60));
        assertLimits(builder().connectTimeout(Duration.ofSeconds(4)), Limits.seconds(4, 30, 60));
        assertLimits(builder().readTimeout(Duration.ofSeconds(4)), Limits.seconds(10, 4, 60));
        assertLimits(builder().callTimeout(Duration.ofSeconds(4)), Limits.seconds(10, 30, 4));
        assertLimits(builder().connectTimeout(Duration.ZERO).readTimeout(Duration.ZERO).callTimeout(Duration.ZERO),
                Limits.seconds(0, 0, 0));
    }

    private static void assertLimits(MultiSafepayClient.Builder builder, Limits expected) {
        try (MultiSafepayClient client = builder.build()) {
            assertThat(Limits.of(client.http())).isEqualTo(expected);
        }
    }

    static final List<BiFunction<MultiSafepayClient.Builder, Duration, MultiSafepayClient.Builder>> SETTERS = List.of(
            MultiSafepayClient.Builder::connectTimeout,
            MultiSafepayClient.Builder::readTimeout,
            MultiSafepayClient.Builder::callTimeout);

    @ParameterizedTest
    @FieldSource("SETTERS")
    void aLimitIsNoneOrFromAMillisecondTo24Days(
            BiFunction<MultiSafepayClient.Builder, Duration, MultiSafepayClient.Builder> setter) {
        Duration shortest = Duration.ofMillis(1);
        Duration longest = Duration.ofMillis(Integer.MAX_VALUE);
        for (Duration legal : List.of(Duration.ZERO, shortest, longest)) {
            setter.apply(builder(), legal).build().close();
        }
        for (Duration illegal : List.of(
                shortest.negated(), Duration.ofNanos(-1), Duration.ofNanos(1), shortest.minusNanos(1),
                longest.plusNanos(1), Duration.ofSeconds(Long.MAX_VALUE), Duration.ofSeconds(Long.MIN_VALUE))) {
            assertThatIllegalArgumentException().as(illegal.toString())
                    .isThrownBy(() -> setter.apply(builder(), illegal));
        }
    }

    @Test
    void withoutAKeyOrAnEnvironmentThereIsNoClient() {
        assertThatIllegalStateException()
                .isThrownBy(() -> MultiSafepayClient.builder().environment(Environment.TEST).build())
                .withMessageContaining("apiKey");
        assertThatIllegalStateException()
                .isThrownBy(() -> MultiSafepayClient.builder().apiKey("a-shops").build())
                .withMessageContaining("environment");
    }

    @Test
    void aBuilderThatGoesOnChangesNoClient() {
        List<String> sent = new ArrayList<>();
        MultiSafepayClient.Builder builder = builder().httpClient(telling(sent));
        try (MultiSafepayClient client = builder.build()) {
            builder.apiKey("anothers").environment(Environment.of(URI.create("https://another.example.com")))
                    .httpClient(telling(new ArrayList<>()));
            client.gateways().list(ANY);
        }
        assertThat(sent).containsExactly("a-shops shop.example.com");
    }

    private static OkHttpClient telling(List<String> sent) {
        return new OkHttpClient.Builder().addInterceptor(chain -> {
            sent.add(chain.request().header("api_key") + " " + chain.request().url().host());
            return answer(chain);
        }).build();
    }

    @Test
    void closingLetsGoOfWhatIsItsOwn() throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            MultiSafepayClient client = at(server, builder());
            assertThat(client.http().connectionPool().connectionCount()).isOne();

            client.close();

            assertThat(client.http().connectionPool().connectionCount()).isZero();
            assertThat(client.http().dispatcher().executorService().isShutdown()).isTrue();
        }
    }

    @Test
    void closingLeavesOpenWhatIsTheCallers() throws Exception {
        OkHttpClient http = new OkHttpClient();
        try (MockWebServer server = new MockWebServer()) {
            at(server, builder().httpClient(http)).close();

            assertThat(http.connectionPool().connectionCount()).isOne();
            assertThat(http.dispatcher().executorService().isShutdown()).isFalse();
        } finally {
            http.connectionPool().evictAll();
            http.dispatcher().executorService().shutdown();
        }
    }

    /** A client that has a connection, for it has just made a call. */
    private static MultiSafepayClient at(MockWebServer server, MultiSafepayClient.Builder builder) throws Exception {
        server.start();
        server.enqueue(new MockResponse.Builder().body(NO_GATEWAYS).build());
        MultiSafepayClient client = builder.environment(Environment.of(server.url("/").uri())).build();
        client.gateways().list(ANY);
        return client;
    }

    private static MultiSafepayClient.Builder builder() {
        return MultiSafepayClient.builder()
                .apiKey("a-shops").environment(Environment.of(URI.create("https://shop.example.com")));
    }

    private static Response answer(Interceptor.Chain chain) {
        return new Response.Builder().request(chain.request()).protocol(Protocol.HTTP_1_1).code(200).message("OK")
                .body(ResponseBody.create(NO_GATEWAYS, MediaType.get("application/json"))).build();
    }
}
