package io.github.multisafepay4j.contract.faults;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.contract.support.Told;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ApiException.FieldError;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.ErrorCode;
import io.github.multisafepay4j.model.OrderRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers that are no order, and what the caller is told of them. */
class ErrorsTest {

    /** Stands in the bodies where it must not come from into a message. */
    private static final String SECRET = "sEcReT";
    private static final int LONGEST_ANSWER = 4 * 1024 * 1024;
    private static final Corpus.Order ORDER = Corpus.orders().get(0);

    @StartStop
    private final MockWebServer server = Servers.unstarted();

    static final List<Arguments> REFUSALS = List.of(
            Arguments.of(200, "{'success':false,'data':{'x':'sEcReT'},'error_code':1006,'error_info':'sEcReT taken'}",
                    1006, "sEcReT taken"),
            Arguments.of(200, "{'error_code':1006,'error_info':'Taken'}", 1006, "Taken"),
            Arguments.of(200, "{'success':'false','error_code':1006,'error_info':'Taken'}", 1006, "Taken"),
            Arguments.of(200, "{'data':[],'success':false,'error_code':'1006','error_info':'sEcReT'}", 1006, "sEcReT"),
            Arguments.of(400, "{'success':false,'error_code':1000}", 1000, null),
            Arguments.of(400, "{'success':false,'error_info':'sEcReT','trace':['sEcReT',{}]}", null, "sEcReT"),
            Arguments.of(401, "{'success':false,'data':null,'error_code':1032,'error_info':'sEcReT'}", 1032, "sEcReT"),
            Arguments.of(403, "{'message':'Forbidden to sEcReT'}", null, "Forbidden to sEcReT"),
            Arguments.of(404, "{'success':true,'error_code':1007,'error_info':'sEcReT'}", 1007, "sEcReT"),
            Arguments.of(400, "{'error_code':null,'error_info':null,'message':'sEcReT'}", null, "sEcReT"),
            Arguments.of(500, "{'success':false,'error_code':9999,'error_info':'sEcReT Zoë 🍵'}", 9999, "sEcReT Zoë 🍵"));

    @ParameterizedTest
    @FieldSource("REFUSALS")
    void aRefusalIsKnownByWhatItSays(int status, String body, Integer code, String info) {
        ApiException refused = failure(ApiException.class, status, body.replace('\'', '"'));

        assertThat(refused.httpStatus()).isEqualTo(status);
        assertThat(refused.errorCode()).isEqualTo(code);
        assertThat(refused.errorInfo()).isEqualTo(info);
    }

    static final List<Arguments> NOTHING_LIKE_THE_API = List.of(
            Arguments.of(404, "<html>sEcReT</html>"),
            Arguments.of(404, ""),
            Arguments.of(404, "{'message':'no route'}"),
            Arguments.of(405, "{'title':'no such method'}"),
            Arguments.of(301, ""),
            Arguments.of(200, "<html>sEcReT</html>"),
            Arguments.of(200, "[]"));

    @ParameterizedTest
    @FieldSource("NOTHING_LIKE_THE_API")
    void whatIsNothingLikeTheApiTellsTheAddressWithoutIds(int status, String body) {
        assertThat(messageFromTheWrongPlace(status, body))
                .endsWith(server.url("/wrong/orders/{order_id}").toString().replace("%7B", "{").replace("%7D", "}")
                        + " may not be where the API is")
                .doesNotContainIgnoringCase(SECRET);
    }

    static final List<Arguments> SOMETHING_LIKE_THE_API = List.of(
            Arguments.of(404, "{'success':false,'error_code':1006,'error_info':'Invalid order ID'}"),
            Arguments.of(403, "{'message':'Forbidden'}"),
            Arguments.of(422, "{'title':'Invalid request body payload'}"), // of a mock that knows no such payment method
            Arguments.of(200, "{'success':true,'data':{}}"),
            Arguments.of(429, ""),
            Arguments.of(502, "<html></html>"));

    @ParameterizedTest
    @FieldSource("SOMETHING_LIKE_THE_API")
    void whatIsSomethingLikeTheApiRaisesNoDoubtAboutTheAddress(int status, String body) {
        assertThat(messageFromTheWrongPlace(status, body)).doesNotContain("wrong");
    }

