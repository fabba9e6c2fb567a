package io.github.multisafepay4j.contract.client;

import io.github.multisafepay4j.error.ApiException.FieldError;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.MultiSafepayException;
import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The exceptions cross a process boundary with everything they have to say. */
class SerializationTest {

    @Test
    void ofARefusalBeforeSending() throws Exception {
        List<Violation> violations =
                List.of(new Violation("/amount", "is required"), new Violation("", "must be JSON"));

        assertThat(copy(new InvalidRequestException("OrderRequest", violations)).violations()).isEqualTo(violations);
    }

    @Test
    void ofARefusalOfTheApi() throws Exception {
        List<FieldError> wrong = List.of(new FieldError("amount", "must be more", List.of("0", "1")));
        ApiException refused = copy(new ApiException(ResponseHead.of(404), 1006, "no such order", "Invalid order ID", wrong, Retry.SAFE));

        assertThat(refused.httpStatus()).isEqualTo(404);
        assertThat(refused.errorCode()).isEqualTo(1006);
        assertThat(refused.errorInfo()).isEqualTo("Invalid order ID");
        assertThat(refused.fieldErrors()).isEqualTo(wrong);
    }

    @Test
    void ofABrokenConnection() throws Exception {
        ConnectionException broken = copy(new ConnectionException(
                "The connection failed", true, Retry.RECONCILE, new IOException("reset")));

        assertThat(broken.mayHaveReachedServer()).isTrue();
        assertThat(broken.retry()).isEqualTo(Retry.RECONCILE);
        assertThat(broken).hasCauseInstanceOf(IOException.class);
    }

    @Test
    void ofAnAnswerNotUnderstood() throws Exception {
        UnreadableResponseException unreadable =
                copy(new UnreadableResponseException(ResponseHead.of(502), new byte[] {60, -1}, "not JSON", Retry.NEVER));

        assertThat(unreadable.httpStatus()).isEqualTo(502);
        assertThat(unreadable.body()).containsExactly(60, -1);
    }

    @SuppressWarnings("unchecked") // what was written is what is read
    private static <E extends MultiSafepayException> E copy(E exception) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(exception);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            E copy = (E) in.readObject();
            assertThat(copy).hasMessage(exception.getMessage());
            return copy;
        }
    }
}
