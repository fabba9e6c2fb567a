package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.JsonParserSequence;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.multisafepay4j.InvalidRequestException;
import io.github.multisafepay4j.Violation;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A choice between classes by the text of one member, the tag. The tag is looked up, never tried out: what stands
 * before it is set aside, and the chosen class reads that and the rest. A tag that the contract does not name leads to
 * the unknown case, which keeps the object as it came.
 */
final class Union<T> implements Readable<T> {

    private final String name;
    private final String tag;
    private final Map<String, Readable<? extends T>> variants;
    private final UnknownCase<? extends T> unknown;

    /** Reads, as it comes, an object that none of the variants is for. */
    interface UnknownCase<T> {
        T read(JsonParser json, boolean strict, List<Violation> known) throws IOException;
    }

    Union(String name, String tag, Map<String, Readable<? extends T>> variants, UnknownCase<? extends T> unknown) {
        this.name = name;
        this.tag = tag;
        this.variants = variants;
        this.unknown = unknown;
    }

    @Override
    public T read(JsonParser json, boolean strict) throws IOException {
        TokenBuffer seen = new TokenBuffer(json);
        seen.writeStartObject();
        String value = readUntilTag(json, seen);
        if (value == null) {
            throw new InvalidRequestException(name, List.of(violation("is required and must be one of ")));
        }
        JsonParser whole = JsonParserSequence.createFlattened(false, seen.asParser(json), json);
        whole.nextToken();
        Readable<? extends T> variant = variants.get(value);
        return variant != null
                ? variant.read(whole, strict)
                : unknown.read(whole, false, List.of(violation("must be one of ")));
    }

    private @Nullable String readUntilTag(JsonParser json, TokenBuffer seen) throws IOException {
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            boolean isTag = json.currentName().equals(tag);
            String value = json.nextToken() == JsonToken.VALUE_STRING && isTag ? json.getText() : null;
            seen.writeFieldName(json.currentName());
            seen.copyCurrentStructure(json);
            if (isTag) {
                return value;
            }
        }
        return null;
    }

    private Violation violation(String message) {
        return new Violation("/" + tag, message + String.join(", ", new TreeSet<>(variants.keySet())));
    }
}
