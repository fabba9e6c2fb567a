package io.github.multisafepay4j.contract.client;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.multisafepay4j.Evidence;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.EvidenceRequest;
import io.github.multisafepay4j.model.EvidenceType;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as evidence: what they are, what is sent of them, and which are refused. */
class EvidenceTest {

    private static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST = 3 * 1024 * 1024;

    static final List<Arguments> FILES = List.of(
            Arguments.of(EvidenceType.PDF, PDF),
            Arguments.of(EvidenceType.JPEG, image("jpeg")),
            Arguments.of(EvidenceType.PNG, image("png")));

    @ParameterizedTest
    @FieldSource("FILES")
    void aFileIsSentAsItIsAndForWhatItIs(EvidenceType type, byte[] content, @TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("a file of any name"), content);

        EvidenceRequest evidence = Evidence.of(file).description("What it shows").build();

        assertThat(evidence.type()).isEqualTo(type);
        assertThat(evidence.name()).isEqualTo("a file of any name");
        assertThat(Base64.getDecoder().decode(evidence.base64())).isEqualTo(content);
        assertThat(Evidence.of("a file of any name", content).description("What it shows").build()).isEqualTo(evidence);
    }

    static final List<byte[]> NONE = List.of(new byte[0], "%PD".getBytes(StandardCharsets.US_ASCII), new byte[] {'G', 'I', 'F', '8'});

    @ParameterizedTest
    @FieldSource("NONE")
    void whatIsNoneOfTheThreeIsRefused(byte[] content) {
        assertThatIllegalArgumentException().isThrownBy(() -> Evidence.of("picture.pdf", content));
    }

    @Test
    void aFileMayHaveThreeMebibytesAndNoMore(@TempDir Path folder) throws IOException {
        Path largest = Files.write(folder.resolve("largest.pdf"), Arrays.copyOf(PDF, MOST));
        Path tooLarge = Files.write(folder.resolve("too-large.pdf"), Arrays.copyOf(PDF, MOST + 1));
        EvidenceRequest.Builder refused = Evidence.of(tooLarge).description("Too much");

        assertThat(Evidence.of(largest).description("Much").build().base64()).hasSize(MOST / 3 * 4);
        assertThat(catchThrowableOfType(InvalidRequestException.class, refused::build).violations())
                .extracting(Violation::pointer).containsExactly("/base64");
    }

    private static byte[] image(String format) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(2, 2, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return bytes.toByteArray();
    }
}
