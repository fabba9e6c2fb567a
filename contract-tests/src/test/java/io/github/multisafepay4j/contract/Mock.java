package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * The API as Prism plays it, on a free port of this machine. Prism reads its standard input, which ends with this
 * process, however that comes to its end: so no mock is ever left behind.
 */
final class Mock implements AutoCloseable {

    private final Process process;
    private final Path log;
    private final URI url;

    private Mock(Process process, Path log, URI url) {
        this.process = process;
        this.log = log;
        this.url = url;
    }

    /**
     * Starts a mock and waits until it answers.
     *
     * @throws IllegalStateException if it does not come up, with the reason
     */
    static Mock start() {
        Path script = Path.of(System.getProperty("openapi.home", "../openapi"), "mock", "server.mjs").toAbsolutePath();
        Path log = Path.of("target", "mock.log").toAbsolutePath();
        try {
            Process process = new ProcessBuilder("node", script.toString(), specification().toString())
                    .redirectError(log.toFile())
                    .start();
            String ready = process.inputReader().readLine();
            if (ready == null) {
                throw new IllegalStateException("The mock did not come up: " + Files.readString(log).strip());
            }
            return new Mock(process, log, URI.create(new ObjectMapper().readTree(ready).required("url").textValue()));
        } catch (IOException failure) {
            throw new IllegalStateException("The mock did not come up: " + failure.getMessage(), failure);
        }
    }

    /** Prism serves a file; the edition may lie in a jar. */
    private static Path specification() throws IOException {
        Path copy = Path.of("target", "mock.yaml").toAbsolutePath();
        Files.createDirectories(copy.getParent());
        try (InputStream edition = Mock.class.getResourceAsStream("/META-INF/openapi/mock.yaml")) {
            Files.copy(edition, copy, StandardCopyOption.REPLACE_EXISTING);
        }
        return copy;
    }

    /** The address that paths such as {@code /orders} are added to. */
    URI url() {
        return url;
    }

    /** What Prism has to say; overwritten by the next mock. */
    Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
