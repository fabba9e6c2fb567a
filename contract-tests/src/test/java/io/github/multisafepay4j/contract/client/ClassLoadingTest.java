package io.github.multisafepay4j.contract.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.contract.support.WithMock;
import io.github.multisafepay4j.model.IdealRedirectOrderRequest;
import io.github.multisafepay4j.model.Model;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** However many payment methods there are, a program loads the classes of those that it uses; each in a JVM of its own. */
@WithMock
@ExtendWith(Summary.class)
class ClassLoadingTest {

    private static final List<Leaf> KINDS = Leaf.of(new Body(Operation.CREATE_ORDER));
    private static final Pattern LOADED = Pattern.compile("] ([\\w.$]+) source: ");

    @TempDir
    private Path folder;

    private final Summary summary;

    ClassLoadingTest(Summary summary) {
        this.summary = summary;
    }

    @Test
    void aFirstOrderLoadsNothingOfOtherMethods(Mock mock) throws Exception {
        Schema schema = Schema.named(IdealRedirectOrderRequest.class.getSimpleName());
        assertLoadsNothingOfOthers(schema, OneOrder.class, mock.url().toString());
    }

    @ParameterizedTest
    @MethodSource("everyNinthKind")
    void aStoredOrderLoadsWhatItsTagsLeadTo(Leaf leaf) throws Exception {
        assertLoadsNothingOfOthers(leaf.schema(), OneStoredOrder.class, leaf.complete().toString());
    }

    /** A JVM takes its time to start, and all kinds are read in the same way. */
    static Stream<Leaf> everyNinthKind() {
        return IntStream.range(0, KINDS.size()).filter(i -> i % 9 == 0).mapToObj(KINDS::get);
    }

    private void assertLoadsNothingOfOthers(Schema kind, Class<?> program, String argument) throws Exception {
        List<String> loaded = loaded(program, argument);
        summary.add("classes loaded by %s, %s: %d, of the client %d", program.getSimpleName(), kind.name(), loaded.size(),
                loaded.stream().filter(name -> name.startsWith("io.github.multisafepay4j.")).count());

        Set<String> ofOthers = KINDS.stream().flatMap(other -> withParts(other.schema()).stream()).collect(Collectors.toSet());
        ofOthers.removeAll(withParts(kind));
        assertThat(loaded).noneMatch(name -> name.startsWith("io.github.multisafepay4j.") && name.endsWith("Async"));
        assertThat(models(loaded)).contains(kind.name()).doesNotContainAnyElementsOf(ofOthers);
    }

    private static Set<String> models(List<String> loaded) {
        String models = Model.class.getPackageName() + ".";
        return loaded.stream()
                .filter(name -> name.startsWith(models))
                .map(name -> name.substring(models.length()).replaceFirst("\\$.*", ""))
                .collect(Collectors.toSet());
    }

    /** What an order of that kind can have in it, and what it can be answered with. */
    private static Set<String> withParts(Schema kind) {
        Set<String> names = new HashSet<>();
        addParts(kind.name(), names);
        addParts(kind.answer().name(), names);
        return names;
    }

    private static void addParts(String schema, Set<String> names) {
        if (names.add(schema)) {
            for (JsonNode reference : Schema.named(schema).node().findValues("$ref")) {
                addParts(reference.textValue().replaceFirst(".*/", ""), names);
            }
        }
    }

    private List<String> loaded(Class<?> program, String argument) throws Exception {
        Path log = folder.resolve("classes.log");
        Process java = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xlog:class+load:file=" + log,
                "-classpath", System.getProperty("java.class.path"), program.getName(), argument)
                .inheritIO().start();
        assertThat(java.waitFor()).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(LOADED::matcher).filter(Matcher::find).map(found -> found.group(1)).toList();
        }
    }
}