    private String messageFromTheWrongPlace(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body.replace('\'', '"')).build());
        try (MultiSafepayClient client = Clients.withAllKeys(server.url("/wrong").uri()).readAttempts(1).build()) {
            return catchThrowableOfType(MultiSafepayException.class, () -> client.orders().get(SECRET)).getMessage();
        }
    }

    @Test
    void whatIsNotSaidOfAnAttributeIsEmpty() {
        ApiException refused = failure(ApiException.class, 400, """
                {"message": "sEcReT", "errors": ["sEcReT 1", {"attribute": null, "message": null},
                 {"attribute": "sEcReT 2", "message": "sEcReT 3", "details": ["sEcReT 4"]}, {"details": ["x"]}]}""");

        assertThat(refused.fieldErrors()).containsExactly(
                new FieldError("", "sEcReT 1", List.of()),
                new FieldError("", "", List.of()),
                new FieldError("sEcReT 2", "sEcReT 3", List.of("sEcReT 4")),
                new FieldError("", "", List.of("x")));
    }

    /** A thousand lists in each other, many times: text of all of it, list by list, would take minutes. */
    @Test
    void aRefusalOfMegabytesOfListsIsReadLikeAnyOther() {
        String deep = "[".repeat(400) + "1" + "]".repeat(400);
        String lists = "[" + String.join(",", Collections.nCopies(2_000, deep)) + "]";
        ApiException refused = failure(ApiException.class, 400,
                "{\"error_code\": 1000, \"error_info\": " + lists + ", \"errors\": " + lists + "}");

        assertThat(refused.errorInfo()).isEqualTo(lists);
        assertThat(refused.fieldErrors()).hasSize(2_000);
        assertThat(refused.fieldErrors().get(0).message()).isEqualTo(deep);
    }

    @Test
    void theCatalogueIsTheContracts() {
        JsonNode catalogue = Edition.CLIENT.at("/components/schemas/ErrorCode/x-error-codes");
        assertThat(catalogue).isNotEmpty();
        for (JsonNode error : catalogue) {
            int code = error.get("code").intValue();
            String meaning = error.get("meaning").textValue();

            assertThat(ErrorCode.meaning(code)).isEqualTo(meaning);
            assertThat(ErrorCode.isTemporary(code)).isEqualTo(error.get("retry").textValue().equals("later"));
            assertThat(new ApiException(ResponseHead.of(400), code, meaning, "in its own words", List.of(), Retry.SAFE))
                    .hasMessageEndingWith("error " + code + ": " + meaning);
        }
    }

    static final List<Arguments> UNREADABLE = List.of(
            Arguments.of(502, "<html><body>sEcReT</body></html>"),
            Arguments.of(200, "<html><body>sEcReT</body></html>"),
            Arguments.of(503, "<html><body>sEcReT, Zoë 🍵</body></html>"),
            Arguments.of(200, "{'success':true,'data':{'order_id':'sEcReT"),
            Arguments.of(200, "{'success':true,'data':{'order_id':sEcReT}}"),
            Arguments.of(200, "{'success':true,'data':{'order_id':'\\xsEcReT'}}"),
            Arguments.of(200, ""),
            Arguments.of(500, ""),
            Arguments.of(200, "null"),
            Arguments.of(200, "'sEcReT'"),
            Arguments.of(200, "['sEcReT']"),
            Arguments.of(200, "{}"),
            Arguments.of(503, "{}"),
            Arguments.of(200, "{'success':false}"),
            Arguments.of(200, "{'success':true}"),
            Arguments.of(200, "{'success':true,'data':null}"),
            Arguments.of(200, "{'success':true,'data':'sEcReT'}"),
            Arguments.of(200, "{'success':true,'data':[{'order_id':'sEcReT'}]}"),
            Arguments.of(200, "{'success':true,'data':{}}"),
            Arguments.of(200, "[".repeat(100_000)),
            Arguments.of(200, "{'data':".repeat(100_000)));

    @ParameterizedTest
    @FieldSource("UNREADABLE")
    void anAnswerWithoutAnOrderIsUnreadable(int status, String body) {
        String text = body.replace('\'', '"');
        UnreadableResponseException unreadable = failure(UnreadableResponseException.class, status, text);

        assertThat(unreadable.httpStatus()).isEqualTo(status);
        assertThat(unreadable.bodyAsText()).isEqualTo(text);
    }

    @Test
    void theBodyOfAnAnswerStaysAsItCame() {
        byte[] body = {'n', 'o'};
        UnreadableResponseException unreadable = new UnreadableResponseException(ResponseHead.of(200), body, "not JSON", Retry.NEVER);
        body[0] = 'g';
        unreadable.body()[0] = 's';

        assertThat(unreadable.bodyAsText()).isEqualTo("no");
    }

    @Test
    void anAnswerIsReadUpToItsLimitOf4Megabytes() {
        server.enqueue(response(200).chunkedBody(padded(LONGEST_ANSWER), 1 << 20).build());
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            assertThat(client.orders().create(ORDER.parsedRequest()).orderId())
                    .isEqualTo(ORDER.answer().get("order_id").textValue());
        }
        UnreadableResponseException tooLong = failure(UnreadableResponseException.class,
                response(200).chunkedBody(padded(LONGEST_ANSWER + 1), 1 << 20), ORDER.parsedRequest());

        assertThat(tooLong).hasMessageContaining("more than " + LONGEST_ANSWER + " bytes");
        assertThat(tooLong.httpStatus()).isEqualTo(200);
        assertThat(tooLong.body()).isEmpty();
    }

    /** An answer of that length. */
    private static Buffer padded(int length) {
        Buffer body = new Buffer().writeUtf8(ORDER.response());
        return body.writeUtf8(" ".repeat(length - Math.toIntExact(body.size())));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void anOrderWithAnErrorStatusIsUnreadable(Corpus.Order order) {
        failure(UnreadableResponseException.class, 500, order.response());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void anOrderFollowedByMoreIsUnreadable(Corpus.Order order) {
        failure(UnreadableResponseException.class, 200, order.response() + "{}", order.parsedRequest());
    }

    @ParameterizedTest
    @ValueSource(ints = {0x80, 0xC0, 0xED, 0xFE, 0xFF})
    void anAnswerThatIsNoUtf8IsUnreadable(int wrong) {
        Buffer body = new Buffer().writeUtf8("{\"success\":true,\"data\":{\"order_id\":\"" + SECRET).writeByte(wrong)
                .writeUtf8(SECRET + "\",\"payment_url\":\"https://example.com\"}}");
        byte[] bytes = body.snapshot().toByteArray();

        UnreadableResponseException unreadable =
                failure(UnreadableResponseException.class, response(200).body(body), ORDER.parsedRequest());

        assertThat(unreadable.body()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowed(int status) {
        MockResponse.Builder elsewhere = response(status).addHeader("Location", server.url("/elsewhere"));

        assertThat(failure(UnreadableResponseException.class, elsewhere, ORDER.parsedRequest()).httpStatus())
                .isEqualTo(status);
        assertThat(server.getRequestCount()).isOne();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedWhateverTheCallersHttpClientSays(int status) {
        server.enqueue(response(status).addHeader("Location", server.url("/elsewhere")).build());
        server.enqueue(response(200).body(ORDER.response()).build());
        OkHttpClient follower = new OkHttpClient.Builder().followRedirects(true).followSslRedirects(true).build();
        try (MultiSafepayClient client = Clients.builder(server.url("/").uri()).httpClient(follower).build()) {
            UnreadableResponseException unreadable = catchThrowableOfType(UnreadableResponseException.class, () ->
                    client.orders().create(ORDER.parsedRequest()));
            assertThat(unreadable).isNotNull();
            assertThat(unreadable.httpStatus()).isEqualTo(status);
        }
        follower.connectionPool().evictAll();
        assertThat(server.getRequestCount()).isOne();
    }

    private <E extends MultiSafepayException> E failure(Class<E> type, int status, String body) {
        return failure(type, status, body, ORDER.parsedRequest());
    }

    private <E extends MultiSafepayException> E failure(
            Class<E> type, int status, String body, OrderRequest<?> request) {
        return failure(type, response(status).body(new Buffer().write(body.getBytes(StandardCharsets.UTF_8))), request);
    }

    private <E extends MultiSafepayException> E failure(
            Class<E> type, MockResponse.Builder response, OrderRequest<?> request) {
        server.enqueue(response.build());
        try (MultiSafepayClient client = Clients.of(server.url("/").uri())) {
            E failure = catchThrowableOfType(type, () -> client.orders().create(request));
            assertThat(failure).isNotNull();
            assertThat(Told.by(failure)).doesNotContainIgnoringCase(SECRET).doesNotContain(Clients.API_KEY);
            return failure;
        }
    }

    private static MockResponse.Builder response(int status) {
        return new MockResponse.Builder().code(status);
    }
}
