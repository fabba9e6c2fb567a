package io.github.multisafepay4j.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OpenEnum;
import java.lang.reflect.InvocationTargetException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import static org.assertj.core.api.Assertions.assertThat;

/** What a model says of itself, member by member, held against the JSON that it is to stand for. */
public final class Accessors {

    /** Words that Java keeps for itself. */
    private static final Map<String, String> RENAMED = Map.of("default", "defaultTable");

    private Accessors() {}

    public static void assertSay(Model model, JsonNode json, Schema schema) {
        assertThat(schema.members().keySet()).containsAll(json.properties().stream().map(Map.Entry::getKey).toList());
        schema.members().forEach((name, member) -> assertIs(get(model, name), json.get(name), member, name));
    }

    private static void assertIs(Object actual, JsonNode json, Schema schema, String name) {
        if (json == null) {
            assertThat(actual).as(name).isNull();
        } else if (json.isObject()) {
            assertSay((Model) actual, json, schema);
        } else if (json.isArray()) {
            List<?> elements = (List<?>) actual;
            assertThat(elements).as(name).hasSize(json.size());
            for (int i = 0; i < elements.size(); i++) {
                assertIs(elements.get(i), json.get(i), schema.element(), name);
            }
        } else if (schema.isEnumeration()) {
            // a tag out of a list is text, as it is to all orders
            assertThat(actual).as(name).isInstanceOfAny(OpenEnum.class, String.class).hasToString(json.textValue());
        } else if (schema.type().equals("number")) {
            assertThat((BigDecimal) actual).as(name).isEqualByComparingTo(json.decimalValue());
        } else {
            assertThat(actual).as(name).isEqualTo(scalar(json, schema));
        }
    }

    private static Object scalar(JsonNode json, Schema schema) {
        return switch (schema.type() + " " + schema.format()) {
            case "boolean " -> json.booleanValue();
            case "integer int32" -> json.intValue();
            case "integer int64" -> json.longValue();
            case "string uri" -> URI.create(json.textValue());
            case "string date" -> LocalDate.parse(json.textValue());
            case "string ", "string email" -> json.textValue();
            default -> throw new AssertionError("no Java form is known for " + schema.node());
        };
    }

    public static Object get(Model model, String member) {
        try {
            return model.getClass().getMethod(name(member)).invoke(model);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException failure) {
            throw new AssertionError(model.getClass().getSimpleName() + " cannot say its " + member, failure);
        }
    }

    /** A member's name in Java. */
    public static String name(String member) {
        return RENAMED.getOrDefault(member, Pattern.compile("_(.)").matcher(member)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT)));
    }
}
