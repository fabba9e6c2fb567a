package io.github.multisafepay4j;

import io.github.multisafepay4j.error.ConnectionException;
import io.github.multisafepay4j.error.ResponseHead;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.model.ResponseReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ProtocolException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Headers;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/** One attempt of a call: a request that is sent, and what came of it. Whatever the HTTP library throws becomes an exception of ours. */
final class Exchange {

    /** A page of a thousand transactions is less than half of this; what is read takes several times the room. */
    private static final long LONGEST_ANSWER = 4 * 1024 * 1024;

    /** What gateways call the name of a request; the vendor's pages name none. */
    private static final List<String> REQUEST_IDS = List.of("X-Request-Id", "Request-Id", "X-Correlation-Id");

    private final OkHttpClient http;
    private final FreshConnections connections;
    private final Call call;
    private final Request request;
    private final String address;
    private final Journey journey;
    private final Deadline deadline;
    private ResponseHead head = ResponseHead.of(0);

    /** @param address what is asked, without the values in its path */
    Exchange(
            OkHttpClient http,
            FreshConnections connections,
            Call call,
            Request request,
            String address,
            Journey journey,
            Deadline deadline) {
        this.http = http;
        this.connections = connections;
        this.call = call;
        this.request = request;
        this.address = address;
        this.journey = journey;
        this.deadline = deadline;
    }

    /** The status of the response; 0 as long as there is none. */
    int httpStatus() {
        return head.status();
    }

    <R> R read(ResponseReader<R> reader) {
        byte[] body = receive();
        try {
            return reader.read(head, body, call.retry());
        } catch (UnreadableResponseException strange) {
            connections.leave(journey.connection());
            throw strange;
        }
    }

    private byte[] receive() {
        FirstTimeout.set();
        while (true) {
            okhttp3.Call attempt = http.newCall(request);
            Duration left = deadline.left();
            if (left != null) {
                attempt.timeout().timeout(left.toNanos(), TimeUnit.NANOSECONDS);
            }
            try {
                return Interruption.cancels(attempt, () -> receive(attempt));
            } catch (FreshConnections.Stale nothingSent) {
                // and the connection is given up, so that there are not many of these
            } catch (UnreadableResponseException tooLong) {
                throw tooLong;
            } catch (Exception failure) { // OkHttp is written in Kotlin, and throws undeclared ones as well
                attempt.cancel(); // which closes what it leaves open where it throws what is undeclared
                throw connectionException(failure);
            }
        }
    }

    private byte[] receive(okhttp3.Call attempt) throws IOException {
        try (Response response = attempt.execute()) {
            head = head(response);
            return read(response.body().source());
        }
    }

    private byte[] read(BufferedSource body) throws IOException {
        if (body.request(LONGEST_ANSWER + 1)) {
            throw new UnreadableResponseException(head, new byte[0], "more than " + LONGEST_ANSWER + " bytes", call.retry());
        }
        return body.readByteArray();
    }

    private ResponseHead head(Response response) {
        Headers headers = response.headers();
        String requestId = null;
        for (int i = 0; requestId == null && i < REQUEST_IDS.size(); i++) {
            requestId = headers.get(REQUEST_IDS.get(i));
        }
        return new ResponseHead(response.code(), RetryAfter.of(headers), requestId, address);
    }

    private ConnectionException connectionException(Exception failure) {
        if (failure instanceof InterruptedException) {
            Thread.currentThread().interrupt();
        }
        String problem = problem(failure);
        return journey.hasBegun()
                ? new ConnectionException(problem + "; the request may have reached the API", true, call.retry(), cause(failure))
                : new ConnectionException(problem + "; nothing was sent", false, Retry.SAFE, failure);
    }

    private static String problem(Exception failure) {
        return Thread.currentThread().isInterrupted() ? "The thread was interrupted"
                : failure instanceof InterruptedIOException ? "No answer in time"
                : "The connection failed";
    }

    /** An answer that breaks off, or is no HTTP, is quoted by OkHttp, and may be anything. */
    private static Throwable cause(Exception failure) {
        for (Throwable each = failure; each != null; each = each.getCause()) {
            boolean isCutOff = each instanceof EOFException || "unexpected end of stream".equals(each.getMessage());
            if (isCutOff || each instanceof ProtocolException || isOfTheLibrary(each)) {
                IOException silent = new ProtocolException(isCutOff ? "The answer broke off" : "The answer is not HTTP");
                silent.setStackTrace(failure.getStackTrace());
                return silent;
            }
        }
        return failure;
    }

    /** Numbers that are none, for one, are not caught by OkHttp. An interceptor's exceptions are the caller's own. */
    private static boolean isOfTheLibrary(Throwable failure) {
        return failure instanceof RuntimeException && Stream.of(failure.getStackTrace())
                .map(StackTraceElement::getClassName)
                .filter(name -> !name.startsWith("java.") && !name.startsWith("kotlin."))
                .findFirst()
                .filter(name -> name.startsWith("okhttp3.") || name.startsWith("okio."))
                .isPresent();
    }
}
