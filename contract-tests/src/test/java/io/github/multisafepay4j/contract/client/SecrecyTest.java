package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.agreement.Generator;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Operation.Answer;
import io.github.multisafepay4j.contract.spec.Parameter;
import io.github.multisafepay4j.contract.spec.Place;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Accessors;
import io.github.multisafepay4j.contract.support.Clients;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.GeneratedClient;
import io.github.multisafepay4j.contract.support.ScriptedServer;
import io.github.multisafepay4j.contract.support.Servers;
import io.github.multisafepay4j.contract.support.Told;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What the contract marks as sensitive, and the key, come up in nothing that might be logged. */
class SecrecyTest {

    private static final int MOST_ATTEMPTS = 100;

    /** A body with a value of its own in every sensitive place. */
    private record Planted(JsonNode body, Schema schema, List<String> secrets) {

        static Planted in(Schema schema) {
            Planted planted = new Planted(schema.sample(), schema, new ArrayList<>());
            return planted.with(place -> {
                Optional<String> secret = secret(place.schema(), planted.secrets.size());
                secret.ifPresent(planted.secrets::add);
                return secret.<JsonNode>map(TextNode::valueOf).orElse(place.value());
            });
        }

        /** With another value in each of the places. */
        Planted with(Function<Place, JsonNode> change) {
            JsonNode changed = body;
            for (Place place : Place.in(body, schema)) {
                if (place.schema().isSensitive()) {
                    changed = Json.with(changed, place.pointer(), change.apply(place));
                }
            }
            return new Planted(changed, schema, secrets);
        }

        /**
         * One token, should a parser want to quote it; found wherever it should not be. Flags, numbers and a few digits stand
         * everywhere, and cannot be found.
         */
        private static Optional<String> secret(Schema schema, int number) {
            if (!schema.type().equals("string")) {
                return Optional.empty();
            }
            if (!schema.node().has("pattern") && schema.format().isEmpty()) {
                return Optional.of("secret" + number + "x");
            }
            Generator generator = new Generator(Edition.CLIENT, new SplittableRandom(number));
            return Stream.generate(() -> generator.valid(schema.node()).textValue())
                    .limit(MOST_ATTEMPTS)
                    .filter(text -> text.matches("[!-~&&[^\"\\\\]]{7,60}"))
                    .findFirst();
        }

        void assertHiddenIn(String text) {
            assertThat(secrets).noneMatch(text::contains);
        }
    }

    /** The bodies of all operations, of each kind. */
    static Stream<Leaf> sentInSecret() {
        return Leaf.all().stream()
                .filter(leaf -> leaf.input() instanceof Body && !Planted.in(leaf.schema()).secrets.isEmpty());
    }

    @ParameterizedTest
    @MethodSource("sentInSecret")
    void aRequestHidesIt(Leaf leaf) {
        Planted planted = Planted.in(leaf.schema());
        Model request = GeneratedClient.read(leaf, planted.body.toString());

        assertThat(planted.secrets).allMatch(request.toJson()::contains);
        planted.assertHiddenIn(request.toString());
        assertPartsHide(planted, request, leaf.schema());
    }

    /** One answer of each operation, as it comes over the wire. */
    static Stream<Answer> answersOfOperations() {
        return Operation.all().stream()
                .map(operation -> operation.answers().filter(answer -> !answer.isRefusal()).findFirst().orElseThrow())
                .filter(answer -> !Planted.in(shown(answer)).secrets.isEmpty());
    }

    private static Schema shown(Answer answer) {
        Schema result = answer.resultSchema();
        return result.type().equals("array") ? result.element() : result;
    }

