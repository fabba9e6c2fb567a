package io.github.multisafepay4j.contract.support;

import io.github.multisafepay4j.model.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.stream.Stream;

/** Builders of models whose class only the corpus knows. */
public final class Builders {

    private Builders() {}

    public static Model.Builder<?, ?> of(Model model) {
        try {
            return (Model.Builder<?, ?>) model.getClass().getMethod("toBuilder").invoke(model);
        } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException failure) {
            throw new AssertionError(failure);
        }
    }

    static void set(Model.Builder<?, ?> builder, String name, Object value) {
        Reflection.call(setter(builder, name), builder, value);
    }

    static Method setter(Model.Builder<?, ?> builder, String name) {
        return Stream.of(builder.getClass().getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                .findFirst()
                .orElseThrow(() -> new AssertionError(builder.getClass() + " cannot set " + name));
    }
}
