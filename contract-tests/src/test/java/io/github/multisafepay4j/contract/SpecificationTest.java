package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.contract.Edition.Example;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract by itself: readable for others, true to its own examples, and the one that the client was made from. */
class SpecificationTest {

    @ParameterizedTest
    @CsvSource({"contract, yaml", "contract, json", "client, yaml", "client, json"})
    void othersReadItWithoutAWord(String edition, String extension) {
        String text = Edition.text(edition, extension);
        assertThat(new OpenAPIV3Parser().readContents(text, List.of(), new ParseOptions()).getMessages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examplesKeepTheContract(Example example) {
        for (Edition edition : List.of(Edition.CONTRACT, Edition.MOCK)) {
            assertThat(edition.violations(example.schema(), example.value().toString())).as("%s", edition).isEmpty();
        }
    }

    static Stream<Example> examples() {
        return Edition.CONTRACT.examples();
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Leaf#all")
    void aBodyFitsOneLeafOnly(Leaf leaf) {
        for (Variation variation : new Variations(leaf).keeping().toList()) {
            assertThat(Leaf.of(leaf.input()))
                    .filteredOn(each -> Edition.CONTRACT.violations(each.place(), variation.json()).isEmpty())
                    .as("%s", variation)
                    .containsExactly(leaf);
        }
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.Operation#all")
    void whatChangesNothingIsSafeToRepeat(Operation operation) {
        assertThat(operation.retry()).isIn("safe", "reconcile", "never");
        if (operation.httpMethod().equals("get")) {
            assertThat(operation.retry()).isEqualTo("safe");
        }
    }

    @Test
    void theClientKnowsTheServers() {
        List<JsonNode> servers = Edition.CONTRACT.at("/servers").valueStream().toList();
        for (Environment environment : List.of(Environment.TEST, Environment.LIVE)) {
            assertThat(servers)
                    .filteredOn(server -> server.get("description").asText().toUpperCase(Locale.ROOT)
                            .startsWith(environment.toString()))
                    .extracting(server -> server.get("url").asText())
                    .containsExactly(environment.baseUrl().toString());
        }
        assertThat(servers).hasSize(2);
    }
}
