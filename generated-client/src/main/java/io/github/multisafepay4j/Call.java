package io.github.multisafepay4j;

import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Retry;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.ResponseReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** One call as the generated code puts it together: what is sent, where, and on whose behalf. */
final class Call {

    private final Transport transport;
    private final String operation;
    private final String method;
    private final Retry retry;
    private final List<Credential> credentials;
    private final List<String> segments;
    private final Map<String, String> arguments = new HashMap<>();
    private final List<Violation> violations = new ArrayList<>();
    private @Nullable Model query;
    private @Nullable Model body;

    Call(Transport transport, String operation, String method, String path, Retry retry, List<Credential> credentials) {
        this.transport = transport;
        this.operation = operation;
        this.method = method;
        this.retry = retry;
        this.credentials = credentials;
        this.segments = List.of(path.substring(1).split("/"));
    }

    Call path(String name, String value, int minLength, int maxLength) {
        int length = Objects.requireNonNull(value, name).codePointCount(0, value.length());
        if (length < minLength || length > maxLength) {
            violations.add(new Violation("/" + name, "must have " + minLength + " to " + maxLength + " characters"));
        } else if (value.equals(".") || value.equals("..")) {
            // every HTTP library, and every server, takes these for a place in the path
            violations.add(new Violation("/" + name, "must not be a dot or two: no address can hold that"));
        } else if (!StandardCharsets.UTF_8.newEncoder().canEncode(value)) {
            // half a character would travel as a question mark, and name something else
            violations.add(new Violation("/" + name, "must not contain half of a surrogate pair"));
        }
        arguments.put("{" + name + "}", value);
        return this;
    }

    Call path(String name, long value, long minimum, long maximum) {
        if (value < minimum || value > maximum) {
            violations.add(new Violation("/" + name, "must be from " + minimum + " to " + maximum));
        }
        arguments.put("{" + name + "}", Long.toString(value));
        return this;
    }

    Call query(Model members) {
        violations.addAll(Objects.requireNonNull(members, "query").violations());
        members.additionalProperties().forEach((name, value) -> {
            if (value instanceof List || value instanceof Map) {
                violations.add(new Violation("/" + name, "must be a plain value: addresses have no lists and objects"));
            }
        });
        query = members;
        return this;
    }

    Call body(Model request) {
        violations.addAll(Objects.requireNonNull(request, "request").violations());
        body = request;
        return this;
    }

    /** A body on the caller's word. */
    Call unchecked(Model request) {
        body = Objects.requireNonNull(request, "request");
        return this;
    }

    /**
     * @throws InvalidRequestException if anything about the call breaks the contract; nothing is sent then
     */
    <R> R send(RequestOptions options, ResponseReader<R> reader) {
        if (!violations.isEmpty()) {
            throw new InvalidRequestException("The request", violations);
        }
        return transport.send(this, options, reader);
    }

    HttpUrl url(HttpUrl baseUrl) {
        HttpUrl.Builder url = baseUrl.newBuilder();
        segments.forEach(segment -> url.addPathSegment(arguments.getOrDefault(segment, segment)));
        if (query != null) {
            query.toMap().forEach((name, value) -> {
                if (value != null) {
                    url.addQueryParameter(name, value.toString());
                }
            });
        }
        return url.build();
    }

    /** The address with the names of what stands in its path: the values may be somebody's. */
    String address(HttpUrl baseUrl) {
        String base = baseUrl.toString();
        return base + (base.endsWith("/") ? "" : "/") + String.join("/", segments);
    }

    String operation() {
        return operation;
    }

    String method() {
        return method;
    }

    boolean isRead() {
        return method.equals("GET");
    }

    /** The payment method of the order that is sent, if it is one and names it. */
    @Nullable String gateway() {
        return body instanceof OrderRequest<?> order ? order.gateway() : null;
    }

    Retry retry() {
        return retry;
    }

    /** The kinds of key that will do, the one to prefer first. */
    List<Credential> credentials() {
        return credentials;
    }

    @Nullable Model body() {
        return body;
    }
}
