package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.multisafepay4j.error.InvalidRequestException;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A choice between classes by the texts of some members, the tags. The class is looked up, never tried out: what stands before the
 * last tag is set aside, and the chosen class reads that and the rest. Tags that the contract does not name lead to the unknown
 * case, which keeps the object as it came.
 */
final class Union<T extends Model> implements Decoder<T> {

    private final String name;
    private final List<String> tags;
    private final Function<Tags, @Nullable Shape<? extends T>> kinds;
    private final Shape<? extends T> unknown;

    Union(
            String name,
            List<String> tags,
            Function<Tags, @Nullable Shape<? extends T>> kinds,
            Shape<? extends T> unknown) {
        this.name = name;
        this.tags = tags;
        this.kinds = kinds;
        this.unknown = unknown;
    }

    @Override
    public T read(JsonParser json, boolean strict) throws IOException {
        Tags given = new Tags(tags);
        TokenBuffer before = null;
        boolean isOver = false;
        while (!given.areAllGiven() && !(isOver = json.nextToken() != JsonToken.FIELD_NAME)) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            if (token == JsonToken.VALUE_STRING && given.take(name, json.getText())) {
                continue; // as a rule the tags come first, and nothing is set aside
            }
            given.notice(name);
            if (before == null) {
                before = new TokenBuffer(json).forceUseOfBigDecimal(true);
                before.writeStartObject();
            }
            before.writeFieldName(name);
            before.copyCurrentStructure(json);
        }
        Shape<? extends T> kind = kinds.apply(given);
        if (kind == null && given.isIncomplete()) {
            throw new InvalidRequestException(name, List.of(given.reason()));
        }
        return kind != null
                ? kind.read(given, before, isOver ? null : json, strict)
                : unknown.read(given, before, isOver ? null : json, false);
    }

    /** Only what is sent has tags. */
    @Override
    public boolean isRequest() {
        return true;
    }

    /**
     * A builder of the class that the values lead to.
     *
     * @throws IllegalArgumentException if they lead to none
     */
    Model.Builder<? extends T, ?> builder(@Nullable String... values) {
        Tags given = given(values);
        Shape<? extends T> kind = kinds.apply(given);
        if (kind == null) {
            throw new IllegalArgumentException(String.valueOf(given.reason()));
        }
        return kind.builder(given);
    }

    /**
     * A builder of the unknown case.
     *
     * @throws IllegalArgumentException if the values lead to a class, or are missing
     */
    Model.Builder<? extends T, ?> unknownBuilder(@Nullable String... values) {
        Tags given = given(values);
        Shape<? extends T> kind = kinds.apply(given);
        if (kind != null || given.isIncomplete()) {
            throw new IllegalArgumentException(kind == null ? String.valueOf(given.reason()) : "That is a known kind: " + kind.name());
        }
        return unknown.builder(given);
    }

    private Tags given(@Nullable String... values) {
        Tags given = new Tags(tags);
        for (int i = 0; i < values.length; i++) {
            if (values[i] != null) {
                given.take(tags.get(i), values[i]);
            }
        }
        return given;
    }
}
