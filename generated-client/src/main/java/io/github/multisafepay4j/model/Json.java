package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** JSON text to models and back, and the plain values of members that the contract does not name. */
final class Json {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            // an error message must not quote what stood in the text
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    /** How far a number is written out: beyond, a few characters would become a megabyte. */
    private static final int LONGEST_PLAIN_EXPONENT = 30;

    private Json() {}

    /** Reads a request as strictly as the contract is written. */
    static <T> T readRequest(String name, String text, Decoder<T> type) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
            T request = readWhole(json, type, true);
            if (request == null) {
                throw new InvalidRequestException(name, List.of(new Violation("", "must be an object")));
            }
            if (request instanceof Model model && model.shape().isRequest() && !model.violations().isEmpty()) {
                throw new InvalidRequestException(model.shape().name(), model.violations());
            }
            return request;
        } catch (JsonProcessingException notJson) {
            boolean isRepeated = String.valueOf(notJson.getOriginalMessage()).startsWith("Duplicate");
            String rule = isRepeated ? "must name a member once" : "must be JSON";
            throw new InvalidRequestException(name, List.of(new Violation("", rule + place(notJson))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads what a class of models is bound to. */
    static Model read(Binding type, String text) {
        try (JsonParser json = FACTORY.createParser(text)) {
            json.nextToken();
            return type.read(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Reads an answer, or a part of one, in every form that was ever seen. */
    static <M extends Model> M readAnswer(String text, Shape<M> shape) {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        try (JsonParser json = FACTORY.createParser(body)) {
            M model = readWhole(json, shape, false);
            if (model != null && shape.isComplete(model)) {
                return model;
            }
            throw new UnreadableResponseException(ResponseHead.of(0), body, shape.lack(model), Retry.NEVER);
        } catch (IOException notJson) {
            throw new UnreadableResponseException(ResponseHead.of(0), body, "not JSON" + place(notJson), Retry.NEVER);
        }
    }

    static JsonParser parser(byte[] body) throws IOException {
        return FACTORY.createParser(body);
    }

    private static <T> @Nullable T readWhole(JsonParser json, Decoder<T> type, boolean strict) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        T value = type.read(json, strict);
        expectEnd(json);
        return value;
    }

    static void expectEnd(JsonParser json) throws IOException {
        if (json.nextToken() != null) {
            throw new JsonParseException(json, "text after the end");
        }
    }

    /** Where the text stopped being JSON, without a word of the text itself. */
    static String place(IOException failure) {
        return failure instanceof JsonProcessingException json && json.getLocation() != null
                ? ": line " + json.getLocation().getLineNr() + ", column " + json.getLocation().getColumnNr()
                : "";
    }

    static JsonGenerator generator(Writer text) throws IOException {
        return FACTORY.createGenerator(text);
    }

    static String write(Model model) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = generator(text)) {
            model.shape().write(json, model);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }

    static void write(Model model, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            model.shape().write(json, model);
        }
    }

    static void write(BigDecimal number, JsonGenerator json) throws IOException {
        if (!json.canWriteFormattedNumbers()) {
            json.writeNumber(number); // no text is written: a tree, a map
            return;
        }
        boolean isShort = Math.abs((long) number.scale()) <= LONGEST_PLAIN_EXPONENT;
        boolean isPlain = number.scale() >= 0 && number.precision() - number.scale() > -6; // then it has no exponent by itself
        json.writeNumber(isShort && !isPlain ? number.toPlainString() : number.toString());
    }

    /** A number as it is read back after it was written out: 1E+3 is 1000. */
    static BigDecimal plain(BigDecimal number) {
        return number.scale() < 0 && number.scale() >= -LONGEST_PLAIN_EXPONENT ? number.setScale(0) : number;
    }

    static BigDecimal decimal(JsonParser json) throws IOException {
        try {
            return json.getDecimalValue();
        } catch (NumberFormatException beyondAnyNumber) { // such as 1e99999999999
            throw new JsonParseException(json, "a number out of range");
        }
    }

    /** Whether the text can be written in UTF-8: half of a surrogate pair cannot. */
    static boolean isUnicode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isSurrogate(text.charAt(i))) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    @SuppressWarnings("unchecked") // an object is read as a map
    static Map<String, @Nullable Object> toMap(Model model) {
        try {
            return (Map<String, @Nullable Object>) RawValue.of(json -> model.shape().write(json, model));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
