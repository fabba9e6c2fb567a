package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Edition;

/**
 * An edition that does not say that integers end at 64 bits. The mock's leaves it out, for Prism has them end at 53;
 * that is the one difference there is meant to be.
 */
public final class EditionWithoutInt64 {

    private EditionWithoutInt64() {}

    public static Edition of(Edition edition) {
        JsonNode document = edition.at("").deepCopy();
        document.findParents("format").stream()
                .filter(schema -> schema.get("format").asText().equals("int64"))
                .forEach(schema -> ((ObjectNode) schema).remove("format"));
        return new Edition("contract", document.toString(), true);
    }
}
