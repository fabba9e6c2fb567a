package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a class of models is read by who knows nothing but the class: requests as strictly as the contract is written; answers, and
 * parts, which are checked with the request that they are put into, in every form that was ever seen.
 */
final class Binding {

    private static final ClassValue<Binding> ALL = new ClassValue<>() {
        @Override
        protected Binding computeValue(Class<?> type) {
            return new Binding(type);
        }
    };

    private final Class<?> type;
    private final Decoder<? extends Model> decoder;

    private Binding(Class<?> type) {
        this.type = type;
        this.decoder = decoder(type);
    }

    static Binding of(Class<?> type) {
        return ALL.get(type);
    }

    /**
     * Reads the value at the parser's token. Whether a member may be repeated is the parser's affair.
     *
     * @throws InvalidRequestException if that is none of these, with every violation
     */
    Model read(JsonParser json) throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            throw refused(new Violation("", "must be an object"));
        }
        Model model = decoder.read(json, decoder.isRequest());
        Shape<?> shape = model.shape();
        boolean isAllowed = decoder.isRequest() ? !shape.isRequest() || model.violations().isEmpty() : shape.isComplete(model);
        if (!isAllowed || !type.isInstance(model) && !model.violations().isEmpty()) {
            throw new InvalidRequestException(shape.name(), model.violations());
        }
        if (!type.isInstance(model)) {
            throw refused(new Violation("", "must not be of the kind " + shape.name()));
        }
        return model;
    }

    private InvalidRequestException refused(Violation violation) {
        return new InvalidRequestException(type.getSimpleName(), List.of(violation));
    }

    private static Decoder<? extends Model> decoder(Class<?> type) {
        Class<?> union = type.getEnclosingClass() != null ? type.getEnclosingClass() : type; // of what is no known kind
        while (union.isSealed() && union.getSuperclass() != Model.class) {
            union = union.getSuperclass();
        }
        List<Class<?>> kinds = union.isSealed() ? List.of(union.getPermittedSubclasses()) : List.of();
        Decoder<? extends Model> tags = kinds.isEmpty() ? null : constant(kinds.get(kinds.size() - 1), "UNION");
        Shape<?> own = constant(type, "SHAPE");
        if (tags == null && own == null && kinds.isEmpty()) {
            throw new IllegalArgumentException(type.getName() + " is no kind of model, and no union of kinds");
        }
        return tags != null ? tags
                : own != null ? own
                : new Kinds(kinds.stream().<Shape<?>>map(kind -> constant(kind, "SHAPE")).toList());
    }

    /** A constant of the generated classes; null if the class has none of that name. */
    @SuppressWarnings("unchecked") // of the type that the caller knows
    private static <D extends Decoder<? extends Model>> @Nullable D constant(Class<?> type, String name) {
        try {
            return (D) type.getDeclaredField(name).get(null);
        } catch (NoSuchFieldException none) {
            return null;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A union without tags: its kinds are told apart by what one has to have, and another must not. */
    private record Kinds(List<Shape<?>> shapes) implements Decoder<Model> {

        @Override
        public boolean isRequest() {
            return shapes.get(0).isRequest();
        }

        @Override
        public Model read(JsonParser json, boolean strict) throws IOException {
            TokenBuffer object = new TokenBuffer(json).forceUseOfBigDecimal(true);
            object.copyCurrentStructure(json);
            Model closest = null;
            for (Shape<?> shape : shapes) {
                try (JsonParser again = object.asParser()) {
                    again.nextToken();
                    Model model = shape.read(again, strict);
                    if (shape.isKindOf(model)) {
                        return model;
                    }
                    closest = closest == null || model.violations().size() < closest.violations().size() ? model : closest;
                }
            }
            return closest;
        }
    }
}
