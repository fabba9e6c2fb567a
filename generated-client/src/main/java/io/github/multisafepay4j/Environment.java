package io.github.multisafepay4j;

import java.net.URI;
import java.util.Objects;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Where the API is. Each environment has API keys of its own. */
public final class Environment {

    /** Real orders, real money. */
    public static final Environment LIVE = new Environment("LIVE", "https://api.multisafepay.com/v1/json");

    /** The vendor's sandbox: no money moves. */
    public static final Environment TEST = new Environment("TEST", "https://testapi.multisafepay.com/v1/json");

    private static final Pattern VENDORS = Pattern.compile("(?i)(.+\\.)?multisafepay\\.com\\.?");

    private final String name;
    private final URI baseUrl;

    private Environment(String name, String baseUrl) {
        this.name = name;
        this.baseUrl = URI.create(baseUrl);
    }

    /**
     * Another place, such as a mock of the API.
     *
     * @param baseUrl an absolute http or https address without query, to which paths such as {@code /orders} are added;
     *     over http the API key is readable on the way, so the vendor's own hosts are to be https
     * @throws IllegalArgumentException if the address is anything else
     */
    public static Environment of(URI baseUrl) {
        String scheme = Objects.requireNonNullElse(baseUrl.getScheme(), "");
        boolean isHttp = scheme.equalsIgnoreCase("http") || scheme.equalsIgnoreCase("https");
        if (!isHttp || baseUrl.getHost() == null || baseUrl.getRawUserInfo() != null
                || baseUrl.getRawQuery() != null || baseUrl.getRawFragment() != null) {
            throw new IllegalArgumentException(
                    "A base URL is http or https with a valid host name, without user, query or fragment");
        }
        if (scheme.equalsIgnoreCase("http") && VENDORS.matcher(baseUrl.getHost()).matches()) {
            throw new IllegalArgumentException("The vendor's API is https: over http the API key is readable on the way");
        }
        HttpUrl.get(baseUrl.toString()); // a port beyond all ports, for one
        String text = baseUrl.toString();
        return new Environment(text, text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
    }

    /** The address that paths such as {@code /orders} are added to, without a slash at its end. */
    public URI baseUrl() {
        return baseUrl;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Environment that && baseUrl.equals(that.baseUrl);
    }

    @Override
    public int hashCode() {
        return baseUrl.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }
}
