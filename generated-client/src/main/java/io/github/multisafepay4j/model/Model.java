package io.github.multisafepay4j.model;

import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object of the API. Its known members have accessors of their own; whatever else the object holds is in
 * {@link #additionalProperties()}, so that reading and writing loses nothing.
 *
 * <p>Models are immutable. {@link #toString()} hides what the contract marks as sensitive.
 *
 * <p>Jackson, 2 or 3, writes a model as {@link #toJson()} does and reads any class of models, so that controllers take and return
 * them. What breaks the contract is a {@code ValueInstantiationException}, whose cause is an {@link InvalidRequestException} with
 * every violation: of a request whatever it breaks, of an answer or a part that it lacks what it must have.
 */
@Bound
public abstract class Model {

    private final Shape<?> shape;
    private final @Nullable Object[] values;
    private final Map<String, @Nullable Object> additional;
    private final List<Violation> misfits;
    private @Nullable List<Violation> violations; // of answers hardly anybody asks for them

    /** @param values of the shape's members; nobody changes them any more */
    Model(Shape<?> shape, @Nullable Object[] values, Leftovers leftovers) {
        this.shape = shape;
        this.values = values;
        this.additional = leftovers.members();
        this.misfits = leftovers.misfits();
    }

    /**
     * The members that the contract does not name, and in answers also those whose value does not fit the contract, as
     * they came: text as {@code String}, numbers as {@code Integer}, {@code Long}, {@code BigInteger} or {@code
     * BigDecimal}, and {@code Boolean}, {@code List}, {@code Map} and null.
     */
    public final Map<String, @Nullable Object> additionalProperties() {
        return additional;
    }

    /**
     * Everything that the contract has against this object, parts included; empty if it keeps to the contract. A
     * request that was built is never in violation, its parts are checked with it.
     */
    public final List<Violation> violations() {
        List<Violation> found = violations;
        if (found == null) {
            found = shape.check(values, additional.keySet(), misfits); // the same, whichever thread is first
            violations = found;
        }
        return found;
    }

    /**
     * This object's members by their names on the wire, as plain values: text, numbers, booleans, lists and maps.
     * Members that are not given are left out.
     */
    public final Map<String, @Nullable Object> toMap() {
        return Json.toMap(this);
    }

    /** This object as JSON, in the contract's canonical form. */
    public final String toJson() {
        return Json.write(this);
    }

    /**
     * Writes this object as JSON in UTF-8, in the contract's canonical form. Leaves the stream open.
     *
     * @throws IOException if the stream fails
     */
    public final void writeJson(OutputStream out) throws IOException {
        Json.write(this, out);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof Model that
                && getClass() == that.getClass()
                && Arrays.equals(values, that.values)
                && additional.equals(that.additional);
    }

    @Override
    public final int hashCode() {
        return 31 * Arrays.hashCode(values) + additional.hashCode();
    }

    /** The object for people, with sensitive members as {@code ***} and the values of unknown members left out. */
    @Override
    public final String toString() {
        return shape.describe(this);
    }

    final Shape<?> shape() {
        return shape;
    }

    final @Nullable Object value(int index) {
        return values[index];
    }

    // The generated classes count their members from one.

    @SuppressWarnings("unchecked") // the shape's types put only values of the accessor's type there
    final <V> @Nullable V optional(int number) {
        Object value = values[number - 1];
        return (V) (value instanceof ValueType.Mended mended ? mended.uri() : value);
    }

    final <V> V required(int number) {
        V value = optional(number);
        if (value == null) {
            // of a part that was built without it, or of a request of unknown kind; neither is ever sent
            throw new IllegalStateException(shape.name() + " has no " + shape.member(number - 1).name());
        }
        return value;
    }

    /** The member of that name, which this kind of model has. */
    final @Nullable Object get(String name) {
        return values[shape.indexOf(name)];
    }

    /** Whether the member of that name is neither given nor known to be wrong. */
    final boolean isWithout(String name) {
        Member member = shape.member(shape.indexOf(name));
        return get(name) == null && violations().stream().noneMatch(member::isPlaceOf);
    }

    // A tag is a constant to one class and out of a list to another; to their union it is text.

    final @Nullable String optionalText(int number) {
        Object value = optional(number);
        return value == null ? null : value.toString();
    }

    final String requiredText(int number) {
        return this.<Object>required(number).toString();
    }

    /**
     * Collects the members of a model.
     *
     * @param <M> the model
     * @param <B> the builder itself
     */
    public abstract static class Builder<M extends Model, B extends Builder<M, B>> {

        private final Shape<M> shape;
        private @Nullable Object[] values;
        private boolean isShared = true; // the values are somebody else's as well, who does not change them
        private Leftovers leftovers;

        Builder(Shape<M> shape) {
            this.shape = shape;
            this.values = shape.constants();
            this.leftovers = Leftovers.NONE;
        }

        Builder(Shape<M> shape, Model model) {
            this.shape = shape;
            this.values = model.values;
            this.leftovers = Leftovers.of(model.additional, model.misfits);
        }

        /**
         * Adds a member that the contract does not name, for what the API takes beyond it.
         *
         * @param name the member's name on the wire
         * @param value text, a number, a boolean, null, or a list or map of these
         * @throws IllegalArgumentException if the contract names such a member, or the value is none of these, or has
         *     more than 500 lists and maps in each other
         */
        public final B additionalProperty(String name, @Nullable Object value) {
            if (shape.indexOf(name) >= 0) {
                throw new IllegalArgumentException(name + " is a member of " + shape.name() + ": use its own method");
            }
            leftovers = leftovers.withMember(RawValue.name(name), RawValue.copy(value));
            return self();
        }

        /**
         * Builds the object. A request is checked as a whole, with all its parts; a part is checked as part of the
         * request it is put into.
         *
         * @throws InvalidRequestException if a request breaks the contract, with every violation
         */
        public final M build() {
            isShared = true;
            M model = shape.model(values, leftovers);
            if (shape.isRequest() && !model.violations().isEmpty()) {
                throw new InvalidRequestException(shape.name(), model.violations());
            }
            return model;
        }

        final B set(int number, @Nullable Object value) {
            int index = number - 1;
            put(index, value == null ? null : shape.member(index).type().canonical(value, shape.member(index)));
            return self();
        }

        final void put(int index, @Nullable Object value) {
            if (isShared) {
                values = values.clone();
                isShared = false;
            }
            values[index] = value;
            if (leftovers != Leftovers.NONE) {
                leftovers.forget(shape.member(index));
            }
        }

        final void addMisfit(Violation violation) {
            leftovers = leftovers.withMisfit(violation);
        }

        @SuppressWarnings("unchecked")
        private B self() {
            return (B) this;
        }
    }
}
