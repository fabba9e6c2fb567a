package io.github.multisafepay4j.model;

import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the API answered, envelope included. The client does so by itself; this is for those who bring an HTTP stack of their
 * own and take requests and answers only.
 *
 * <pre>{@code
 * RedirectOrder order = request.response().read(response.statusCode(), response.body());
 * }</pre>
 *
 * @param <R> the answer
 */
public final class ResponseReader<R> {

    private final Function<Envelope, R> reading;

    private ResponseReader(Function<Envelope, R> reading) {
        this.reading = reading;
    }

    static <M extends Model> ResponseReader<M> of(Shape<M> shape) {
        return new ResponseReader<>(envelope -> envelope.read(shape));
    }

    static <M extends Model> ResponseReader<List<M>> ofList(Shape<M> shape) {
        return new ResponseReader<>(envelope -> envelope.readList(shape));
    }

    static <M extends Model> ResponseReader<M> ofPage(Shape<M> shape) {
        return new ResponseReader<>(envelope -> envelope.readPage(shape));
    }

    /**
     * The same, for an answer that has to repeat what the request says, if it says it: with another value it is the answer to another
     * request.
     *
     * @param member the member's name on the wire
     * @param value what the request says, null if nothing
     */
    public ResponseReader<R> repeating(String member, @Nullable Object value) {
        return value == null ? this : new ResponseReader<>(envelope -> envelope.repeating(member, value, reading.apply(envelope)));
    }

    static ResponseReader<String> ofText() {
        return new ResponseReader<>(Envelope::readText);
    }

    /**
     * Reads an answer to an operation that is not known: what goes wrong counts as {@link Retry#NEVER} to be repeated.
     *
     * @param httpStatus the status of the HTTP response
     * @param body the whole body, envelope included
     * @throws ApiException if the answer is a refusal
     * @throws UnreadableResponseException if the answer is not understood
     */
    public R read(int httpStatus, byte[] body) {
        return read(ResponseHead.of(httpStatus), body, Retry.NEVER);
    }

    /**
     * Reads an answer.
     *
     * @param head what the HTTP response says beside its body
     * @param body the whole body, envelope included
     * @param operation whether the operation that was answered can be repeated where it may have happened
     * @throws ApiException if the answer is a refusal
     * @throws UnreadableResponseException if the answer is not understood
     */
    public R read(ResponseHead head, byte[] body, Retry operation) {
        return reading.apply(new Envelope(head, body, operation));
    }
}
