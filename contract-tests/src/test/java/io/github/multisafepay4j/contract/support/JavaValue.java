package io.github.multisafepay4j.contract.support;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OpenEnum;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/** What a caller of the client passes for a value of the contract. */
final class JavaValue {

    private JavaValue() {}

    /**
     * @throws InvalidRequestException if the type has no such value (then the compiler refuses it), or the builder does
     */
    static Object of(Class<?> type, JsonNode value, String pointer) {
        if (Model.class.isAssignableFrom(type)) {
            return built(type, value, pointer);
        }
        if (OpenEnum.class.isAssignableFrom(type)) {
            return Reflection.call(type, "of", value.textValue());
        }
        if (type == String.class && value.isTextual()) {
            return value.textValue();
        }
        if (type == long.class && value.isIntegralNumber() && value.canConvertToLong()) {
            return value.longValue();
        }
        if (type == int.class && value.isIntegralNumber() && value.canConvertToInt()) {
            return value.intValue();
        }
        if (type == LocalDate.class && value.isTextual()) {
            try {
                return LocalDate.parse(value.textValue());
            } catch (DateTimeParseException noSuchDay) {
                // refused below
            }
        }
        throw new InvalidRequestException("The call", List.of(new Violation(pointer, "cannot be said as " + type)));
    }

    private static Object built(Class<?> type, JsonNode object, String pointer) {
        Model.Builder<?, ?> builder = (Model.Builder<?, ?>) Reflection.call(type, "builder");
        for (Map.Entry<String, JsonNode> member : object.properties()) {
            String name = Accessors.name(member.getKey());
            Class<?> parameter = Builders.setter(builder, name).getParameterTypes()[0];
            Builders.set(builder, name, of(parameter, member.getValue(), pointer + "/" + member.getKey()));
        }
        return builder.build();
    }
}
