package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * A body made from the complete one of a leaf by a change in one place.
 *
 * @param why what the change is about, mostly a keyword of the schema there
 * @param isValid whether the contract allows it
 */
record Variation(Leaf leaf, JsonPointer place, String why, JsonNode body, boolean isValid) {

    String json() {
        return body.toString();
    }

    @Override
    public String toString() {
        JsonNode value = body.at(place);
        String shown = value.isMissingNode() ? "left out" : excerpt(value.toString());
        return leaf + place.toString() + " (" + why + ") " + shown;
    }

    private static String excerpt(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
