package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.File;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Cache;
import okhttp3.OkHttpClient;
import okio.Buffer;
import okio.GzipSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a server gets to see of a call. */
class WireTest {

    private static final Corpus.Order ORDER = Corpus.orders().get(0);

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    @Test
    void theRequestIsOnePostOfTheCorpus() throws Exception {
        RecordedRequest request = send(ORDER.parsedRequest(), RequestOptions.NONE);

        assertThat(request.getRequestLine()).isEqualTo("POST /v1/json/orders HTTP/1.1");
        assertThat(request.getHeaders().values("Content-Type")).containsExactly("application/json");
        assertThat(request.getHeaders().values("Accept")).containsExactly("application/json");
        assertThat(request.getHeaders().values("Content-Length")).containsExactly("" + request.getBodySize());
        assertThat(request.getHeaders().get("User-Agent")).startsWith("multisafepay4j/");
        assertThat(JsonValue.of(body(request))).isEqualTo(JsonValue.of(ORDER.request()));
    }

    @Test
    void theKeyIsAHeaderAndNothingElse() throws Exception {
        RecordedRequest request = send(ORDER.parsedRequest(), RequestOptions.NONE);

        assertThat(request.getHeaders().values("api_key")).containsExactly(Clients.API_KEY);
        assertThat(request.getHeaders().newBuilder().removeAll("api_key").build().toString())
                .doesNotContain(Clients.API_KEY);
        assertThat(request.getRequestLine()).doesNotContain(Clients.API_KEY);
        assertThat(body(request)).doesNotContain(Clients.API_KEY);
    }

