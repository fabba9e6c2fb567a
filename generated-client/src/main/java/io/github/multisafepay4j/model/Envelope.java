package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ApiException.FieldError;
import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every answer: {@code success} with {@code data}, or the error. Each way to read one throws {@link
 * ApiException} for a refusal, and {@link UnreadableResponseException} for what is neither a refusal nor what was asked
 * for.
 */
final class Envelope {

    /** By any of these the API is known. */
    private static final Set<String> MEMBERS = Set.of("success", "data", "error_code");

    private static final Member DATA = Member.of("data", ValueType.TEXT);

    private final ResponseHead head;
    private final byte[] body;
    private final Retry operation;
    private boolean isRefusal;
    private boolean isSuccess;
    private boolean isEnvelope;
    private @Nullable Object data;

    /** @param operation whether the operation that was answered can be repeated */
    Envelope(ResponseHead head, byte[] body, Retry operation) {
        this.head = head;
        this.body = body;
        this.operation = operation;
        this.isRefusal = head.status() >= 400;
    }

    <M extends Model> M read(Shape<M> shape) {
        open(ValueType.object(shape));
        return shape.hasRequiredMembers() ? whole(shape, data) : receipt(shape);
    }

    /** Where no member has to be there it is {@code success} alone that tells a receipt from anybody's JSON. */
    private <M extends Model> M receipt(Shape<M> shape) {
        if (!isSuccess) {
            throw unreadable("neither a success nor a refusal");
        }
        if (data instanceof ValueType.Misfit misfit && misfit.raw() != null) {
            return shape.of(Map.of(DATA.name(), misfit.raw()));
        }
        M model = shape.cast(data);
        return model != null ? model : shape.of(Map.of());
    }

    <M extends Model> List<M> readList(Shape<M> shape) {
        open(ValueType.list(ValueType.object(shape)));
        if (!(data instanceof List<?> list)) {
            throw unreadable("no list of " + shape.name());
        }
        return list.stream().map(element -> whole(shape, element)).toList();
    }

    String readText() {
        open(ValueType.TEXT);
        if (!(data instanceof String text)) {
            throw unreadable("no data");
        }
        return text;
    }

    /** A page is its own envelope: it has members beside {@code data}. */
    <M extends Model> M readPage(Shape<M> shape) {
        parse(json -> data = shape.read(json, false));
        isEnvelope = true;
        Model page = (Model) data;
        isRefusal |= shape.indexOf("success") >= 0 && Boolean.FALSE.equals(page.get("success"))
                || page.additionalProperties().get("error_code") != null;
        refuse();
        return whole(shape, page);
    }

    /** The answer, if it has nothing else in that member. */
    <R> R repeating(String member, Object value, R answer) {
        int index = answer instanceof Model model ? model.shape().indexOf(member) : -1;
        Object answered = index < 0 ? null : ((Model) answer).value(index);
        if (answered != null && !answered.toString().equals(value.toString())) {
            throw unreadable("its " + member + " is not that of the request");
        }
        return answer;
    }

    private <M extends Model> M whole(Shape<M> shape, @Nullable Object value) {
        M model = shape.cast(value);
        if (model == null || !shape.isComplete(model)) {
            throw unreadable(shape.lack(model));
        }
        return model;
    }

    private void open(ValueType type) {
        parse(json -> {
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                JsonToken token = json.nextToken();
                isEnvelope = isEnvelope || MEMBERS.contains(name);
                switch (name) {
                    case "data" -> data = type.read(json, DATA, false);
                    case "success" -> {
                        isSuccess = token == JsonToken.VALUE_TRUE;
                        isRefusal |= !isSuccess;
                    }
                    default -> {
                        isRefusal |= name.equals("error_code") && token != JsonToken.VALUE_NULL;
                        json.skipChildren();
                    }
                }
            }
        });
        refuse();
    }

    private interface Parsing {
        void of(JsonParser json) throws IOException;
    }

    private void parse(Parsing parsing) {
        try (JsonParser json = Json.parser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                throw unreadable("no object");
            }
            parsing.of(json);
            Json.expectEnd(json);
        } catch (IOException notJson) {
            throw unreadable("not JSON" + Json.place(notJson));
        }
    }

    private UnreadableResponseException unreadable(String problem) {
        boolean isRedirect = head.status() >= 300 && head.status() < 400;
        String cause = isRedirect ? "a redirect, which is not followed" : body.length == 0 ? "an empty body" : problem;
        String elsewhere = elsewhere();
        return new UnreadableResponseException(head, body, elsewhere == null ? cause : cause + "; " + elsewhere, operation);
    }

    /** The likeliest reason why an answer is nothing like the API's: something answers that knows no such page, or has another one. */
    private @Nullable String elsewhere() {
        boolean isOfAnyServer = head.status() < 400 || head.status() == 404 || head.status() == 405;
        return isEnvelope || !isOfAnyServer || head.address() == null ? null : head.address() + " may not be where the API is";
    }

    /** Refusals are few: they are read a second time, in whatever shape they come. */
    private void refuse() {
        if (!isRefusal) {
            if (head.status() < 200 || head.status() >= 300) {
                throw unreadable("no answer has this status");
            }
            return;
        }
        Map<String, @Nullable Object> error = new HashMap<>();
        parse(json -> error.putAll(RawValue.readObject(json)));
        Integer code = number(error.get("error_code"));
        String info = error.get("error_info") != null ? text(error, "error_info") : text(error, "message");
        if (code == null && info == null) {
            throw unreadable("a refusal without a reason");
        }
        List<FieldError> errors = elements(error.get("errors")).map(Envelope::fieldError).toList();
        String meaning = code != null ? ErrorCode.meaning(code) : head.status() == 404 ? elsewhere() : null;
        throw new ApiException(head, code, meaning, info, errors, mayHaveHappened(code) ? operation : Retry.SAFE);
    }

    /** The API may have failed after it did what was asked for, or refuse it because it was done before. */
    private boolean mayHaveHappened(@Nullable Integer code) {
        return head.status() >= 500 || code != null && (code == ErrorCode.UNKNOWN || code == ErrorCode.CANNOT_INITIATE);
    }

    private static FieldError fieldError(@Nullable Object error) {
        Map<?, ?> members = error instanceof Map<?, ?> map ? map : Map.of("message", RawValue.text(error));
        return new FieldError(
                Objects.requireNonNullElse(text(members, "attribute"), ""),
                Objects.requireNonNullElse(text(members, "message"), ""),
                elements(members.get("details")).map(RawValue::text).toList());
    }

    private static Stream<?> elements(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.of();
    }

    private static @Nullable Integer number(@Nullable Object value) {
        try {
            return value instanceof String || value instanceof Number ? Integer.valueOf(value.toString()) : null;
        } catch (NumberFormatException noCode) {
            return null;
        }
    }

    private static @Nullable String text(Map<?, ?> members, String name) {
        Object value = members.get(name);
        return value == null ? null : RawValue.text(value);
    }
}
