package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Edition.Example;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Union;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The contract by itself: readable for others, true to its own examples, and the one that the client was made from. */
class SpecificationTest {

    private static final List<Edition> EDITIONS = List.of(Edition.CONTRACT, Edition.MOCK);

    @ParameterizedTest
    @CsvSource({"contract, yaml", "contract, json", "generators, yaml", "generators, json", "client, yaml", "client, json"})
    void othersReadItWithoutAWord(String edition, String extension) {
        String text = Edition.text(edition, extension);
        assertThat(new OpenAPIV3Parser().readContents(text, List.of(), new ParseOptions()).getMessages()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("requests")
    void requestsKeepTheContract(Body body, Example example) {
        assertThat(EDITIONS).allMatch(edition -> Judge.of(edition).accepts(body, example.value().toString()));
    }

    static Stream<Arguments> requests() {
        return Operation.withBody().stream()
                .flatMap(operation -> operation.requests().map(example -> Arguments.of(new Body(operation), example)));
    }

    @ParameterizedTest
    @MethodSource("answers")
    void answersKeepTheContract(Operation.Answer answer) {
        Example example = answer.example();
        for (Edition edition : EDITIONS) {
            assertThat(edition.violations(example.schema(), example.value().toString())).as("%s", edition).isEmpty();
        }
    }

    static Stream<Operation.Answer> answers() {
        return Operation.all().stream().flatMap(Operation::answers);
    }

    static List<Leaf> leavesWithTags() {
        return Leaf.all().stream().filter(leaf -> !leaf.tags().isEmpty()).toList();
    }

    /** So no body fits two of them, for those too who read a union without its discriminators. */
    @ParameterizedTest
    @MethodSource("leavesWithTags")
    void aLeafAllowsItsOwnTagsOnly(Leaf leaf) {
        assertThat(otherTags(leaf)).isNotEmpty().allSatisfy(body -> assertThat(EDITIONS)
                .noneMatch(edition -> edition.allows(leaf.place(), body.toString())));
    }

    /** A few leaves stand for all: a union asks each of its branches. */
    static List<Leaf> someLeavesWithTags() {
        List<Leaf> leaves = new ArrayList<>(leavesWithTags());
        Collections.shuffle(leaves, new Random(20261120));
        return leaves.subList(0, Math.min(10, leaves.size()));
    }

    @ParameterizedTest
    @MethodSource("someLeavesWithTags")
    void aUnionGoesByTheTags(Leaf leaf) {
        assertThat(Stream.concat(Stream.of(leaf.complete()), otherTags(leaf)))
                .allSatisfy(body -> assertThat(EDITIONS).allMatch(edition ->
                        Judge.byTheUnionOf(edition).accepts(leaf.input(), body.toString())
                                == Judge.of(edition).accepts(leaf.input(), body.toString())));
    }

    /** Bodies of a leaf with a tag that is not its own, or none where it has to have one. */
    private static Stream<JsonNode> otherTags(Leaf leaf) {
        JsonNode complete = leaf.complete();
        return leaf.tags().entrySet().stream().flatMap(tag -> {
            JsonPointer place = JsonPointer.empty().appendProperty(tag.getKey());
            Stream<JsonNode> others = Stream.concat(
                    Stream.of(TextNode.valueOf("unheard of"), NullNode.instance, IntNode.valueOf(5)),
                    leaf.neighbours().map(other -> other.complete().path(tag.getKey())))
                    .filter(value -> !value.isMissingNode() && !tag.getValue().contains(value.asText()));
            Stream<JsonNode> without = tag.getValue().contains(Union.NONE)
                    ? Stream.of()
                    : Stream.of(Json.without(complete, place));
            return Stream.concat(without, others.map(other -> Json.with(complete, place, other)));
        });
    }

    /** Those whose tags are those of others too, or that have none. */
    static Stream<Leaf> leavesToldByMembers() {
        return Leaf.all().stream().filter(leaf -> rivals(leaf).size() > 1);
    }

    @ParameterizedTest
    @MethodSource("leavesToldByMembers")
    void whereMembersTellABodyFitsOneLeafOnly(Leaf leaf) {
        for (Variation variation : new Variations(leaf).keeping().toList()) {
            assertThat(rivals(leaf))
                    .filteredOn(each -> Edition.CONTRACT.allows(each.place(), variation.json()))
                    .as("%s", variation)
                    .containsExactly(leaf);
        }
    }

    private static List<Leaf> rivals(Leaf leaf) {
        return Leaf.of(leaf.input()).stream().filter(other -> other.tags().equals(leaf.tags())).toList();
    }

    @ParameterizedTest
    @MethodSource("io.github.multisafepay4j.contract.spec.Operation#all")
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
