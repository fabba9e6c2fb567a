package io.github.multisafepay4j;

import io.github.multisafepay4j.model.Model;
import java.io.IOException;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;

/** What a write sends, if anything: once, by OkHttp and by the caller's interceptors. A second time could be a second order. */
final class JsonBody extends RequestBody {

    private static final MediaType JSON = MediaType.get("application/json");

    private final Buffer json = new Buffer();
    private final long length;
    private final Journey journey;
    private boolean isSent;

    JsonBody(@Nullable Model request, Journey journey) {
        this.journey = journey;
        if (request != null) {
            try {
                request.writeJson(json.outputStream());
            } catch (IOException impossible) {
                throw new IllegalStateException("a buffer cannot fail", impossible);
            }
        }
        this.length = json.size();
    }

    @Override
    public @Nullable MediaType contentType() {
        return length == 0 ? null : JSON;
    }

    @Override
    public long contentLength() {
        return length;
    }

    @Override
    public boolean isOneShot() {
        return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
        if (isSent) {
            throw new IOException("The request was sent already, and is not sent twice");
        }
        isSent = true;
        journey.begin(); // an interceptor may have dropped the tag
        sink.write(json, length); // hands over what holds the bytes, so that the next request gets it again
    }
}
