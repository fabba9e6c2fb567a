package io.github.multisafepay4j.contract.client;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Reflection;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.DirectOrderRequest;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.OrderStatus;
import io.github.multisafepay4j.model.RedirectOrderRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

/** Models among other people's classes: Jackson, of both generations and as it comes, writes and reads every one of them. */
class JacksonTest {

    /** What both generations do, each by another name. */
    enum Jackson {
        TWO {
            private final com.fasterxml.jackson.databind.ObjectMapper mapper = new com.fasterxml.jackson.databind.ObjectMapper();

            @Override
            String write(Object value) throws Exception {
                return mapper.writeValueAsString(value);
            }

            @Override
            String tree(Object value) {
                return mapper.valueToTree(value).toString();
            }

            @Override
            <T> T read(String json, Class<T> type) throws Exception {
                return mapper.readValue(json, type);
            }
        },

        THREE {
            private final tools.jackson.databind.ObjectMapper mapper = new tools.jackson.databind.ObjectMapper();

            @Override
            String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            String tree(Object value) {
                return mapper.valueToTree(value).toString();
            }

            @Override
            <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }
        };

        abstract String write(Object value) throws Exception;

        abstract String tree(Object value);

        abstract <T> T read(String json, Class<T> type) throws Exception;
    }

    /** As a controller's own classes have models. */
    record Basket(OrderRequest<?> order, OrderStatus status, List<Order> earlier) {}

    @ParameterizedTest
    @MethodSource("schemasOfObjects")
    void everyModelIsReadAndWritten(Jackson jackson, Schema schema) throws Exception {
        Class<?> type = Reflection.model(schema.name());
        JsonNode json = RoundTripTest.withUnknownMembers(schema.sample());

        Object model = jackson.read(json.toString(), type);

        assertThat(model).isExactlyInstanceOf(type);
        assertThat(jackson.write(model)).isEqualTo(((Model) model).toJson());
        assertThat(JsonValue.of(jackson.write(model))).isEqualTo(json);
        assertThat(JsonValue.of(jackson.tree(model))).isEqualTo(json);
        for (Class<?> union = type.getSuperclass(); union != Model.class; union = union.getSuperclass()) {
            assertThat(jackson.read(json.toString(), union)).isEqualTo(model);
        }
    }

    static Stream<Arguments> schemasOfObjects() {
        return forEach(Edition.CLIENT.members(JsonPointer.compile("/components/schemas"))
                .map(Schema::at)
                .filter(schema -> !schema.isUnion() && schema.isObject())
                .filter(schema -> !schema.name().endsWith("Response")) // an envelope, for which Java has no class
                .toList());
    }

    @ParameterizedTest
    @MethodSource("kindsOfBodies")
    void whatBreaksTheContractIsAFailureOfReadingWithEveryViolation(Jackson jackson, Leaf leaf) throws Exception {
        ObjectNode json = leaf.complete().deepCopy();
        List<String> members = new ArrayList<>(leaf.schema().members().keySet());
        members.removeIf(member -> leaf.isToldBy(member) || leaf.schema().fixes(member));
        members.forEach(member -> json.putObject(member).put("what", "Mrs Example"));
        Class<?> type = Reflection.model(leaf.schema().name());

        Throwable failure = catchThrowable(() -> jackson.read(json.toString(), type));

        assertThat(failure.getClass().getSimpleName()).isEqualTo("ValueInstantiationException"); // which Spring answers with 400
        assertThat(failure.getMessage()).doesNotContain("Mrs Example");
        assertThatExceptionOfType(InvalidRequestException.class)
                .isThrownBy(() -> Reflection.call(type, "fromJson", json.toString()))
                .satisfies(refused -> assertThat(violations(failure)).isNotEmpty().isEqualTo(refused.violations()));
    }

    static Stream<Arguments> kindsOfBodies() {
        return forEach(Operation.withBody().stream().flatMap(each -> Leaf.of(each.body().orElseThrow()).stream()).toList());
    }

    @ParameterizedTest
    @EnumSource
    void membersOfOthersClasses(Jackson jackson) throws Exception {
        String json = """
                {"order":{"type":"redirect","gateway":"TOMORROW","order_id":"one"},"status":"of tomorrow",\
                "earlier":[{"order_id":"zero","currency":"EUR","amount":1000,"status":"completed"}]}""";

        Basket basket = jackson.read(json, Basket.class);

        assertThat(basket.order()).isInstanceOf(OrderRequest.Unknown.class);
        assertThat(basket.status()).isEqualTo(OrderStatus.of("of tomorrow"));
        assertThat(basket.earlier()).extracting(Order::status).containsExactly(OrderStatus.COMPLETED);
        assertThat(JsonValue.of(jackson.write(basket))).isEqualTo(JsonValue.of(json));
    }

    @ParameterizedTest
    @EnumSource
    void whatIsOfAnotherKindOrIncompleteOrNoObject(Jackson jackson) {
        String order = "{\"order_id\": \"one\", \"currency\": \"EUR\", \"amount\": 1000, \"description\": \"Tea\",";

        assertThat(refusal(jackson, order + "\"type\": \"redirect\", \"gateway\": \"IDEAL\"}", DirectOrderRequest.class))
                .containsExactly(new Violation("", "must not be of the kind IdealRedirectOrderRequest"));
        assertThat(refusal(jackson, order + "\"type\": \"redirect\", \"gateway\": \"TOMORROW\"}", RedirectOrderRequest.class))
                .extracting(Violation::pointer).containsExactly("/gateway");
        assertThat(refusal(jackson, order + "\"gateway\": \"IDEAL\"}", OrderRequest.class))
                .extracting(Violation::pointer).containsExactly("/type");
        assertThat(refusal(jackson, order + "\"status\": {}}", CreatedOrder.class))
                .extracting(Violation::pointer).containsExactly("/status");
        assertThat(refusal(jackson, "[]", OrderRequest.class)).containsExactly(new Violation("", "must be an object"));
    }

    private static List<Violation> refusal(Jackson jackson, String json, Class<?> type) {
        return violations(catchThrowable(() -> jackson.read(json, type)));
    }

    private static List<Violation> violations(Throwable failure) {
        return ((InvalidRequestException) failure.getCause()).violations();
    }

    private static Stream<Arguments> forEach(List<?> cases) {
        return Stream.of(Jackson.values()).flatMap(jackson -> cases.stream().map(each -> Arguments.of(jackson, each)));
    }
}
