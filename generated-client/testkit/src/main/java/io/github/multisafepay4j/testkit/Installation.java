package io.github.multisafepay4j.testkit;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Prism on this machine: the server's files out of the contract's artifact, and the packages that their lock file
 * names, installed by npm. The folder is named after what the files say, so another version gets another one and the
 * same is installed once; a folder that is not as it was installed is made anew.
 */
final class Installation {

    private static final int OLDEST_NODE = 20;
    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");
    private static final String UNFINISHED = "unfinished-";

    private static @Nullable Path home;
    private static @Nullable IllegalStateException failure;

    private Installation() {}

    /** The folder that has the server and its packages. What came of it once holds for the run, a failure too. */
    static synchronized Path home() {
        if (failure != null) {
            throw new IllegalStateException(failure.getMessage(), failure);
        }
        try {
            home = home != null ? home : find();
            return home;
        } catch (IllegalStateException failed) {
            failure = Thread.currentThread().isInterrupted() ? null : failed; // an interrupt is that caller's affair
            throw failed;
        }
    }

    private static Path find() {
        requireNode();
        String installed = System.getProperty("multisafepay.mock.home");
        return installed != null ? Path.of(installed).toAbsolutePath() : install(cache(), Contract.files("server"));
    }

    private static Path cache() {
        String chosen = System.getProperty("multisafepay.mock.cache");
        if (chosen != null) {
            return Path.of(chosen).toAbsolutePath();
        }
        Path users = Path.of(System.getenv().getOrDefault("XDG_CACHE_HOME", ""));
        Path caches = users.isAbsolute() ? users : Path.of(System.getProperty("user.home"), ".cache");
        return caches.resolve("multisafepay4j");
    }

    private static void requireNode() {
        String found;
        try {
            found = Program.run(Path.of("").toAbsolutePath(), limit(), "node", "--version").strip();
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
        Path home = cache.resolve("mock-" + Fingerprint.of(files));
        if (Fingerprint.fits(home, files.keySet())) {
            return home;
        }
        try {
            Path lock = Files.createDirectories(cache).toRealPath().resolve("lock");
            // the whole JVM has one lock: classes of another class loader must not ask for it, but have this text too
            synchronized (lock.toString().intern()) {
                try (FileChannel channel =
                                FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                        FileLock held = lock(channel, home)) {
                    if (held.isValid() && !Fingerprint.fits(home, files.keySet())) {
                        installAnew(home, files);
                    }
                }
            }
            return home;
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The mock cannot be installed into " + home + ": " + failure.getMessage(), failure);
        }
    }

    /** Several test processes may start at once. */
    private static FileLock lock(FileChannel channel, Path home) throws IOException {
        FileLock lock = channel.tryLock();
        if (lock != null) {
            return lock;
        }
        tell("Another process installs the mock into " + home.getParent() + "; waiting for it.");
        return channel.lock();
    }

    private static void installAnew(Path home, Map<String, byte[]> files) throws IOException {
        deleteUnfinished(home.getParent()); // of processes that were killed: this one has the lock
        Path unfinished = Files.createTempDirectory(home.getParent(), UNFINISHED);
        try {
            write(files, unfinished);
            installPackages(unfinished, home);
            Fingerprint.leave(unfinished, files.keySet());
            delete(home);
            Files.move(unfinished, home, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            delete(unfinished);
        }
    }

    private static void write(Map<String, byte[]> files, Path folder) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path target = folder.resolve(file.getKey());
            Files.createDirectories(target.getParent());
            Files.write(target, file.getValue());
        }
    }

    private static void installPackages(Path folder, Path home) throws IOException {
        tell((Files.exists(home) ? "The mock is damaged: npm installs it anew into " : "npm installs the mock into ")
                + home + ", and has " + limit() + " seconds for that.");
        boolean isWindows = System.getProperty("os.name").startsWith("Windows"); // there npm is a script
        Program.run(folder, limit(), isWindows ? "npm.cmd" : "npm", "ci", "--omit=dev", "--prefer-offline");
    }

    private static int limit() {
        return Integer.getInteger("multisafepay.mock.install.timeout", 300);
    }

    private static void tell(String sentence) {
        System.err.println("multisafepay-testkit: " + sentence);
    }

    private static void deleteUnfinished(Path cache) throws IOException {
        try (Stream<Path> found = Files.list(cache)) {
            found.filter(folder -> folder.getFileName().toString().startsWith(UNFINISHED)).forEach(Installation::delete);
        }
    }

    /** Deletes what it can; what cannot be deleted must not hide why it is to be. */
    private static void delete(Path folder) {
        try (Stream<Path> found = Files.walk(folder)) {
            found.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
        } catch (IOException | UncheckedIOException absent) {
            // the next installation tries again
        }
    }
}
