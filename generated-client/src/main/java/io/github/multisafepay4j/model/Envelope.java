package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.multisafepay4j.ApiException;
import io.github.multisafepay4j.UnreadableResponseException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The envelope around every answer: {@code success} with {@code data}, or the error. */
final class Envelope {

    private static final Member ERROR_CODE = Member.of("error_code", Type.INTEGER);
    private static final Member ERROR_INFO = Member.of("error_info", Type.TEXT);

    private @Nullable Boolean success;
    private @Nullable Integer errorCode;
    private @Nullable String errorInfo;

    private Envelope() {}

    /**
     * Reads an answer.
     *
     * @throws ApiException if it is a refusal
     * @throws UnreadableResponseException if it is neither a refusal nor what was asked for
     */
    static <M extends Model> M read(int httpStatus, byte[] body, Shape<M> shape) {
        Envelope envelope = new Envelope();
        M data;
        try (JsonParser json = Json.parser(body)) {
            data = envelope.read(json, shape);
        } catch (IOException notJson) {
            throw new UnreadableResponseException(httpStatus, body, "not JSON" + Json.place(notJson));
        }
        boolean refused = httpStatus >= 400 || Boolean.FALSE.equals(envelope.success) || envelope.errorCode != null;
        if (refused && (envelope.errorCode != null || envelope.errorInfo != null)) {
            throw new ApiException(httpStatus, envelope.errorCode, envelope.errorInfo);
        }
        if (refused || data == null || !shape.isComplete(data)) {
            throw new UnreadableResponseException(httpStatus, body, "no " + shape.name());
        }
        return data;
    }

    private <M extends Model> @Nullable M read(JsonParser json, Shape<M> shape) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        M data = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken token = json.nextToken();
            switch (name) {
                case "data" -> {
                    if (token == JsonToken.START_OBJECT) {
                        data = shape.read(json, false);
                    } else {
                        json.skipChildren();
                    }
                }
                case "success" -> success = token == JsonToken.VALUE_TRUE;
                case "error_code" -> errorCode = scalar(json, ERROR_CODE, Integer.class);
                case "error_info", "message" -> errorInfo = scalar(json, ERROR_INFO, String.class);
                default -> json.skipChildren();
            }
        }
        Json.expectEnd(json);
        return data;
    }

    private static <T> @Nullable T scalar(JsonParser json, Member member, Class<T> type) throws IOException {
        Object value = member.type().read(json, member, member.pointer(), false);
        return type.isInstance(value) ? type.cast(value) : null;
    }
}
