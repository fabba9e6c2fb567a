package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.Seed;
import io.github.multisafepay4j.contract.support.Summary;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** The client reads whatever the contract allows as an answer, and loses nothing of what it does not forbid either. */
@ExtendWith(Summary.class)
class AnswersTest {

    private static final List<Reader> READERS = Reader.all();

    private final Summary summary;

    AnswersTest(Summary summary) {
        this.summary = summary;
    }

    private record Tried(boolean isRead, Stream<Supplier<String>> faults) {}

    @Test
    void whateverTheContractAllowsIsReadWhole() {
        List<Tried> tried = read("valid answers", generated -> generated, AnswersTest::notCanonical);
        assertThat(tried).allMatch(Tried::isRead);
    }

    @Test
    void whatIsNotForbiddenIsReadWholeOrRefusedWhole() {
        List<Tried> tried = read("edited answers", null, AnswersTest::lost);
        assertThat(tried).filteredOn(Tried::isRead).hasSizeBetween(tried.size() / 4, tried.size() * 3 / 4);
    }

    private interface Check {
        String fault(Reader reader, JsonNode body);
    }

    private List<Tried> read(String what, Function<JsonNode, JsonNode> edit, Check check) {
        List<Tried> tried = IntStream.range(0, Seed.bodies(10_000)).parallel().mapToObj(i -> {
            RandomGenerator random = Seed.of(what, i);
            Reader reader = READERS.get(random.nextInt(READERS.size()));
            JsonNode valid = reader.valid(new Generator(Edition.CONTRACT, random));
            Function<JsonNode, JsonNode> change = edit != null ? edit : new Edits(random)::edited;
            return read(reader, change.apply(valid), check);
        }).toList();
        List<Supplier<String>> faults = tried.stream().flatMap(Tried::faults).toList();
        summary.add("answers, %s: %d read by the client, %d refused, %d lost something, %s", what,
                tried.stream().filter(Tried::isRead).count(), tried.stream().filter(answer -> !answer.isRead()).count(),
                faults.size(), Seed.told());
        assertThat(faults.stream().limit(3).map(Supplier::get)).as(Seed.told()).isEmpty();
        return tried;
    }

    private static Tried read(Reader reader, JsonNode body, Check check) {
        try {
            return new Tried(true, check.fault(reader, body).isEmpty()
                    ? Stream.empty()
                    : Stream.of(() -> shrunk(reader, body, check)));
        } catch (ApiException | UnreadableResponseException refused) {
            return new Tried(false, Stream.empty());
        }
    }

    private static String shrunk(Reader reader, JsonNode body, Check check) {
        JsonNode small = Shrinker.smallest(body, smaller -> isFaulty(reader, smaller, check));
        return reader + " " + small + ": " + check.fault(reader, small);
    }

    private static boolean isFaulty(Reader reader, JsonNode body, Check check) {
        try {
            return !check.fault(reader, body).isEmpty();
        } catch (ApiException | UnreadableResponseException refused) {
            return false;
        }
    }

    private static String lost(Reader reader, JsonNode body) {
        JsonNode read = reader.read(200, body.toString().getBytes(StandardCharsets.UTF_8));
        return reader.meaningOfRead(read).equals(reader.meaning(body)) ? "" : "read as " + read;
    }

    private static String notCanonical(Reader reader, JsonNode body) {
        JsonNode read = reader.read(200, body.toString().getBytes(StandardCharsets.UTF_8));
        String violations = reader.violations(read).toString();
        return violations.equals("[]") ? lost(reader, body) : "read as " + read + ": " + violations;
    }
}
