package io.github.multisafepay4j.contract.support;

import io.github.multisafepay4j.model.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;

/** Calls of generated code by names that only the contract knows; what they throw comes out as it is. */
public final class Reflection {

    private Reflection() {}

    /** The class of a schema, which has its name. */
    public static Class<?> model(String schema) {
        try {
            return Class.forName(Model.class.getPackageName() + "." + schema);
        } catch (ClassNotFoundException missing) {
            throw new AssertionError(missing);
        }
    }

    /** Calls a static method. */
    public static Object call(Class<?> type, String method, Object... arguments) {
        Class<?>[] types = new Class<?>[arguments.length];
        for (int i = 0; i < types.length; i++) {
            types[i] = arguments[i].getClass();
        }
        return call(method(type, method, types), null, arguments);
    }

    public static Method method(Class<?> type, String name, Class<?>... parameters) {
        try {
            return type.getMethod(name, parameters);
        } catch (NoSuchMethodException missing) {
            throw new AssertionError(missing);
        }
    }

    public static Object call(Method method, Object target, Object... arguments) {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException thrown) {
            if (thrown.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new AssertionError(thrown.getCause());
        } catch (IllegalAccessException hidden) {
            throw new AssertionError(hidden);
        }
    }
}
