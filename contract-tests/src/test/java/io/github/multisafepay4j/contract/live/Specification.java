package io.github.multisafepay4j.contract.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The edition that Prism reads, as a file, for it may lie in a jar. */
final class Specification {

    private Specification() {}

    static Path file() {
        Path copy = Path.of("target", "proxy.yaml").toAbsolutePath();
        try (InputStream edition = Specification.class.getResourceAsStream("/META-INF/openapi/mock.yaml")) {
            Files.createDirectories(copy.getParent());
            Files.copy(edition, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
