package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.testkit.Corpus;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static org.assertj.core.api.Assertions.assertThat;

/** How the mock comes to a machine that has Node.js and nothing else; each time in a process of its own. */
@Execution(ExecutionMode.CONCURRENT)
class InstallationTest {

    private static final String ORDER_ID = Corpus.orders().get(0).request().orderId();

    /** A folder in which Node.js finds the packages of the build. */
    private static final String EQUIPPED = "equipped/";

    private static final String INSTALLS = "npm installs the mock into ";
    private static final String MENDS = "The mock is damaged: npm installs it anew into ";
    private static final String RUNS = "A mock at http:";

    @TempDir
    private static Path machine;

    @BeforeAll
    static void equip() throws IOException {
        Path packages = Path.of(System.getProperty("openapi.home"), "node_modules").toRealPath();
        Files.createSymbolicLink(Files.createDirectories(machine.resolve(EQUIPPED)).resolve("node_modules"), packages);
    }

    @AfterAll
    static void takeThePackagesAway() throws IOException {
        Files.delete(machine.resolve(EQUIPPED + "node_modules"));
    }

    @Test
    void npmInstallsItOnceAndForAll() throws Exception {
        assertThat(firstOrder("installed", Map.of())).contains(ORDER_ID);

        String npmFails = program("later", "npm", "exit 1") + File.pathSeparator + System.getenv("PATH");
        assertThat(firstOrder("installed", Map.of("PATH", npmFails))).contains(ORDER_ID);
        assertThat(machine.resolve("installed-temporary")).as("neither run left a file").isEmptyDirectory();
    }

    @Test
    void withoutNodeItSaysSo() throws Exception {
        assertThat(firstOrder("no-node", Map.of("PATH", machine.toString())))
                .contains("The mock needs Node.js 20 or newer; found: none on the PATH.");
    }

    @Test
    void withAnOldNodeItSaysSo() throws Exception {
        Path old = program("old", "node", "echo v18.20.8");

        assertThat(firstOrder("old-node", Map.of("PATH", old.toString())))
                .contains("The mock needs Node.js 20 or newer; found: v18.20.8.");
    }

    @Test
    void whatNpmHasAgainstItIsTold() throws Exception {
        Path node = program("modern", "node", "echo v20.0.0");
        program("modern", "npm", "echo the registry is on holiday; exit 7");

        assertThat(firstOrder("npm-fails", Map.of("PATH", node.toString())))
                .contains("The mock cannot be installed into")
                .contains("npm ci --omit=dev --prefer-offline ended with 7: the registry is on holiday");
        assertThat(machine.resolve("npm-fails")).isDirectoryNotContaining("glob:**/{mock,unfinished}-*");
        assertThat(machine.resolve("npm-fails-temporary")).isEmptyDirectory();
    }

    @Test
    void aServerThatSaysNothingIsNotWaitedForLongerThanTold() throws Exception {
        Path node = program("hanging", "node", "test \"$1\" = --version && echo v20.0.0 || read for_ever");
        program("hanging", "npm", "exit 0");

        assertThat(firstOrder("hangs", Map.of("PATH", node.toString()), 2))
                .contains("The mock did not come up: it has said nothing for 2 seconds; its log is ")
                .contains(machine.resolve("hangs-temporary").toString());
        assertThat(machine.resolve("hangs-temporary")).isDirectoryContaining("glob:**/multisafepay-mock-*.log");
    }

    @Test
    void whoComesWhileItIsInstalledWaits() throws Exception {
        Path npm = npm("slow", "sleep 2");

        assertThat(output(java(EQUIPPED + "loaders", npm, "two at once")))
                .as("two class loaders of one process").containsOnlyOnce(INSTALLS).containsSubsequence(RUNS, RUNS);

        Process one = java(EQUIPPED + "processes", npm, "one").start();
        Process other = java(EQUIPPED + "processes", npm, "one").start();
        assertThat(List.of(output(one), output(other))).as("two processes").allMatch(said -> said.contains(RUNS))
                .filteredOn(said -> said.contains(INSTALLS)).hasSize(1);
    }

    @Test
    void whatIsDamagedIsMended() throws Exception {
        Path npm = npm("mending", "");
        String cache = EQUIPPED + "damaged";
        assertThat(output(java(cache, npm, "one"))).contains(INSTALLS, RUNS);
        Path home = onlyFolder(machine.resolve(cache));

        Path server = home.resolve("mock/server.mjs");
        Files.writeString(server, Files.readString(server).replace('e', 'a'));
        assertThat(output(java(cache, npm, "one"))).as("a file is another one").contains(MENDS + home, RUNS);
        Files.delete(home.resolve("mock/serve.mjs"));
        assertThat(output(java(cache, npm, "one"))).as("a file is missing").contains(MENDS + home, RUNS);
        Files.delete(home.resolve("node_modules/package.js"));
        assertThat(output(java(cache, npm, "one"))).as("a package is missing").contains(MENDS + home, RUNS);
        assertThat(output(java(cache, npm, "one"))).as("nothing is missing").doesNotContain(MENDS).contains(RUNS);
    }

