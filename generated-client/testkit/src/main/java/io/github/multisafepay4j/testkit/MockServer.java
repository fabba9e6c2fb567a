package io.github.multisafepay4j.testkit;

import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The API as Prism plays it from the contract, on a free port of this machine. It needs Node.js, see {@link #start()}.
 * The server reads its standard input, which ends with this process, however that comes to its end: so none is ever
 * left behind.
 */
public final class MockServer implements AutoCloseable {

    private static final Pattern READY = Pattern.compile("\\{\"url\":\"(http:[^\"]+)\"}");

    private final Process process;
    private final URI url;
    private final Path log;

    private MockServer(Process process, URI url, Path log) {
        this.process = process;
        this.url = url;
        this.log = log;
    }

    /**
     * Starts a server and waits until it answers. The first time on a machine npm installs Prism, which takes some
     * seconds and is said on standard error; so it is if what it installed is damaged. It goes into {@code
     * multisafepay4j} in the folder that the environment has as {@code XDG_CACHE_HOME}, by default {@code .cache} in
     * the user's home. The log lies in the folder for temporary files until this process ends. System properties:
     *
     * <ul>
     *   <li>{@code multisafepay.mock.cache}: the folder to install into
     *   <li>{@code multisafepay.mock.home}: a folder where that was done by other means; nothing is installed then
     *   <li>{@code multisafepay.mock.install.timeout}: the seconds that npm has, by default 300
     *   <li>{@code multisafepay.mock.timeout}: the seconds that the server has to come up, by default 60
     * </ul>
     *
     * @throws IllegalStateException if it does not come up, with the reason. If it could not be installed, it is not
     *     tried again in this run
     */
    public static MockServer start() {
        MockServer server = startAndKeepLog();
        server.log.toFile().deleteOnExit();
        return server;
    }

    /** As {@link #start()}; what becomes of the log is the caller's affair. */
    static MockServer startAndKeepLog() {
        Path home = Installation.home(); // first: without it there is nothing to leave files for
        try {
            Path specification = Files.createTempFile("multisafepay-mock-", ".yaml");
            specification.toFile().deleteOnExit();
            Files.write(specification, Contract.file("mock.yaml"));
            return serve(home, specification, Files.createTempFile("multisafepay-mock-", ".log"));
        } catch (IOException failure) {
            throw failed(failure.getMessage(), failure);
        }
    }

    /**
     * Starts a server of another specification.
     *
     * @param log the file to which the server tells what it does
     * @throws IllegalStateException if it does not come up, with the reason
     */
    public static MockServer start(Path specification, Path log) {
        return serve(Installation.home(), specification, log);
    }

    /**
     * Starts a server that answers what the API answers. A request or an answer that breaks the contract is answered by
     * the server itself, with every violation; nothing is ever made up.
     *
     * @param upstream the address of the API that paths such as {@code /orders} are added to
     * @param log the file to which the server tells what goes wrong
     * @throws IllegalStateException if it does not come up, with the reason
     */
    public static MockServer proxy(Path specification, URI upstream, Path log) {
        String[] arguments = {specification.toAbsolutePath().toString(), upstream.toString()};
        return run(Installation.home().resolve("mock/proxy.mjs"), log, arguments);
    }

    private static MockServer serve(Path home, Path specification, Path log) {
        return run(home.resolve("mock/server.mjs"), log, specification.toAbsolutePath().toString());
    }

    private static MockServer run(Path script, Path log, String... arguments) {
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectError(log.toFile()).start();
            Matcher ready = READY.matcher(firstLine(process, log));
            if (!ready.matches()) {
                process.destroyForcibly();
                throw failed(Files.readString(log).strip(), null);
            }
            return new MockServer(process, URI.create(ready.group(1)), log);
        } catch (IOException failure) {
            throw failed(failure.getMessage(), failure);
        }
    }

    /** What it says first; empty if it ends without a word. */
    private static String firstLine(Process process, Path log) {
        int seconds = Integer.getInteger("multisafepay.mock.timeout", 60);
        CompletableFuture<String> line = new CompletableFuture<>();
        Thread reader = new Thread(() -> {
            try {
                line.complete(process.inputReader().lines().findFirst().orElse(""));
            } catch (UncheckedIOException broken) {
                line.complete(""); // its log tells more
            }
        });
        reader.setDaemon(true); // a read cannot be called off
        reader.start();
        try {
            return line.orTimeout(seconds, TimeUnit.SECONDS).join();
        } catch (CompletionException silence) {
            process.destroyForcibly();
            throw failed("it has said nothing for " + seconds + " seconds; its log is " + log, silence);
        }
    }

    private static IllegalStateException failed(String why, @Nullable Throwable cause) {
        return new IllegalStateException("The mock did not come up: " + why, cause);
    }

    /** The address that paths such as {@code /orders} are added to. */
    public URI url() {
        return url;
    }

    /** A client of this server, for the caller to close. It has a key of each kind, so all of it works. */
    public MultiSafepayClient newClient() {
        return MultiSafepayClient.builder()
                .apiKey("a key of the mock's")
                .accountApiKey("another key of the mock's")
                .terminalGroupApiKey("one more key of the mock's")
                .environment(Environment.of(url))
                .build();
    }

    /**
     * The file in which the server has a line for each request: method, path, status, and the example it was answered
     * with or what was first wrong with it. Neither headers nor bodies nor queries are in it.
     */
    public Path log() {
        return log;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
