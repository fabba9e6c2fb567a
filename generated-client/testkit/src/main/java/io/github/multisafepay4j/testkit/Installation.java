package io.github.multisafepay4j.testkit;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prism on this machine: the server's files out of the contract's artifact, and the packages that their lock file
 * names, installed by npm. The folder is named after what the files say, so another version gets another one and the
 * same is installed once.
 */
final class Installation {

    private static final int OLDEST_NODE = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

    private Installation() {}

    /** The folder that has the server and its packages. */
    static synchronized Path home() {
        requireNode();
        String installed = System.getProperty("multisafepay.mock.home");
        return installed != null ? Path.of(installed).toAbsolutePath() : install(cache(), Contract.files("server"));
    }

    private static Path cache() {
        String chosen = System.getProperty("multisafepay.mock.cache");
        return chosen != null
                ? Path.of(chosen).toAbsolutePath()
                : Path.of(System.getProperty("user.home"), ".cache", "multisafepay4j");
    }

    private static void requireNode() {
        String found;
        try {
            found = run(Path.of("").toAbsolutePath(), List.of("node", "--version")).strip();
        } catch (IOException absent) {
            found = "none on the PATH";
        }
        Matcher version = VERSION.matcher(found);
        if (!version.matches() || Integer.parseInt(version.group(1)) < OLDEST_NODE) {
            throw new IllegalStateException(
                    "The mock needs Node.js " + OLDEST_NODE + " or newer; found: " + found + ".");
        }
    }

    private static Path install(Path cache, Map<String, byte[]> files) {
        Path home = cache.resolve("mock-" + digest(files));
        if (Files.isDirectory(home)) {
            return home;
        }
        try {
            Files.createDirectories(cache);
            // several test processes may start at once
            try (FileChannel channel = FileChannel.open(
                            cache.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                    FileLock lock = channel.lock()) {
                if (lock.isValid() && !Files.isDirectory(home)) {
                    Path unfinished = Files.createTempDirectory(cache, "unfinished-");
                    try {
                        write(files, unfinished);
                        installPackages(unfinished);
                        Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
                    } catch (IOException failure) {
                        delete(unfinished);
                        throw failure;
                    }
                }
            }
            return home;
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The mock cannot be installed into " + home + ": " + failure.getMessage(), failure);
        }
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static void installPackages(Path folder) throws IOException {
        boolean isWindows = System.getProperty("os.name").startsWith("Windows"); // there npm is a script
        run(folder, List.of(isWindows ? "npm.cmd" : "npm", "ci", "--omit=dev", "--prefer-offline"));
    }

    /** Deletes what it can; what cannot be deleted must not hide why it is to be. */
    private static void delete(Path folder) throws IOException {
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        }
    }

    /** Runs a program to its end. */
    private static String run(Path folder, List<String> command) throws IOException {
        Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes());
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException(String.join(" ", command) + " ended with " + status + ": " + output.strip());
        }
        return output;
    }

    private static String digest(Map<String, byte[]> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            files.forEach((name, content) -> {
                digest.update(name.getBytes());
                digest.update(content);
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