    @Test
    void whatOthersLeftUnfinishedIsRemoved() throws Exception {
        Path left = Files.createDirectories(machine.resolve(EQUIPPED + "left/unfinished-1/node_modules"));

        assertThat(output(java(EQUIPPED + "left", npm("tidy", ""), "one"))).contains(RUNS);
        assertThat(left.getParent()).doesNotExist();
    }

    @Test
    void anNpmThatHangsIsEndedWithAllThatItStarted() throws Exception {
        Path npm = program("endless", "npm", "sleep 3600 & echo $! > $0.child; echo asking the registry; wait");
        ProcessBuilder java = java("npm-hangs", npm, "one");
        java.command().add(1, "-Dmultisafepay.mock.install.timeout=1");

        assertThat(output(java))
                .contains("and has 1 seconds for that.")
                .contains("--prefer-offline has not ended after 1 seconds: asking the registry");
        long child = Long.parseLong(Files.readString(npm.resolve("npm.child")).strip());
        assertThat(ProcessHandle.of(child)).satisfiesAnyOf(
                process -> assertThat(process).isEmpty(),
                process -> assertThat(process.orElseThrow().onExit()).succeedsWithin(Duration.ofMinutes(1)));
    }

    @Test
    void aFailureIsRememberedForTheRun() throws Exception {
        Path npm = program("failing", "npm", "exit 1");

        assertThat(output(java("npm-fails-once", npm, "two")))
                .containsOnlyOnce(INSTALLS)
                .containsSubsequence("The mock cannot be installed into", "The mock cannot be installed into");
    }

    @Test
    void itGoesWhereTheEnvironmentHasItsCaches() throws Exception {
        ProcessBuilder java = java("unused", npm("caching", ""), "one");
        java.command().removeIf(argument -> argument.startsWith("-Dmultisafepay.mock.cache="));
        Path caches = machine.resolve(EQUIPPED + "caches");
        java.environment().put("XDG_CACHE_HOME", caches.toString());

        assertThat(output(java)).contains(INSTALLS + caches.resolve("multisafepay4j/mock-"), RUNS);
        assertThat(machine.resolve("unused")).doesNotExist();
    }

    private static Path onlyFolder(Path folder) throws IOException {
        try (Stream<Path> found = Files.list(folder)) {
            return found.filter(Files::isDirectory).reduce((one, other) -> null).orElseThrow();
        }
    }

    /** One that leaves next to nothing: for a cache below {@link #EQUIPPED}, the packages are there already. */
    private static Path npm(String folder, String script) throws IOException {
        return program(folder, "npm", "mkdir node_modules; echo package > node_modules/package.js; " + script);
    }

    private static Path program(String folder, String name, String script) throws IOException {
        Path program = Files.createDirectories(machine.resolve(folder)).resolve(name);
        Files.writeString(program, "#!/bin/sh\n" + script + "\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        return program.getParent();
    }

    private static String firstOrder(String cache, Map<String, String> environment) throws Exception {
        return firstOrder(cache, environment, 60);
    }

    private static String firstOrder(String cache, Map<String, String> environment, int seconds) throws Exception {
        ProcessBuilder java = java(cache, FirstOrder.class);
        java.command().add(1, "-Dmultisafepay.mock.timeout=" + seconds);
        java.environment().putAll(environment);
        return output(java);
    }

    /** A program that starts mocks, with another npm than this machine's. */
    private static ProcessBuilder java(String cache, Path npm, String mocks) throws IOException {
        ProcessBuilder java = java(cache, Mocks.class, mocks);
        java.environment().put("PATH", npm + File.pathSeparator + System.getenv("PATH"));
        return java;
    }

    private static ProcessBuilder java(String cache, Class<?> main, String... arguments) throws IOException {
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmultisafepay.mock.cache=" + machine.resolve(cache),
                "-Djava.io.tmpdir=" + Files.createDirectories(machine.resolve(cache + "-temporary")),
                "-classpath", System.getProperty("java.class.path"),
                main.getName());
        java.command().addAll(List.of(arguments));
        return java.redirectErrorStream(true);
    }

    private static String output(ProcessBuilder java) throws Exception {
        return output(java.start());
    }

    private static String output(Process process) throws Exception {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as(output).isEqualTo(!output.contains("Exception"));
        return output;
    }
}