    @ParameterizedTest
    @MethodSource("answersOfOperations")
    void theAnswerOfAnOperationHidesIt(Answer answer) throws IOException {
        Planted planted = Planted.in(shown(answer));
        answer.operation().echo().ifPresent(member ->
                ((ObjectNode) planted.body).set(member, answer.result().get(member)));
        JsonNode result = answer.resultSchema().isObject()
                ? planted.body
                : JsonNodeFactory.instance.arrayNode().add(planted.body);
        JsonNode body = answer.operation().isPaged()
                ? result
                : JsonNodeFactory.instance.objectNode().put("success", true).set("data", result);
        try (MockWebServer server = Servers.unstarted()) {
            server.start();
            server.enqueue(new MockResponse.Builder().body(body.toString()).build());
            Object returned = new GeneratedClient(server.url("/").uri()).call(answer.arguments(), RequestOptions.NONE);
            Model model = (Model) (returned instanceof List<?> list ? list.get(0) : returned);

            assertThat(planted.secrets).allMatch(model.toJson()::contains);
            planted.assertHiddenIn(returned.toString());
            assertPartsHide(planted, model, planted.schema);
        }
    }

    /** Who it is about stands in the address. */
    static Stream<Parameter> addressedInSecret() {
        return Operation.all().stream()
                .flatMap(operation -> operation.parameters().stream())
                .filter(parameter -> Schema.at(parameter.schema()).isSensitive());
    }