    @Test
    void whiteSpaceAroundTheKeyIsNotSent() throws Exception {
        answer();
        try (MultiSafepayClient client = Clients.builder(url()).apiKey(" \t" + Clients.API_KEY + "\r\n").build()) {
            client.orders().create(ORDER.parsedRequest());
        }
        assertThat(Servers.taken(server).getHeaders().values("api_key")).containsExactly(Clients.API_KEY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Zoë Dupré", "绿茶", "🍵", "\"\\/\b\f\n\r\t\u0000\u2028", "</script>"})
    void everyTextArrivesAsUtf8(String text) throws Exception {
        ObjectNode json = (ObjectNode) JsonValue.of(ORDER.request());
        json.put("description", text);
        RecordedRequest request = send(OrderRequest.fromJson(json.toString()), RequestOptions.NONE);

        assertThat(JsonValue.of(body(request))).isEqualTo(JsonValue.of(json.toString()));
        if (text.codePoints().allMatch(Character::isLetterOrDigit)) {
            assertThat(request.getBody().indexOf(text.getBytes(StandardCharsets.UTF_8))).isPositive();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/json", "/v1/json/", "", "/"})
    void pathsAreAddedToTheBaseUrl(String base) throws Exception {
        answer();
        try (MultiSafepayClient client = Clients.of(server.url("/").resolve(base).uri())) {
            client.orders().create(ORDER.parsedRequest());
        }
        assertThat(Servers.taken(server).getTarget()).isEqualTo(base.replaceAll("/$", "") + "/orders");
    }

    @Test
    void headersOfACallAreSentWithThatCallOnly() throws Exception {
        RequestOptions traced = RequestOptions.builder().header("X-Trace", "trace-1").build();

        assertThat(send(ORDER.parsedRequest(), traced).getHeaders().values("x-trace"))
                .containsExactly("trace-1");
        assertThat(send(ORDER.parsedRequest(), RequestOptions.NONE).getHeaders().values("x-trace")).isEmpty();
    }

    @Test
    void whatTheClientSendsItselfCannotBeReplaced() throws Exception {
        Set<String> own =
                new TreeSet<>(send(ORDER.parsedRequest(), RequestOptions.NONE).getHeaders().names());

        assertThat(own).contains("api_key", "User-Agent", "Accept", "Content-Type", "Host");
        own.remove("Connection"); // which a caller may well want to close
        assertThat(own).allSatisfy(name -> {
            assertThatIllegalArgumentException().isThrownBy(() -> RequestOptions.builder().header(name, "mine"));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> RequestOptions.builder().header(name.toUpperCase(Locale.ROOT), "mine"));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "a-secret\r\nX-Other: 1", "a-secret\n", "a-secret\r", "a-secret\u0000", "a-secrét", "a-secret绿"})
    void aHeaderThatIsNoneIsRefusedWithoutSayingIt(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RequestOptions.builder().header("X-Trace", value))
                .withMessageNotContaining("secr");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MultiSafepayClient.builder().apiKey("x" + value + "x"))
                .withMessageNotContaining("secr");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "X Trace", "X-Trace:", "X-Trace\n", "Spür"})
    void aNameThatIsNoneIsRefused(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> RequestOptions.builder().header(name, "value"));
    }

    @Test
    void aZippedAnswerIsRead() throws Exception {
        Buffer zipped = new Buffer();
        try (GzipSink sink = new GzipSink(zipped)) {
            sink.write(new Buffer().writeUtf8(ORDER.response()), new Buffer().writeUtf8(ORDER.response()).size());
        }
        server.enqueue(new MockResponse.Builder().addHeader("Content-Encoding: gzip").body(zipped).build());
        try (MultiSafepayClient client = Clients.of(url())) {
            assertThat(client.orders().create(ORDER.parsedRequest()).orderId())
                    .isEqualTo(ORDER.answer().get("order_id").textValue());
        }
    }

    @Test
    void theCallersOwnHttpClientIsUsedAndLeftOpen() throws Exception {
        answer();
        OkHttpClient own = new OkHttpClient.Builder()
                .addInterceptor(chain -> chain.proceed(chain.request().newBuilder().header("X-Own", "yes").build()))
                .build();
        try (MultiSafepayClient client = Clients.builder(url()).httpClient(own).build()) {
            client.orders().create(ORDER.parsedRequest());
        }
        assertThat(Servers.taken(server).getHeaders().get("X-Own")).isEqualTo("yes");
        assertThat(own.dispatcher().executorService().isShutdown()).isFalse();
        own.dispatcher().executorService().shutdown();
        own.connectionPool().evictAll();
    }

    @Test
    void oneShopDoesNotGetFromACacheWhatAnotherHasAskedFor(@TempDir File folder) throws Exception {
        for (int i = 0; i < 2; i++) {
            server.enqueue(new MockResponse.Builder()
                    .addHeader("Cache-Control: max-age=60")
                    .body("{\"success\":true,\"data\":[]}")
                    .build());
        }
        OkHttpClient caching = new OkHttpClient.Builder().cache(new Cache(folder, 1_000_000)).build();
        List<String> shops = List.of("a-shops-key", "anothers-key");
        for (String shop : shops) {
            try (MultiSafepayClient client = Clients.builder(url()).apiKey(shop).httpClient(caching).build()) {
                client.gateways().list();
            }
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
        for (String shop : shops) {
            assertThat(Servers.taken(server).getHeaders().get("api_key")).isEqualTo(shop);
        }
    }

    private RecordedRequest send(OrderRequest<?> request, RequestOptions options) throws Exception {
        answer();
        try (MultiSafepayClient client = Clients.of(url())) {
            client.orders().create(request, options);
        }
        return Servers.taken(server);
    }

    private void answer() {
        server.enqueue(new MockResponse.Builder().body(ORDER.response()).build());
    }

    private URI url() {
        return server.url("/v1/json").uri();
    }

    /** The bytes as UTF-8, which they have to be. */
    private static String body(RecordedRequest request) throws CharacterCodingException {
        ByteBuffer bytes = ByteBuffer.wrap(request.getBody().toByteArray());
        return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
    }
}
