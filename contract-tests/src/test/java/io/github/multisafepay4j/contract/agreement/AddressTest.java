package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Part;
import io.github.multisafepay4j.contract.support.Seed;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** An address is given back as it came, be it a URI or almost one. */
class AddressTest {

    private static final List<String> ADDRESSES = List.of(
            "https://pay.example.com/", "http://[::1]:8080/", "https://пример.example/", "weixin://wxpay/bizpayurl?pr=");

    private static final List<String> STRAY =
            List.of(" ", "%", "%2", "%zz", "%C3%A9", "\t", "\u00a0", "\"", "<>", "\\", "^`{|}", "[1]", "#", "é", "绿", "🍵", "+");

    @ParameterizedTest
    @MethodSource("places")
    void isNeverChanged(Reader reader, JsonPointer place) {
        JsonNode sample = reader.schema().sample();
        IntStream.range(0, Seed.bodies(500)).mapToObj(i -> address(Seed.of("addresses", i))).forEach(address -> {
            JsonNode result = Json.with(sample, place, TextNode.valueOf(address));
            assertThat(reader.read(result).at(place).textValue()).isEqualTo(address);
        });
    }

    /** Every place of an answer where there is an address. */
    static Stream<Arguments> places() {
        Stream<Reader> readers = Reader.all().stream().filter(reader -> reader.answer() != String.class);
        return readers.flatMap(reader -> Part.of(reader.schema().sample(), reader.schema())
                .filter(part -> part.schema().format().equals("uri"))
                .map(part -> Arguments.of(reader, part.pointer())));
    }

    /** With blanks around it, and after its host whatever there is. */
    private static String address(RandomGenerator random) {
        StringBuilder address = new StringBuilder(any(ADDRESSES, random));
        for (int i = random.nextInt(6); i > 0; i--) {
            address.append(any(STRAY, random)).append(random.nextBoolean() ? "a" : "");
        }
        return " ".repeat(random.nextInt(2)) + address + " ".repeat(random.nextInt(2));
    }

    private static String any(List<String> texts, RandomGenerator random) {
        return texts.get(random.nextInt(texts.size()));
    }
}
