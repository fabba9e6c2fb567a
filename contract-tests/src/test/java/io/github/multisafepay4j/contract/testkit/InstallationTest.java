package io.github.multisafepay4j.contract.testkit;

import io.github.multisafepay4j.testkit.Corpus;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** How the mock comes to a machine that has Node.js and nothing else; each time in a process of its own. */
class InstallationTest {

    private static final String ORDER_ID = Corpus.orders().get(0).request().orderId();

    @TempDir
    private static Path machine;

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
        ProcessBuilder java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmultisafepay.mock.cache=" + machine.resolve(cache),
                "-Dmultisafepay.mock.timeout=" + seconds,
                "-Djava.io.tmpdir=" + Files.createDirectories(machine.resolve(cache + "-temporary")),
                "-classpath", System.getProperty("java.class.path"),
                FirstOrder.class.getName());
        java.environment().putAll(environment);
        Process process = java.redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as(output).isEqualTo(!output.contains("Exception"));
        return output;
    }
}
