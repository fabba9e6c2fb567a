package io.github.multisafepay4j;

import java.time.Duration;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What is special about one call. */
public final class RequestOptions {

    /** Nothing special. */
    public static final RequestOptions NONE = builder().build();

    private final Map<String, String> headers;
    private final @Nullable Duration callTimeout;
    private final @Nullable Duration readTimeout;

    private RequestOptions(Builder builder) {
        SortedMap<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        copy.putAll(builder.headers);
        this.headers = Collections.unmodifiableMap(copy);
        this.callTimeout = builder.callTimeout;
        this.readTimeout = builder.readTimeout;
    }

    public static Builder builder() {
        return new Builder();
    }

    /** The headers to send beside the client's own. */
    public Map<String, String> headers() {
        return headers;
    }

    /** How long the call may take in all; null if as long as any of the client's. */
    public @Nullable Duration callTimeout() {
        return callTimeout;
    }

    /** How long the API may be silent; null if as long as in any of the client's calls. */
    public @Nullable Duration readTimeout() {
        return readTimeout;
    }

    /** The options, without the values of headers: they may be secrets. */
    @Override
    public String toString() {
        return "RequestOptions{headers=" + headers.keySet() + ", callTimeout=" + callTimeout + ", readTimeout=" + readTimeout + "}";
    }

    /** Collects options. */
    public static final class Builder {

        /** HTTP takes X-A and x-a for one header. */
        private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

        private @Nullable Duration callTimeout;
        private @Nullable Duration readTimeout;

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

        /**
         * How long the call may take in all, with all its attempts. Zero means no limit.
         *
         * @throws IllegalArgumentException if it is neither zero nor from a millisecond to 24 days
         */
        public Builder callTimeout(Duration limit) {
            callTimeout = TimeLimit.checked(limit);
            return this;
        }

        /**
         * How long the API may be silent, from TLS to the answer. Zero means no limit.
         *
         * @throws IllegalArgumentException if it is neither zero nor from a millisecond to 24 days
         */
        public Builder readTimeout(Duration limit) {
            readTimeout = TimeLimit.checked(limit);
            return this;
        }

        public RequestOptions build() {
            return new RequestOptions(this);
        }
    }
}
