package io.github.multisafepay4j;

import java.io.IOException;
import okhttp3.Connection;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/** How far a request got: whether it was on its way, and on which connection. */
final class Journey {

    private volatile boolean hasBegun;
    private volatile @Nullable Connection connection;
    private volatile @Nullable Response response;

    void begin() {
        hasBegun = true;
    }

    void beginOn(@Nullable Connection carrier) {
        connection = carrier;
        begin();
    }

    Response arrivedWith(Response answer) {
        response = answer;
        return answer;
    }

    /** Closes what came where OkHttp threw and left it open; of what it cannot close either, the connection. */
    void abandon() {
        Response left = response;
        try {
            if (left != null) {
                left.close();
            }
        } catch (RuntimeException broken) { // a length of less than nothing, for one
            closeConnection();
        }
    }

    private void closeConnection() {
        Connection carrier = connection;
        if (carrier != null && carrier.protocol() != Protocol.HTTP_2) {
            try {
                carrier.socket().close();
            } catch (IOException gone) {
                // as it is to be
            }
        }
    }

    boolean hasBegun() {
        return hasBegun;
    }

    /** What carries it, null as long as nothing does. */
    @Nullable Connection connection() {
        return connection;
    }
}
