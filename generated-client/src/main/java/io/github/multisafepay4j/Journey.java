package io.github.multisafepay4j;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Protocol;
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

    /** Gives up the connection, whose answers may be those to other requests. Streams of HTTP/2 cannot be mistaken for one another. */
    void leaveConnection() {
        Connection left = connection;
        if (left != null && left.protocol() != Protocol.HTTP_2) {
            try {
                left.socket().close();
            } catch (IOException gone) {
                // as it is to be
            }
        }
    }
}
