package io.github.multisafepay4j.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Place;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Accessors;
import io.github.multisafepay4j.contract.support.Builders;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OpenEnum;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.OrderStatus;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is read and written again is the same, also where the contract is older than the API. */
class RoundTripTest {

    private static final JsonNode UNHEARD_OF = JsonValue.of("""
            {
              "x_text": "Zoë 🍵 \\u0000 \\" \\\\ </x>",
              "x_null": null,
              "x_flags": [true, false],
              "x_nested": [[], {}, [[null]], {"a": {"b": [{"c": null}]}}],
              "x_integer": 123456789012345678901234567890,
              "x_negative": -0.10,
              "x_huge": 1e400,
              "x_tiny": 1e-400,
              "": "no name",
              "x.y/z~0 ": 0
            }""");

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void unknownMembersOfARequest(Corpus.Order order) {
        JsonNode json = withUnknownMembers(order.requestSchema().sample());
        Model request = (Model) OrderRequest.fromJson(json.toString());

        assertThat(JsonValue.of(request.toJson())).isEqualTo(json);
        assertThat(request.additionalProperties()).containsOnlyKeys(names(UNHEARD_OF));
        assertThat(OrderRequest.fromJson(request.toJson())).isEqualTo(request).hasSameHashCodeAs(request);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void unknownMembersOfAnAnswer(Corpus.Order order) {
        JsonNode json = withUnknownMembers(order.requestSchema().answer().sample());
        Model answer = order.read(json);

        assertThat(JsonValue.of(answer.toJson())).isEqualTo(json);
        assertThat(answer.additionalProperties()).containsOnlyKeys(names(UNHEARD_OF));
        assertThat(order.read(JsonValue.of(answer.toJson()))).hasToString(answer.toString());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void unknownValuesOfAnAnswer(Corpus.Order order) {
        Schema schema = order.requestSchema().answer();
        List<Place> lists = Place.in(schema.sample(), schema).stream()
                .filter(place -> place.schema().isEnumeration())
                .toList();
        JsonNode json = schema.sample();
        for (Place place : lists) {
            json = Json.with(json, place.pointer(), TextNode.valueOf("unheard of"));
        }
        Model answer = order.read(json);

        assertThat(JsonValue.of(answer.toJson())).isEqualTo(json);
        assertThat(answer.violations()).isEmpty();
        for (Place place : lists.stream().filter(Place::isOutermost).toList()) {
            OpenEnum value = (OpenEnum) Accessors.get(answer, place.name());
            assertThat(value.toString()).isEqualTo("unheard of");
            assertThat(value.isKnown()).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "0.000001, 0.000001", "1E-7, 0.0000001", "-12E-9, -0.000000012", "0E-8, 0.00000000", "0.0000001E8, 10", "1E+3, 1000",
        "-25E+2, -2500", "1E-30, 0.000000000000000000000000000001", "1E+30, 1000000000000000000000000000000",
        "1E-31, 1E-31", "1E+31, 1E+31"
    })
    void numbersWithAnExponentOnlyWhereTheyWouldGetLong(BigDecimal number, String text) {
        Order order = Order.builder()
                .orderId("a")
                .currency("EUR")
                .amount(1L)
                .status(OrderStatus.COMPLETED)
                .orderTotal(number)
                .additionalProperty("x", List.of(number))
                .build();

        assertThat(order.toJson()).contains("\"order_total\":" + text + ",").endsWith("\"x\":[" + text + "]}");
        assertThat(Order.fromJson(order.toJson())).isEqualTo(order).hasSameHashCodeAs(order);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void membersInAnyOrder(Corpus.Order order) {
        JsonNode request = JsonValue.of(order.request());

        assertThat(OrderRequest.fromJson(reversed(request).toString()))
                .isEqualTo(OrderRequest.fromJson(request.toString()));
        assertThat(order.read(reversed(order.answer()))).isEqualTo(order.read(order.answer()));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void whatIsWrittenToAStreamWhichStaysOpen(Corpus.Order order) throws IOException {
        for (Model model : List.of((Model) order.parsedRequest(), order.read(order.answer()))) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            AtomicBoolean isClosed = new AtomicBoolean();
            model.writeJson(new FilterOutputStream(bytes) {
                @Override
                public void close() {
                    isClosed.set(true);
                }
            });

            assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo(model.toJson());
            assertThat(isClosed).isFalse();
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void aBuilderMadeFromAnObject(Corpus.Order order) {
        assertRebuilt((Model) OrderRequest.fromJson(withUnknownMembers(order.requestSchema().sample()).toString()));
        assertRebuilt(order.read(withUnknownMembers(order.requestSchema().answer().sample())));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void aBuilderMadeFromAnAnswerThatDoesNotFit(Corpus.Order order) {
        Schema schema = order.requestSchema().answer();
        JsonNode json = schema.sample();
        for (Place place : Place.in(json, schema)) {
            if (place.isOutermost() && !place.isRequired()) {
                json = Json.with(json, place.pointer(), Json.read("{\"what\": []}"));
            }
        }
        Model answer = order.read(json);

        assertThat(JsonValue.of(answer.toJson())).isEqualTo(json);
        assertRebuilt(answer);
    }

    private static void assertRebuilt(Model model) {
        Model rebuilt = Builders.of(model).build();

        assertThat(rebuilt).isEqualTo(model).hasSameHashCodeAs(model).hasToString(model.toString());
        assertThat(rebuilt.toJson()).isEqualTo(model.toJson());
        assertThat(rebuilt.violations()).isEqualTo(model.violations());
    }

    static JsonNode withUnknownMembers(JsonNode body) {
        Place.objects(body).forEach(object -> object.setAll((ObjectNode) UNHEARD_OF.deepCopy()));
        return body;
    }

    private static String[] names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names.toArray(String[]::new);
    }

    private static JsonNode reversed(JsonNode object) {
        List<String> names = new ArrayList<>(List.of(names(object)));
        Collections.reverse(names);
        ObjectNode reversed = JsonNodeFactory.instance.objectNode();
        names.forEach(name -> reversed.set(name, object.get(name)));
        return reversed;
    }
}
