package io.github.multisafepay4j.contract.client;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Place;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Reflection;
import io.github.multisafepay4j.contract.verdict.Variations;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OpenEnum;
import io.github.multisafepay4j.model.OrderRequest;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What says the same is equal, and what differs in one place is not. */
class EqualityTest {

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void anAnswerWithAnotherValueInOnePlaceIsAnother(Corpus.Order order) {
        Schema schema = order.requestSchema().answer();
        JsonNode sample = schema.sample();
        assertAllDiffer(order::read, sample, Place.in(sample, schema).stream()
                .filter(place -> !place.schema().isObject()) // whose members have places of their own
                .map(place -> Json.with(sample, place.pointer(), another(place.value(), place.schema())))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void anAnswerThatLacksOneMemberIsAnother(Corpus.Order order) {
        Schema schema = order.requestSchema().answer();
        JsonNode sample = schema.sample();
        assertAllDiffer(order::read, sample, Place.in(sample, schema).stream()
                .filter(place -> !place.isRequired())
                .map(place -> Json.without(sample, place.pointer()))
                .toList());
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#orders")
    void aRequestWithAnotherValueInOnePlaceIsAnother(Corpus.Order order) {
        Leaf leaf = order.leaf();
        JsonNode complete = JsonValue.normal(leaf.complete());
        List<JsonNode> others = new Variations(leaf).keeping()
                .filter(variation -> !variation.isOfATag()) // no tag and an empty one are the same
                .map(variation -> JsonValue.normal(variation.value()))
                .filter(value -> !value.equals(complete))
                .distinct()
                .toList();

        assertAllDiffer(EqualityTest::request, complete, others);
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.support.Corpus#answers")
    void whatTheContractDoesNotNameCountsToo(Corpus.Order order) {
        Schema request = order.requestSchema();
        assertAllDiffer(EqualityTest::request, request.sample(), withMore(request));
        assertAllDiffer(order::read, request.answer().sample(), withMore(request.answer()));
    }

    /** Another member in each of the objects, and another value of that. */
    private static List<JsonNode> withMore(Schema schema) {
        List<JsonNode> others = new ArrayList<>();
        for (int i = 0; i < Place.objects(schema.sample()).size(); i++) {
            for (String more : List.of("null", "1", "\"1\"", "[1]")) {
                JsonNode body = schema.sample();
                Place.objects(body).get(i).set("x_more", JsonValue.of(more));
                others.add(body);
            }
        }
        return others;
    }

    /** One class can look like another, as long as nothing is in it. */
    @Test
    void objectsOfDifferentClassesDiffer() {
        List<Model> empty = schemas()
                .filter(schema -> schema.node().has("properties") && !schema.node().has("required"))
                .map(schema -> (Model.Builder<?, ?>) Reflection.call(Reflection.model(schema.name()), "builder"))
                .<Model>map(Model.Builder::build)
                .toList();

        assertThat(empty).hasSizeGreaterThan(1).doesNotHaveDuplicates();
    }

    @Test
    void valuesOfDifferentListsDiffer() {
        List<OpenEnum> values = unheardOf();

        assertThat(values).hasSizeGreaterThan(1).doesNotHaveDuplicates();
        assertThat(unheardOf()).isEqualTo(values).hasSameHashCodeAs(values);
    }

    @ParameterizedTest
    @MethodSource("unheardOf")
    void valuesOfDifferentTextDiffer(OpenEnum value) {
        assertThat(Reflection.call(value.getClass(), "of", "something else")).isNotEqualTo(value);
    }

    private static List<OpenEnum> unheardOf() {
        return schemas().filter(schema -> schema.isEnumeration() && schema.type().equals("string"))
                .map(schema -> (OpenEnum) Reflection.call(Reflection.model(schema.name()), "of", "unheard of"))
                .toList();
    }

    private static Stream<Schema> schemas() {
        return Edition.CLIENT.members(JsonPointer.compile("/components/schemas")).map(Schema::at);
    }

    private static Model request(JsonNode json) {
        return (Model) OrderRequest.fromJson(json.toString());
    }

    private static void assertAllDiffer(Function<JsonNode, Model> reader, JsonNode body, List<JsonNode> others) {
        Model model = reader.apply(body);
        Set<Integer> hashes = new HashSet<>(Set.of(model.hashCode()));
        assertThat(others).isNotEmpty();
        for (JsonNode other : others) {
            Model another = reader.apply(other);
            assertThat(another).as(other.toString()).isNotEqualTo(model);
            assertThat(model).as(other.toString()).isNotEqualTo(another);
            assertThat(reader.apply(other)).isEqualTo(another).hasSameHashCodeAs(another);
            hashes.add(another.hashCode());
        }
        assertThat(hashes).as("their hashes").hasSizeGreaterThan(1);
    }

    private static JsonNode another(JsonNode value, Schema schema) {
        return switch (schema.type() + " " + schema.format()) {
            case "boolean " -> BooleanNode.valueOf(!value.booleanValue());
            case "integer int32", "integer int64", "number " ->
                DecimalNode.valueOf(value.decimalValue().add(BigDecimal.ONE));
            case "string date" -> TextNode.valueOf("1901-01-01");
            case "array " -> ((ArrayNode) value.deepCopy()).add(value.get(0));
            default -> TextNode.valueOf("another-" + value.textValue());
        };
    }
}
