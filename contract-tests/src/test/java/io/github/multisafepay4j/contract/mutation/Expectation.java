package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * What the contract as it stands says of a body.
 *
 * @param component what the body is for
 * @param edit what makes the body of one that keeps the contract
 * @param isValid whether the body keeps to the schema
 * @param isValidWithoutFormats the same for readers that know no formats
 */
record Expectation(
        Component component, Edit edit, JsonNode body, boolean isValid, boolean isValidWithoutFormats) {

    JsonPointer place() {
        return edit.place();
    }

    @Override
    public String toString() {
        return component + (isValid ? " allows " : " refuses ") + place() + " (" + edit.why() + ")";
    }
}
