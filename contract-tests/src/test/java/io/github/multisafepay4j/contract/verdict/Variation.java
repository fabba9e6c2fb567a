package io.github.multisafepay4j.contract.verdict;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.spec.Leaf;

/**
 * A value made from the complete one of a leaf by a change in one place.
 *
 * @param why what the change is about, mostly a keyword of the schema there
 * @param isValid whether the contract allows it
 */
public record Variation(Leaf leaf, JsonPointer place, String why, JsonNode value, boolean isValid) {

    String json() {
        return value.toString();
    }

    /** Whether it is the value of a tag that was changed. */
    public boolean isOfATag() {
        return !place.matches() && place.head().matches() && leaf.tags().containsKey(place.getMatchingProperty());
    }

    /** Whether its tags lead to another leaf, which has other things against it. */
    boolean isTakenForAnother() {
        return !leaf.tags().isEmpty()
                && Leaf.meantBy(leaf.input(), value).filter(meant -> !meant.equals(leaf)).isPresent();
    }

    /** How the client names the place: that of a tag, if nothing tells any more which leaf is meant. */
    String pointer() {
        boolean isSign = !place.matches() && place.head().matches() && leaf.isToldBy(place.getMatchingProperty());
        boolean isTold = !isSign || isOfATag() || Leaf.meantBy(leaf.input(), value).isPresent();
        return leaf.input().pointer(isTold ? place : leaf.placeOfNoTag());
    }

    @Override
    public String toString() {
        JsonNode changed = value.at(place);
        String shown = changed.isMissingNode() ? "left out" : excerpt(changed.toString());
        return leaf + place.toString() + " (" + why + ") " + shown;
    }

    private static String excerpt(String text) {
        return text.length() > 100 ? text.substring(0, 100) + "…" : text;
    }
}
