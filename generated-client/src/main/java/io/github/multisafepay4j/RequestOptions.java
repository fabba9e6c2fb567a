package io.github.multisafepay4j;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is special about one call. */
public final class RequestOptions {

    /** Nothing special. */
    public static final RequestOptions NONE = builder().build();

    private final Map<String, String> headers;
    private final Deadline deadline;

    private RequestOptions(Map<String, String> headers, Deadline deadline) {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(headers);
        this.headers = Collections.unmodifiableMap(copy);
        this.deadline = deadline;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The headers to send beside the client's own. */
    public Map<String, String> headers() {
        return headers;
    }

    RequestOptions within(Deadline limit) {
        return new RequestOptions(headers, limit);
    }

    Deadline deadline() {
        return deadline;
    }

    /** The names of the headers; their values may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions{headers=" + headers.keySet() + "}";
    }

    /** Collects options. */
    public static final class Builder {

        /** HTTP takes X-A and x-a for one header. */
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private Builder() {}

        /**
         * Sends a header with the call, such as a trace id.
         *
         * @throws IllegalArgumentException if this is no header, or one that the client itself is in charge of
         */
        public Builder header(String name, String value) {
            headers.put(Headers.checkedName(name), Headers.checkedValue(name, Objects.requireNonNull(value)));
            return this;
        }

        public RequestOptions build() {
            return new RequestOptions(headers, Deadline.in(Duration.ZERO));
        }
    }
}
