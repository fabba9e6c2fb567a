package io.github.multisafepay4j.contract;

import java.io.File;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The mock refuses in a few words, whatever is wrong: a reader finds the cause at a glance. */
@WithMock
class RefusalSizeTest {

    private static final int MOST_ENTRIES = 5;
    private static final int MOST_BYTES = 1_000;

    @Test
    void ofOrders(Mock mock) {
        assertShort("orders", Fault.ofOrders(), mock.url());
    }

    @Test
    void ofOtherRequests(Mock mock) {
        assertShort("other requests", Fault.ofOtherRequests(), mock.url());
    }

    @Test
    void ofOrdersAmongForty() throws Exception {
        Path specification = Path.of("target", "forty-variants.json").toAbsolutePath();
        Process script = new ProcessBuilder("node", "benchmark/synthetic.mjs", "mock", "40", specification.toString())
                .directory(new File(System.getProperty("openapi.home", "../openapi")))
                .inheritIO()
                .start();
        assertThat(script.waitFor()).isZero();
        try (Mock mock = Mock.start(specification)) {
            assertShort("orders among forty", sample(Fault.ofOrders()), mock.url());
        }
    }

    /** Every place and keyword once, and the tags, in which the number shows. */
    private static Stream<Fault> sample(Stream<Fault> faults) {
        Set<String> seen = new HashSet<>();
        return faults.filter(fault -> fault.place().toString().equals("/gateway") || seen.add(fault.toString()));
    }

    private static void assertShort(String what, Stream<Fault> faults, URI mock) {
        List<Refusal> refusals = faults.toList().parallelStream().map(fault -> Refusal.of(fault, mock)).toList();
        System.out.printf("refusals of %s: %d, at most %d entries and %d bytes%n", what, refusals.size(),
                refusals.stream().mapToInt(Refusal::entries).max().orElseThrow(),
                refusals.stream().mapToInt(Refusal::bytes).max().orElseThrow());
        assertThat(refusals)
                .filteredOn(refusal -> refusal.entries() > MOST_ENTRIES || refusal.bytes() > MOST_BYTES)
                .isEmpty();
    }
}
