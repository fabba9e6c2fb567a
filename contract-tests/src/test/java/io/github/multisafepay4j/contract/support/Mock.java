package io.github.multisafepay4j.contract.support;

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
        return start(specification("mock.yaml"));
    }

    /** Starts one that answers what another server answers, and holds both sides to the contract. */
    public static Mock proxy(URI upstream) {
        return new Mock(MockServer.proxy(specification("proxy.yaml"), upstream, TARGET.resolve("proxy.log")));
    }

    /** The edition that Prism reads as a file, for it may lie in a jar. */
    private static Path specification(String name) {
        Path specification = TARGET.resolve(name);
        try (InputStream edition = Mock.class.getResourceAsStream("/META-INF/openapi/mock.yaml")) {
            Files.createDirectories(TARGET);
            Files.copy(edition, specification, StandardCopyOption.REPLACE_EXISTING);
            return specification;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public static Mock start(Path specification) {
        String log = specification.getFileName().toString().replaceFirst("\\.\\w+$", ".log");
        return new Mock(MockServer.start(specification, TARGET.resolve(log)));
    }

    /** The address that paths such as {@code /orders} are added to. */
    public URI url() {
        return server.url();
    }

    /** A line for each request; overwritten by the next mock. */
    public Path log() {
        return server.log();
    }

    @Override
    public void close() {
        server.close();
    }
}
