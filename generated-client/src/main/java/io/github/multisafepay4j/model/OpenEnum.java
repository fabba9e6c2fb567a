package io.github.multisafepay4j.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value out of a list that may grow: the known values are constants, any other text is kept as it came.
 *
 * <p>Compare with {@code equals}; {@link #toString()} is the text on the wire.
 */
public abstract class OpenEnum {

    private final String text;

    OpenEnum(String text) {
        this.text = Objects.requireNonNull(text);
    }

    /** Whether this is one of the values that the contract names. */
    public final boolean isKnown() {
        return known().containsKey(text);
    }

    abstract Map<String, ? extends OpenEnum> known();

    static <E extends OpenEnum> Map<String, E> index(List<E> values) {
        Map<String, E> byText = new LinkedHashMap<>();
        for (E value : values) {
            byText.put(value.toString(), value);
        }
        return Collections.unmodifiableMap(byText);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof OpenEnum that && getClass() == that.getClass() && text.equals(that.text);
    }

    @Override
    public final int hashCode() {
        return text.hashCode();
    }

    /** The text on the wire. */
    @Override
    @JsonValue
    public final String toString() {
        return text;
    }
}
