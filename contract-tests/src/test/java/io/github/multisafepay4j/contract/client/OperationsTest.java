package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Edition.Example;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Operation.Answer;
import io.github.multisafepay4j.contract.spec.Parameter;
import io.github.multisafepay4j.contract.spec.Part;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.spec.WireForm;
import io.github.multisafepay4j.contract.support.Accessors;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.GeneratedClient;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Prefer;
import io.github.multisafepay4j.contract.support.Reflection;
import io.github.multisafepay4j.contract.support.RefusingPort;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.contract.verdict.Endpoint;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ApiException.FieldError;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.ErrorCode;
import io.github.multisafepay4j.model.Model;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every operation, through the client and the mock: what goes in and comes out is the corpus, typed. */
@WithMock
class OperationsTest {

    /** Whose key a security scheme of the contract asks for; a Bearer token is none of its own. */
    private static final Map<String, String> KEYS = Map.of(
            "ApiKey", Clients.API_KEY,
            "AccountApiKey", Clients.ACCOUNT_API_KEY,
            "TerminalGroupApiKey", Clients.TERMINAL_GROUP_API_KEY);

    static Stream<Leaf> bodies() {
        return Leaf.all().stream().filter(leaf -> leaf.input() instanceof Body);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void everyMemberOfARequestIsReadSaidAndWritten(Leaf leaf) {
        JsonNode json = JsonValue.normal(leaf.complete());

        Model request = GeneratedClient.read((Body) leaf.input(), json.toString()).orElseThrow();

        assertThat(request.getClass().getSimpleName()).isEqualTo(leaf.schema().name());
        assertThat(JsonValue.of(request.toJson())).isEqualTo(json);
        Accessors.assertSay(request, json, leaf.schema());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.spec.Operation#all")
    void theCallIsAsTheContractSays(Operation operation) throws Exception {
        CallArguments arguments = CallArguments.of(operation.answers().findFirst().orElseThrow());
        for (Parameter parameter : operation.parameters()) {
            if (!operation.echo().equals(Optional.of(parameter.name()))) {
                arguments = arguments.with(parameter, Leaf.of(parameter).get(0).complete().toString());
            }
        }
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            server.enqueue(new MockResponse.Builder().body(operation.answers().findFirst().orElseThrow()
                    .example().value().toString()).build());
            URI url = server.url("/v1/json").uri();
            new GeneratedClient(url).call(arguments, RequestOptions.NONE);

            RecordedRequest sent = Servers.taken(server);
            assertThat(sent.getMethod()).isEqualToIgnoringCase(operation.httpMethod());
            assertThat(sent.getHeaders().values("api_key")).containsExactly(KEYS.get(operation.security().get(0)));
            assertThat(sent.getUrl()).isEqualTo(new Endpoint(url).url(arguments));
            if (arguments.body() == null) {
                assertThat(sent.getBodySize()).isZero();
            } else {
                assertThat(JsonValue.of(sent.getBody().utf8())).isEqualTo(JsonValue.of(arguments.body()));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.spec.Operation#all")
    void anyKeyThatTheContractNamesWillDoAndNoOther(Operation operation) throws Exception {
        for (String scheme : KEYS.keySet()) {
            try (MockWebServer server = Servers.unstarted()) {
                server.start();
                server.enqueue(new MockResponse.Builder().code(400).body("{\"error_code\":1000}").build());
                Throwable failure = catchThrowable(() ->
                        new GeneratedClient(() -> withKeyOf(scheme, server.url("/").uri()))
                                .call(CallArguments.of(operation), RequestOptions.NONE));

                if (operation.security().contains(scheme)) {
                    assertThat(failure).isInstanceOf(ApiException.class);
                    assertThat(Servers.taken(server).getHeaders().values("api_key")).containsExactly(KEYS.get(scheme));
                } else {
                    assertThat(failure).isInstanceOf(IllegalStateException.class);
                    assertThat(operation.security()).filteredOn(KEYS::containsKey).isNotEmpty()
                            .allMatch(wanted -> failure.getMessage().contains(setter(wanted)));
                    assertThat(server.getRequestCount()).isZero();
                }
            }
        }
    }

    private static MultiSafepayClient withKeyOf(String scheme, URI url) {
        MultiSafepayClient.Builder builder = MultiSafepayClient.builder().environment(Environment.of(url));
        Reflection.call(Reflection.method(builder.getClass(), setter(scheme), String.class), builder, KEYS.get(scheme));
        return builder.build();
    }

    private static String setter(String scheme) {
        return Character.toLowerCase(scheme.charAt(0)) + scheme.substring(1);
    }

    static Stream<Answer> answers() {
        return Operation.all().stream().flatMap(Operation::answers).filter(answer -> !answer.isRefusal());
    }

    @ParameterizedTest
    @MethodSource("answers")
    void theAnswerIsTheCorpus(Answer answer, Mock mock) {
        Object result = new GeneratedClient(mock.url()).call(answer.arguments(), Prefer.answer(answer));

        assertIs(result, answer.result(), answer.resultSchema());
    }

    private static void assertIs(Object result, JsonNode json, Schema schema) {
        if (json.isArray()) {
            assertThat((List<?>) result).hasSameSizeAs(json);
            for (int i = 0; i < json.size(); i++) {
                assertIs(((List<?>) result).get(i), json.get(i), schema.element());
            }
        } else if (json.isObject()) {
            Model model = (Model) result;
            assertThat(model.getClass().getSimpleName()).isEqualTo(schema.name());
            assertThat(JsonValue.of(model.toJson())).isEqualTo(json);
            assertThat(model.violations()).isEmpty();
            Accessors.assertSay(model, json, schema);
        } else {
            assertThat(result).isEqualTo(json.textValue());
        }
    }

    static Stream<Answer> refusals() {
        return Operation.all().stream().flatMap(Operation::answers).filter(Answer::isRefusal);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsAnApiException(Answer refusal, Mock mock) {
        assertRefused(refusal, mock.url());
    }

    /** For one, the data of a refusal is an object or a list. */
    @ParameterizedTest
    @MethodSource("refusals")
    void aRefusalIsTheSameInEveryFormOnTheWire(Answer refusal) throws IOException {
        JsonNode body = refusal.example().value();
        List<JsonNode> forms = Part.of(body, Schema.at(refusal.example().schema()))
                .flatMap(part -> WireForm.named(part).map(form -> Json.with(body, part.pointer(), form)))
                .toList();
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            for (JsonNode form : forms) {
                server.enqueue(new MockResponse.Builder().code(refusal.httpStatus()).body(form.toString()).build());
                assertRefused(refusal, server.url("/").uri());
            }
        }
    }

    private static void assertRefused(Answer refusal, URI url) {
        ApiException refused = catchThrowableOfType(ApiException.class, () ->
                new GeneratedClient(url).call(refusal.arguments(), Prefer.answer(refusal)));

        JsonNode body = refusal.example().value();
        JsonNode code = body.path("error_code");
        assertThat(refused.httpStatus()).isEqualTo(refusal.httpStatus());
        assertThat(refused.errorCode()).isEqualTo(code.isMissingNode() ? null : code.intValue());
        assertThat(refused.errorInfo())
                .isEqualTo(body.path(body.has("message") ? "message" : "error_info").textValue());
        assertThat(refused.fieldErrors()).isEqualTo(body.path("errors").valueStream()
                .map(error -> new FieldError(
                        error.path("attribute").asText(),
                        error.path("message").asText(),
                        error.path("details").valueStream().map(JsonNode::textValue).toList()))
                .toList());
    }

    /** What is nobody's success: an operation must not look as if it had been done. */
    static final List<MockResponse> ANYBODYS = Stream.of(
                    new MockResponse.Builder().code(302).addHeader("Location", "/elsewhere"),
                    new MockResponse.Builder().code(302).body("{\"success\":true,\"data\":{}}"),
                    new MockResponse.Builder().code(304),
                    new MockResponse.Builder().body(""),
                    new MockResponse.Builder().body("null"),
                    new MockResponse.Builder().body("[]"),
                    new MockResponse.Builder().body("[ <html>"),
                    new MockResponse.Builder().body("\"maintenance\" x"),
                    new MockResponse.Builder().body("{}"),
                    new MockResponse.Builder().body("{\"data\":{}}"),
                    new MockResponse.Builder().body("{\"status\":\"down\"}"),
                    new MockResponse.Builder().body("{\"success\":false,\"data\":[]}"))
            .map(MockResponse.Builder::build)
            .toList();

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.spec.Operation#all")
    void anybodysAnswerIsUnreadableAndSaysWhetherToRepeatTheOperation(Operation operation) throws IOException {
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            for (MockResponse anybodys : ANYBODYS) {
                server.enqueue(anybodys);
                UnreadableResponseException failure = catchThrowableOfType(UnreadableResponseException.class, () ->
                        call(operation, server.url("/").uri()));

                assertThat(failure).as(anybodys.toString()).isNotNull();
                assertThat(word(failure.retry())).isEqualTo(operation.retry());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.spec.Operation#all")
    void whereTheRequestMayHaveArrivedTheContractSaysWhetherToRepeatIt(Operation operation) throws IOException {
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            server.enqueue(new MockResponse.Builder().onResponseStart(new SocketEffect.CloseSocket()).build());
            ConnectionException broken = catchThrowableOfType(ConnectionException.class, () ->
                    call(operation, server.url("/").uri()));
            server.enqueue(new MockResponse.Builder().code(500).body("{\"error_code\":1000}").build());
            ApiException failed = catchThrowableOfType(ApiException.class, () ->
                    call(operation, server.url("/").uri()));

            server.enqueue(new MockResponse.Builder()
                    .code(400).body("{\"error_code\":" + ErrorCode.CANNOT_INITIATE + "}").build());
            ApiException doneBefore = catchThrowableOfType(ApiException.class, () ->
                    call(operation, server.url("/").uri()));

            assertThat(broken.mayHaveReachedServer()).isTrue();
            assertThat(word(doneBefore.retry())).isEqualTo(operation.retry());
            assertThat(word(broken.retry())).isEqualTo(operation.retry());
            assertThat(word(failed.retry())).isEqualTo(operation.retry());
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.spec.Operation#all")
    void whatWasNotSentOrWasRefusedCanBeRepeated(Operation operation) throws IOException {
        try (RefusingPort nobody = new RefusingPort()) {
            ConnectionException unsent =
                    catchThrowableOfType(ConnectionException.class, () -> call(operation, nobody.url()));
            assertThat(unsent.mayHaveReachedServer()).isFalse();
            assertThat(unsent.retry()).isEqualTo(Retry.SAFE);
        }
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            server.enqueue(new MockResponse.Builder().code(400).body("{\"error_code\":1000}").build());
            ApiException refused = catchThrowableOfType(ApiException.class, () ->
                    call(operation, server.url("/").uri()));
            assertThat(refused.retry()).isEqualTo(Retry.SAFE);
        }
    }

    private static Object call(Operation operation, URI url) {
        return new GeneratedClient(url).call(CallArguments.of(operation), RequestOptions.NONE);
    }

    private static String word(Retry retry) {
        return retry.toString().toLowerCase(Locale.ROOT);
    }
}
