package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.testkit.MockServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The testkit's server, with its log among this module's reports. */
public record Mock(MockServer server) implements AutoCloseable {

    private static final Path TARGET = Path.of("target").toAbsolutePath();

    /**
     * Starts a mock and waits until it answers.
     *
     * @throws IllegalStateException if it does not come up, with the reason
     */
    public static Mock start() {
        Path specification = TARGET.resolve("mock.yaml");
        try (InputStream edition = Mock.class.getResourceAsStream("/META-INF/openapi/mock.yaml")) {
            Files.createDirectories(TARGET);
            Files.copy(edition, specification, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return start(specification);
    }

    public static Mock start(Path specification) {
        String log = specification.getFileName().toString().replaceFirst("\\.\\w+$", ".log");
        return new Mock(MockServer.start(specification, TARGET.resolve(log)));
    }

    /** The address that paths such as {@code /orders} are added to. */
    public URI url() {
        return server.url();
    }

    /** What Prism has to say; overwritten by the next mock. */
    public Path log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}
