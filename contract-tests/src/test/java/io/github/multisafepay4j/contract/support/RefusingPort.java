package io.github.multisafepay4j.contract.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;

/** A port of this machine that nobody listens at, and nobody else gets: who connects to it is refused. */
public final class RefusingPort implements AutoCloseable {

    private final Socket held = new Socket();

    public RefusingPort() throws IOException {
        held.setReuseAddress(true); // so that a server of the test may listen there after all
        held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    public int number() {
        return held.getLocalPort();
    }

    public URI url() {
        return URI.create("http://127.0.0.1:" + number());
    }

    @Override
    public void close() throws IOException {
        held.close();
    }
}
