package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Place;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Accessors;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.RedirectOrder;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Answers in every form that a page of the API shows for some member, at every member; and values of no form. */
class TolerantReadingTest {

    private static final JsonNode NOT_GIVEN = MissingNode.getInstance();
    private static final List<String> NO_TEXT = List.of("{\"a\": 1}", "[1]", "[]", "true");

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void everyMemberIsRead(Corpus.Order order) {
        JsonNode sample = sample(order);
        Model answer = order.read(sample);

        assertThat(answer.violations()).isEmpty();
        assertThat(JsonValue.of(answer.toJson())).isEqualTo(sample);
        Accessors.assertSay(answer, sample, order.requestSchema().answer());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void numbersAndFlagsMayBeText(Corpus.Order order) {
        eachAlone(order,
                place -> List.of("number", "integer", "boolean").contains(place.schema().type()),
                place -> TextNode.valueOf(text(place.value())),
                Place::value);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void integersMayBeWrittenLikeDecimals(Corpus.Order order) {
        eachAlone(order,
                place -> place.schema().type().equals("integer"),
                place -> DecimalNode.valueOf(place.value().decimalValue().setScale(2)),
                Place::value);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void textMayBeANumber(Corpus.Order order) {
        eachAlone(order,
                place -> place.schema().isPlainText(),
                place -> LongNode.valueOf(1234567890123L),
                place -> TextNode.valueOf("1234567890123"));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void nullIsNotGiven(Corpus.Order order) {
        eachAlone(order, place -> !place.isRequired(), place -> NullNode.instance, place -> NOT_GIVEN);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void emptyTextIsNotGivenUnlessAnyTextWillDo(Corpus.Order order) {
        eachAlone(order,
                place -> !place.isRequired() && !place.schema().isPlainText() && !place.schema().isEnumeration(),
                place -> TextNode.valueOf(""),
                place -> NOT_GIVEN);
        eachAlone(order,
                place -> place.schema().isPlainText(), place -> TextNode.valueOf(""), place -> TextNode.valueOf(""));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void anEmptyListIsAnObjectNotGiven(Corpus.Order order) {
        eachAlone(order,
                place -> place.schema().isObject(),
                place -> JsonNodeFactory.instance.arrayNode(),
                place -> NOT_GIVEN);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void whatIsRequiredMustBeGiven(Corpus.Order order) {
        List<Place> required = places(order).stream().filter(Place::isRequired).toList();
        assertThat(required).isNotEmpty();
        for (Place place : required) {
            for (JsonNode nothing : List.of(NOT_GIVEN, NullNode.instance)) {
                assertThatExceptionOfType(UnreadableResponseException.class).as("%s", place)
                        .isThrownBy(() -> order.read(Json.with(sample(order), place.pointer(), nothing)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void whatDoesNotFitIsKeptAndNamed(Corpus.Order order) {
        for (Place place : places(order)) {
            for (String misfit : misfits(place.schema())) {
                JsonNode answer = Json.with(sample(order), place.pointer(), JsonValue.of(misfit));
                if (place.isRequired()) {
                    assertThatExceptionOfType(UnreadableResponseException.class).as(place.pointer() + " " + misfit)
                            .isThrownBy(() -> order.read(answer));
                } else {
                    assertKeptAndNamed(order, answer, place.pointer());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void aListWithOneElementThatDoesNotFitIsKeptWhole(Corpus.Order order) {
        for (Place list : places(order)) {
            if (list.schema().type().equals("array") && !list.isRequired()) {
                for (String misfit : List.of("\"text\"", "\"\"", "5", "null", "[]", "[1]")) {
                    ArrayNode longer = list.value().deepCopy();
                    longer.add(JsonValue.of(misfit)).addObject();
                    JsonNode answer = Json.with(sample(order), list.pointer(), longer);
                    assertKeptAndNamed(order, answer, list.pointer().appendIndex(1));
                }
            }
        }
    }

    private static void assertKeptAndNamed(Corpus.Order order, JsonNode answer, JsonPointer misfit) {
        Model read = order.read(answer);
        assertThat(JsonValue.of(read.toJson())).isEqualTo(answer);
        assertThat(read.violations()).as("%s", answer.at(misfit))
                .extracting(Violation::pointer).containsExactly(misfit.toString());
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://a.nl/?t=100%", "https://a.nl/?t=%zz%20", "https://a.nl/a[1]?b[]=1#a#b", "https://a.nl/a b",
            "https://a.nl/?a=<>^`{|}", " https://a.nl/ ", "https://a.nl/a\u00a0b\tc", "https://a.nl/é"})
    void aPageToPayOnIsNotGivenUpForAStrayCharacter(String url) {
        RedirectOrder order = redirectOrder(url);

        assertThat(order.paymentUrl()).hasHost("a.nl");
        assertThat(order.violations()).isEmpty();
        assertThat(order.toMap()).containsEntry("payment_url", url);
        assertThat(RedirectOrder.fromJson(order.toJson())).isEqualTo(order).hasSameHashCodeAs(order);
        assertThat(order).isNotEqualTo(redirectOrder(url + "#"));
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://a.nl/?a=%C3%A9&b=%c3%a9", "HTTPS://A.NL:443", "http://[::1]:8080/a?b[]=1", "weixin://wxpay/bizpayurl?pr=Ab",
            "https://a.nl/绿茶", "urn:isbn:0451450523"})
    void aUriIsWhatItIs(String url) {
        assertThat(redirectOrder(url).paymentUrl()).hasToString(url);
        assertThat(redirectOrder(url).toMap()).containsEntry("payment_url", url);
    }

    private static RedirectOrder redirectOrder(String url) {
        return RedirectOrder.fromJson(JsonNodeFactory.instance.objectNode()
                .put("order_id", "a").put("payment_url", url).toString());
    }

    private static List<String> misfits(Schema schema) {
        return switch (schema.type() + " " + schema.format()) {
            case "integer int32" -> List.of(
                    "\"abc\"", "\"1.5\"", "0.5", "2147483648", "\"2147483648\"", "true", "[1]", "{}");
            case "integer int64" -> List.of(
                    "\"abc\"", "1e30", "9223372036854775808", "0.5", "false", "[1]", "{\"a\": 1}");
            case "number " -> List.of("\"abc\"", "\"0x10\"", "\"NaN\"", "\"1e5\"", "true", "[1]", "{\"a\": 1}");
            case "boolean " -> List.of("\"yes\"", "2", "[true]", "{\"a\": 1}");
            case "string uri" -> List.of("\"no uri: {}\"", "5", "true", "[1]", "{}");
            case "object " -> List.of("\"text\"", "5", "false", "[1]");
            case "array " -> List.of("\"text\"", "5", "false", "{\"a\": 1}");
            default -> NO_TEXT;
        };
    }

    /** Changes each of those places of an answer, one at a time, and reads what would be read of the other change. */
    private static void eachAlone(
            Corpus.Order order,
            Predicate<Place> where,
            Function<Place, JsonNode> seen,
            Function<Place, JsonNode> meant) {
        places(order).stream().filter(where).forEach(place -> {
            Model read = order.read(Json.with(sample(order), place.pointer(), seen.apply(place)));
            assertThat(JsonValue.of(read.toJson())).as("%s", place)
                    .isEqualTo(Json.with(sample(order), place.pointer(), meant.apply(place)));
            assertThat(read.violations()).as("%s", place).isEmpty();
        });
    }

    private static String text(JsonNode scalar) {
        return scalar.isNumber() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }

    private static JsonNode sample(Corpus.Order order) {
        return order.requestSchema().answer().sample();
    }

    private static List<Place> places(Corpus.Order order) {
        return Place.in(sample(order), order.requestSchema().answer());
    }
}
