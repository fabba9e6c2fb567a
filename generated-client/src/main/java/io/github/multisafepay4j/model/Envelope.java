package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.multisafepay4j.ApiException;
import io.github.multisafepay4j.ApiException.FieldError;
import io.github.multisafepay4j.UnreadableResponseException;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The envelope around every answer: {@code success} with {@code data}, or the error. Each way to read one throws {@link
 * ApiException} for a refusal, and {@link UnreadableResponseException} for what is neither a refusal nor what was asked
 * for.
 */
final class Envelope {

    private static final Member DATA = Member.of("data", Type.TEXT);

    private final int httpStatus;
    private final byte[] body;
    private boolean isRefusal;
    private boolean isSuccess;
    private @Nullable Object data;

    private Envelope(int httpStatus, byte[] body) {
        this.httpStatus = httpStatus;
        this.body = body;
        this.isRefusal = httpStatus >= 400;
    }

    static <M extends Model> M read(int httpStatus, byte[] body, Shape<M> shape) {
        Envelope envelope = new Envelope(httpStatus, body);
        envelope.open(Type.object(shape));
        return shape.hasRequiredMembers() ? envelope.whole(shape, envelope.data) : envelope.receipt(shape);
    }

    /** Where no member has to be there it is {@code success} alone that tells a receipt from anybody's JSON. */
    private <M extends Model> M receipt(Shape<M> shape) {
        if (!isSuccess) {
            throw unreadable("neither a success nor a refusal");
        }
        if (data instanceof Type.Misfit misfit && misfit.raw() != null) {
            return shape.of(Map.of(DATA.name(), misfit.raw()));
        }
        M model = shape.cast(data);
        return model != null ? model : shape.of(Map.of());
    }

    static <M extends Model> List<M> readList(int httpStatus, byte[] body, Shape<M> shape) {
        Envelope envelope = new Envelope(httpStatus, body);
        envelope.open(Type.list(Type.object(shape)));
        if (!(envelope.data instanceof List<?> list)) {
            throw envelope.unreadable("no list of " + shape.name());
        }
        return list.stream().map(element -> envelope.whole(shape, element)).toList();
    }

    static String readText(int httpStatus, byte[] body) {
        Envelope envelope = new Envelope(httpStatus, body);
        envelope.open(Type.TEXT);
        if (!(envelope.data instanceof String text)) {
            throw envelope.unreadable("no data");
        }
        return text;
    }

    /** A page is its own envelope: it has members beside {@code data}. */
    static <M extends Model> M readPage(int httpStatus, byte[] body, Shape<M> shape) {
        Envelope envelope = new Envelope(httpStatus, body);
        envelope.parse(json -> envelope.data = shape.read(json, false));
        Model page = (Model) envelope.data;
        envelope.isRefusal |= shape.indexOf("success") >= 0 && Boolean.FALSE.equals(page.optional("success"))
                || page.additionalProperties().get("error_code") != null;
        envelope.refuse();
        return envelope.whole(shape, page);
    }

    private <M extends Model> M whole(Shape<M> shape, @Nullable Object value) {
        M model = shape.cast(value);
        if (model == null || !shape.isComplete(model)) {
            throw unreadable(shape.lack(model));
        }
        return model;
    }

    private void open(Type type) {
        parse(json -> {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                switch (name) {
                    case "data" -> data = type.read(json, DATA, DATA.pointer(), false);
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
        boolean isRedirect = httpStatus >= 300 && httpStatus < 400;
        String cause = isRedirect ? "a redirect, which is not followed" : body.length == 0 ? "an empty body" : problem;
        return new UnreadableResponseException(httpStatus, body, cause);
    }

    /** Refusals are few: they are read a second time, in whatever shape they come. */
    private void refuse() {
        if (!isRefusal) {
            if (httpStatus < 200 || httpStatus >= 300) {
                throw unreadable("no answer has this status");
            }
            return;
        }
        Map<String, @Nullable Object> error = new HashMap<>();
        parse(json -> error.putAll(Json.readRawObject(json)));
        Integer code = number(error.get("error_code"));
        String info = error.get("error_info") != null ? text(error, "error_info") : text(error, "message");
        if (code == null && info == null) {
            throw unreadable("a refusal without a reason");
        }
        List<FieldError> errors = elements(error.get("errors")).map(Envelope::fieldError).toList();
        throw new ApiException(httpStatus, code, info, errors);
    }

    private static FieldError fieldError(@Nullable Object error) {
        Map<?, ?> members = error instanceof Map<?, ?> map ? map : Map.of("message", String.valueOf(error));
        return new FieldError(
                Objects.requireNonNullElse(text(members, "attribute"), ""),
                Objects.requireNonNullElse(text(members, "message"), ""),
                elements(members.get("details")).map(String::valueOf).toList());
    }

    private static Stream<?> elements(@Nullable Object value) {
        return value instanceof List<?> list ? list.stream() : Stream.of();
    }

    private static @Nullable Integer number(@Nullable Object value) {
        try {
            return value == null ? null : Integer.valueOf(value.toString());
        } catch (NumberFormatException noCode) {
            return null;
        }
    }

    private static @Nullable String text(Map<?, ?> members, String name) {
        Object value = members.get(name);
        return value == null ? null : value.toString();
    }
}
