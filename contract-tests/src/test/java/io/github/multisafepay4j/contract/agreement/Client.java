package io.github.multisafepay4j.contract.agreement;

import io.github.multisafepay4j.InvalidRequestException;
import io.github.multisafepay4j.model.Model;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The client's opinion on the body of a request, by the class of its schema's name. */
final class Client {

    private Client() {}

    /** The body as the client reads it, if it has nothing against it. */
    static Optional<Model> read(String schema, String body) {
        return readers(type(schema)).stream()
                .map(type -> fromJson(type, body))
                .flatMap(Optional::stream)
                .filter(request -> request.violations().isEmpty())
                .findFirst();
    }

    /** A choice without a tag is made by hand: it has no way to read, its classes have. */
    private static List<Class<?>> readers(Class<?> type) {
        boolean canRead = Stream.of(type.getMethods()).anyMatch(method -> method.getName().equals("fromJson"));
        return canRead ? List.of(type) : Arrays.asList(type.getPermittedSubclasses());
    }

    private static Optional<Model> fromJson(Class<?> type, String body) {
        try {
            return Optional.of((Model) type.getMethod("fromJson", String.class).invoke(null, body));
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof InvalidRequestException) {
                return Optional.empty();
            }
            throw new AssertionError(type.getSimpleName() + " failed to read " + body, failure.getCause());
        } catch (ReflectiveOperationException missing) {
            throw new IllegalStateException(missing);
        }
    }

    static Class<?> type(String schema) {
        try {
            return Class.forName(Model.class.getPackageName() + "." + schema);
        } catch (ClassNotFoundException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
