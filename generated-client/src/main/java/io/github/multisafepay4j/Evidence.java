package io.github.multisafepay4j;

import io.github.multisafepay4j.model.EvidenceRequest;
import io.github.multisafepay4j.model.EvidenceType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;

/**
 * A file that shows that a chargeback is not justified: a PDF, a JPEG or a PNG of at most 3 MiB. The kind of file is told by
 * how it begins, not by its name.
 *
 * <pre>{@code
 * client.orders().sendEvidence("shoes-2026-3001", Evidence.of(Path.of("signed-receipt.pdf"))
 *         .description("The customer signed for the parcel").build());
 * }</pre>
 */
public final class Evidence {

    /** One byte more than the contract takes, so that it refuses what is longer. */
    private static final int ENOUGH = 3 * 1024 * 1024 + 1;

    private static final Map<EvidenceType, byte[]> BEGINNINGS = Map.of(
            EvidenceType.PDF, new byte[] {'%', 'P', 'D', 'F', '-'},
            EvidenceType.JPEG, new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff},
            EvidenceType.PNG, new byte[] {(byte) 0x89, 'P', 'N', 'G'});

    private Evidence() {}

    /**
     * Starts with a file, by its own name. What is too large is refused when the request is built.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is neither a PDF nor a JPEG nor a PNG
     */
    public static EvidenceRequest.Builder of(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return of(file.getFileName().toString(), content.readNBytes(ENOUGH));
        }
    }

    /**
     * Starts with a file that was read already. What is too large is refused when the request is built.
     *
     * @param name what to call it
     * @param content the whole of it
     * @throws IllegalArgumentException if it is neither a PDF nor a JPEG nor a PNG
     */
    public static EvidenceRequest.Builder of(String name, byte[] content) {
        return EvidenceRequest.builder()
                .name(name)
                .type(type(content))
                .base64(Base64.getEncoder().encodeToString(content));
    }

    private static EvidenceType type(byte[] content) {
        return BEGINNINGS.entrySet().stream()
                .filter(each -> Arrays.equals(each.getValue(), Arrays.copyOf(content, each.getValue().length)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The file is neither a PDF nor a JPEG nor a PNG"));
    }
}
