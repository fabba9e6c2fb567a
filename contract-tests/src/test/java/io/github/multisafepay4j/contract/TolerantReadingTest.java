package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.RedirectOrder;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Answers in every form that a page of the API shows for some member, at every member; and values of no form. */
class TolerantReadingTest {

    private static final List<String> NO_TEXT = List.of("{\"a\": 1}", "[1]", "[]", "true");

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void everyMemberIsRead(Corpus.Order order) {
        JsonNode sample = sample(order);
        Model answer = order.read(sample);

        assertThat(answer.violations()).isEmpty();
        assertThat(JsonValue.of(answer.toJson())).isEqualTo(sample);
        Accessors.assertSay(answer, sample, order.requestSchema().answer());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void numbersAndFlagsMayBeText(Corpus.Order order) {
        eachAlone(order,
                place -> List.of("number", "integer", "boolean").contains(place.schema().type()),
                place -> place.holder().put(place.name(), text(place.value())),
                place -> {});
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void integersMayBeWrittenLikeDecimals(Corpus.Order order) {
        eachAlone(order,
                place -> place.schema().type().equals("integer"),
                place -> place.holder().put(place.name(), place.value().decimalValue().setScale(2)),
                place -> {});
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void textMayBeANumber(Corpus.Order order) {
        eachAlone(order,
                place -> place.schema().isPlainText(),
                place -> place.holder().put(place.name(), 1234567890123L),
                place -> place.holder().put(place.name(), "1234567890123"));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void nullIsNotGiven(Corpus.Order order) {
        eachAlone(order,
                place -> !place.isRequired(),
                place -> place.holder().putNull(place.name()),
                place -> place.holder().remove(place.name()));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void emptyTextIsNotGivenUnlessAnyTextWillDo(Corpus.Order order) {
        eachAlone(order,
                place -> !place.isRequired() && !place.schema().isPlainText() && !place.schema().isEnumeration(),
                place -> place.holder().put(place.name(), ""),
                place -> place.holder().remove(place.name()));
        eachAlone(order,
                place -> place.schema().isPlainText(),
                place -> place.holder().put(place.name(), ""),
                place -> place.holder().put(place.name(), ""));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void anEmptyListIsAnObjectNotGiven(Corpus.Order order) {
        eachAlone(order,
                place -> place.schema().isObject(),
                place -> place.holder().putArray(place.name()),
                place -> place.holder().remove(place.name()));
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void whatIsRequiredMustBeGiven(Corpus.Order order) {
        List<Places.Place> required = places(order, sample(order)).stream().filter(Places.Place::isRequired).toList();
        assertThat(required).isNotEmpty();
        for (Places.Place place : required) {
            JsonPointer member = JsonPointer.compile(place.pointer());
            for (JsonNode answer : List.of(
                    Json.without(sample(order), member),
                    Json.with(sample(order), member, NullNode.instance))) {
                assertThatExceptionOfType(UnreadableResponseException.class).as(place.pointer())
                        .isThrownBy(() -> order.read(answer));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void whatDoesNotFitIsKeptAndNamed(Corpus.Order order) {
        for (int i = 0; i < places(order, sample(order)).size(); i++) {
            for (String misfit : misfits(places(order, sample(order)).get(i).schema())) {
                JsonNode answer = sample(order);
                Places.Place place = places(order, answer).get(i);
                place.holder().set(place.name(), JsonValue.of(misfit));
                if (place.isRequired()) {
                    assertThatExceptionOfType(UnreadableResponseException.class).as(place.pointer() + " " + misfit)
                            .isThrownBy(() -> order.read(answer));
                } else {
                    Model read = order.read(answer);
                    assertThat(JsonValue.of(read.toJson())).as(place.pointer()).isEqualTo(answer);
                    assertThat(read.violations()).as(place.pointer() + " " + misfit)
                            .extracting(Violation::pointer).containsExactly(place.pointer());
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Corpus#answers")
    void aListWithOneElementThatDoesNotFitIsKeptWhole(Corpus.Order order) {
        for (Places.Place list : places(order, sample(order))) {
            if (list.schema().type().equals("array") && !list.isRequired()) {
                for (String misfit : List.of("\"text\"", "\"\"", "5", "null", "[]", "[1]")) {
                    JsonNode answer = sample(order);
                    answer.withArray(JsonPointer.compile(list.pointer())).add(JsonValue.of(misfit))
                            .add(JsonValue.of("{}"));

                    Model read = order.read(answer);

                    assertThat(JsonValue.of(read.toJson())).as(list.pointer() + " " + misfit).isEqualTo(answer);
                    assertThat(read.violations()).as(list.pointer() + " " + misfit)
                            .extracting(Violation::pointer).containsExactly(list.pointer() + "/1");
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {
            "https://a.nl/?t=100%", "https://a.nl/?t=%zz%20", "https://a.nl/a[1]?b[]=1#a#b", "https://a.nl/a b",
            "https://a.nl/?a=<>^`{|}", " https://a.nl/ ", "http://[::1]:8080/a?b[]=1", "https://a.nl/é"})
    void aPageToPayOnIsNotGivenUpForAStrayCharacter(String url) {
        RedirectOrder order = RedirectOrder.fromJson(
                "{\"order_id\": \"a\", \"payment_url\": \"" + url + "\"}");

        assertThat(order.paymentUrl()).hasHost(url.contains("::1") ? "[::1]" : "a.nl");
        assertThat(order.violations()).isEmpty();
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
            Predicate<Places.Place> where,
            Consumer<Places.Place> seen,
            Consumer<Places.Place> meant) {
        for (int i = 0; i < places(order, sample(order)).size(); i++) {
            JsonNode loose = sample(order);
            JsonNode canonical = sample(order);
            Places.Place place = places(order, loose).get(i);
            if (where.test(place)) {
                seen.accept(place);
                meant.accept(places(order, canonical).get(i));
                Model read = order.read(loose);
                assertThat(JsonValue.of(read.toJson())).as(place.pointer()).isEqualTo(canonical);
                assertThat(read.violations()).as(place.pointer()).isEmpty();
            }
        }
    }

    private static String text(JsonNode scalar) {
        return scalar.isNumber() ? scalar.decimalValue().toPlainString() : scalar.asText();
    }

    private static JsonNode sample(Corpus.Order order) {
        return order.requestSchema().answer().sample();
    }

    private static List<Places.Place> places(Corpus.Order order, JsonNode answer) {
        return Places.in(answer, order.requestSchema().answer());
    }
}
