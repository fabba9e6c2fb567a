package io.github.multisafepay4j.contract.client;

import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.testkit.MockServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The public Java API is the one that was agreed to. What the contract adds to the models needs no agreement: it has
 * been agreed to there.
 */
class PublicApiTest {

    private static final Path AGREED = Path.of("../generated-client/public-api.txt");

    @Test
    void itChangesOnPurposeOnly() throws Exception {
        Set<String> now = Stream.concat(PublicApi.of(MultiSafepayClient.class), PublicApi.of(MockServer.class))
                .collect(Collectors.toCollection(TreeSet::new));
        Path current = Files.write(Path.of("target", "public-api.txt"), now);
        Set<String> agreed = new TreeSet<>(Files.readAllLines(AGREED));

        Stream<String> gone = agreed.stream().filter(line -> !now.contains(line)).map("- "::concat);
        Stream<String> come = now.stream().filter(line -> !agreed.contains(line) && !line.startsWith("model."))
                .map("+ "::concat);
        assertThat(Stream.concat(gone, come))
                .as("changes of the public API; to agree to them, in contract-tests: cp %s %s", current, AGREED)
                .isEmpty();
    }
}