    @ParameterizedTest
    @MethodSource("addressedInSecret")
    void aFailureHidesWhatTheAddressTells(Parameter parameter) throws IOException {
        CallArguments call = CallArguments.of(parameter.operation());
        String secret = "secret-of-the-path";
        try (ScriptedServer server = new ScriptedServer()) {
            GeneratedClient client = new GeneratedClient(URI.create("http://127.0.0.1:" + server.port()));
            List<String> sent = new CopyOnWriteArrayList<>();
            server.next(connection -> sent.add(ScriptedServer.take(connection)));
            ConnectionException broken = catchThrowableOfType(ConnectionException.class, () ->
                    client.call(call.with(parameter, '"' + secret + '"'), RequestOptions.NONE));
            InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () ->
                    client.call(call.with(parameter, '"' + secret.repeat(60) + '"'), RequestOptions.NONE));

            assertThat(sent).singleElement().satisfies(request -> assertThat(request).contains(secret));
            assertThat(Told.by(broken)).doesNotContain(secret);
            assertThat(Told.by(refused)).doesNotContain(secret);
        }
    }

    static List<Corpus.Order> answeredInSecret() {
        return Corpus.answers().stream()
                .filter(order -> !Planted.in(order.requestSchema().answer()).secrets.isEmpty())
                .toList();
    }

    @ParameterizedTest
    @MethodSource("answeredInSecret")
    void anAnswerHidesIt(Corpus.Order order) {
        Planted planted = Planted.in(order.requestSchema().answer());
        Model answer = order.read(planted.body);

        assertThat(planted.secrets).allMatch(answer.toJson()::contains);
        planted.assertHiddenIn(answer.toString());
        assertPartsHide(planted, answer, order.requestSchema().answer());
    }

    @ParameterizedTest
    @MethodSource("answeredInSecret")
    void anAnswerHidesItInAFormThatDoesNotFit(Corpus.Order order) {
        Planted planted = Planted.in(order.requestSchema().answer()).with(place -> place.isRequired()
                ? place.value() // an answer without what it must have is not read at all
                : JsonNodeFactory.instance.objectNode().set("is", place.value()));
        Model answer = order.read(planted.body);

        assertThat(answer.violations()).isNotEmpty();
        planted.assertHiddenIn(answer.toString());
        planted.assertHiddenIn(answer.violations().toString());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void aRequestOfAnUnknownKindHidesIt(Corpus.Order order) {
        for (String tag : order.leaf().tags().keySet()) {
            Planted planted = Planted.in(order.requestSchema());
            ((ObjectNode) planted.body).put(tag, "unheard-of");
            OrderRequest<?> unknown = OrderRequest.fromJson(planted.body.toString());

            planted.assertHiddenIn(unknown.toString());
            planted.assertHiddenIn(unknown.violations().toString());
        }
    }

    @ParameterizedTest
    @MethodSource("sentInSecret")
    void aRefusalHidesIt(Leaf leaf) {
        List<UnaryOperator<JsonNode>> wrongs = List.of(
                value -> TextNode.valueOf(value.asText() + "\n".repeat(600)),
                value -> JsonNodeFactory.instance.arrayNode().add(value),
                value -> JsonNodeFactory.instance.objectNode().set(value.asText(), value));
        for (UnaryOperator<JsonNode> wrong : wrongs) {
            Planted planted = Planted.in(leaf.schema()).with(place -> wrong.apply(place.value()));
            if (leaf.allows(planted.body)) {
                continue; // there is text that may be anything
            }
            InvalidRequestException refused = catchThrowableOfType(InvalidRequestException.class, () ->
                    GeneratedClient.read(leaf, planted.body.toString()));

            assertThat(refused.violations()).isNotEmpty();
            planted.assertHiddenIn(Told.by(refused));
        }
    }

    /** Whatever the order would have been: so far its reading does not come. */
    @Test
    void textOfARequestThatIsNoJsonIsNotQuoted() {
        breakAt(Planted.in(Corpus.orders().get(0).requestSchema()), OrderRequest::fromJson);
    }

    @ParameterizedTest
    @MethodSource("answeredInSecret")
    void textOfAnAnswerThatIsNoJsonIsNotQuoted(Corpus.Order order) {
        OrderRequest<?> asked = order.parsedRequest();
        breakAt(Planted.in(order.requestSchema().answer()), json ->
                asked.response().read(200, ("{\"data\":" + json + "}").getBytes(StandardCharsets.UTF_8)));
    }

    private static void breakAt(Planted planted, Consumer<String> reader) {
        for (String secret : planted.secrets) {
            List<UnaryOperator<String>> breaks = List.of(
                    json -> json.replace('"' + secret + '"', "x" + secret),
                    json -> json.replace('"' + secret + '"', '"' + secret + "\" " + secret),
                    json -> json.replace('"' + secret + '"', '\'' + secret + '\''),
                    json -> json.replace('"' + secret + '"', "\"\\x" + secret + '"'),
                    json -> json.replace('"' + secret + '"', '"' + secret + "\n\""),
                    json -> json.replace('"' + secret + '"', "-x" + secret),
                    json -> json.substring(0, json.indexOf(secret) + secret.length()));
            for (UnaryOperator<String> wrong : breaks) {
                String broken = wrong.apply(planted.body.toString());
                MultiSafepayException failure =
                        catchThrowableOfType(MultiSafepayException.class, () -> reader.accept(broken));
                assertThat(failure).as(broken).isNotNull();
                planted.assertHiddenIn(Told.by(failure));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void aBrokenConnectionHidesIt(Corpus.Order order) throws IOException {
        Planted planted = Planted.in(order.requestSchema());
        OrderRequest<?> request = OrderRequest.fromJson(planted.body.toString());
        try (ScriptedServer server = new ScriptedServer();
                MultiSafepayClient client = Clients.of(URI.create("http://127.0.0.1:" + server.port()))) {
            server.next(connection -> ScriptedServer.take(connection));
            ConnectionException failure =
                    catchThrowableOfType(ConnectionException.class, () -> client.orders().create(request));

            planted.assertHiddenIn(Told.by(failure));
            assertThat(Told.by(failure)).doesNotContain(Clients.API_KEY);
        }
    }

    @Test
    void clientAndOptionsHideTheirs() {
        URI url = URI.create("http://127.0.0.1");
        try (MultiSafepayClient client = Clients.of(url)) {
            assertThat(client.toString()).contains(url.toString()).doesNotContain(Clients.API_KEY);
            assertThat(client.orders().toString()).doesNotContain(Clients.API_KEY);
        }
        assertThat(Clients.builder(url).toString()).doesNotContain(Clients.API_KEY);
        assertThat(RequestOptions.builder().header("X-Token", "secret").build().toString())
                .contains("X-Token").doesNotContain("secret");
    }

    private static void assertPartsHide(Planted planted, Model model, Schema schema) {
        schema.members().forEach((name, member) -> {
            Object value = Accessors.get(model, name);
            List<?> parts = value instanceof List<?> list ? list : value == null ? List.of() : List.of(value);
            for (Object part : parts) {
                if (part instanceof Model inner) {
                    planted.assertHiddenIn(inner.toString());
                    assertPartsHide(planted, inner, member.isObject() ? member : member.element());
                }
            }
        });
    }
}
