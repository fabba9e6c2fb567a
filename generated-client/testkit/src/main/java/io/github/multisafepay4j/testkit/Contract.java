package io.github.multisafepay4j.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The files of the artifact {@code multisafepay-openapi}, which lies beside the testkit, in a jar or in a folder. */
final class Contract {

    private static final String ROOT = "/META-INF/openapi/";

    private Contract() {}

    static byte[] file(String name) {
        try (InputStream file = resource(name).openStream()) {
            return file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All files below a folder, by their names within it. */
    static Map<String, byte[]> files(String folder) {
        try {
            URL place = resource(folder);
            if (!(place.openConnection() instanceof JarURLConnection jar)) {
                return files(Path.of(place.toURI()));
            }
            // by its path, and so for this call alone: one by its address is the only one of the whole program
            Path file = Path.of(jar.getJarFileURL().toURI());
            try (FileSystem content = FileSystems.newFileSystem(file)) {
                return files(content.getPath(ROOT + folder));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, byte[]> files(Path folder) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            for (Path file : found.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static URL resource(String name) {
        URL resource = Contract.class.getResource(ROOT + name);
        if (resource == null) {
            throw new IllegalStateException("The testkit reads the contract from the artifact multisafepay-openapi,"
                    + " which has no " + name + " or is missing from the test dependencies.");
        }
        return resource;
    }
}
