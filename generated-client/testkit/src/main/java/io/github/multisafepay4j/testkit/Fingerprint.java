package io.github.multisafepay4j.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A short text that is another one when files are. */
final class Fingerprint {

    private static final String NAME = "fingerprint";

    private Fingerprint() {}

    /** Of files by their names, in the map's order. */
    static String of(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Leaves in a folder what its files are now. */
    static void leave(Path folder, Set<String> read) throws IOException {
        Files.writeString(folder.resolve(NAME), of(folder, read));
    }

    /** Whether a folder's files are those of which it was left there. */
    static boolean fits(Path folder, Set<String> read) {
        try {
            return Files.readString(folder.resolve(NAME)).equals(of(folder, read));
        } catch (IOException | UncheckedIOException unreadable) {
            return false; // if there is more to it than that, who installs it anew is told
        }
    }

    /** Packages are thousands of files, too many to be read at each start: of those a change of size tells. */
    private static String of(Path folder, Set<String> read) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> found = Files.walk(folder)) {
            List<Path> all = found.filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)).toList();
            for (Path file : all) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                files.put(name, read.contains(name) ? Files.readAllBytes(file) : size(file));
            }
        }
        files.remove(NAME);
        return of(files);
    }

    private static byte[] size(Path file) throws IOException {
        Object size = Files.getAttribute(file, "size", LinkOption.NOFOLLOW_LINKS);
        return size.toString().getBytes(StandardCharsets.UTF_8);
    }
}
