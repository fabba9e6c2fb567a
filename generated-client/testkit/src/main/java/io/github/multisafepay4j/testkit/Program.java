package io.github.multisafepay4j.testkit;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Other programs, which may hang. */
final class Program {

    private Program() {}

    /**
     * Runs a program to its end and gives back what it says. Its output goes through a file: a pipe would be waited for
     * as long as one of its descendants holds it.
     *
     * @throws IOException if it cannot be started, fails, or has not ended after so many seconds and is ended
     */
    static String run(Path folder, int seconds, String... command) throws IOException {
        Path output = Files.createTempFile("multisafepay-", ".txt");
        try {
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            process.getOutputStream().close();
            boolean hasEnded = waitFor(process, seconds);
            String said = Files.readString(output);
            if (!hasEnded || process.exitValue() != 0) {
                throw new IOException(String.join(" ", command)
                        + (hasEnded ? " ended with " + process.exitValue() : " has not ended after " + seconds + " seconds")
                        + ": " + said.strip());
            }
            return said;
        } finally {
            output.toFile().delete();
        }
    }

    /** Whether it came to its end; if not, it is ended, also when this thread is interrupted. */
    private static boolean waitFor(Process process, int seconds) throws IOException {
        boolean hasEnded = false;
        try {
            hasEnded = process.waitFor(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException("interrupted while it ran").initCause(interrupted);
        } finally {
            if (!hasEnded) {
                end(process);
            }
        }
        return hasEnded;
    }

    /** Ends what it has started as well: npm works in processes of its own. */
    private static void end(Process process) {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }
}
