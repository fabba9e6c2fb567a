package io.github.multisafepay4j;

import okhttp3.Connection;
import org.jspecify.annotations.Nullable;

/** How far a request got: whether it was on its way, and on which connection. */
final class Journey {

    private volatile boolean hasBegun;
    private volatile @Nullable Connection connection;

    void begin() {
        hasBegun = true;
    }

    void beginOn(@Nullable Connection carrier) {
        connection = carrier;
        begin();
    }

    boolean hasBegun() {
        return hasBegun;
    }

    /** What carries it, null as long as nothing does. */
    @Nullable Connection connection() {
        return connection;
    }
}
