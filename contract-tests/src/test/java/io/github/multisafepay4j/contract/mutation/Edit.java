package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.github.multisafepay4j.contract.spec.Json;

/**
 * A change of a body in one place.
 *
 * @param why what it is about, mostly a keyword
 * @param value what stands there then, missing if nothing does
 */
record Edit(JsonPointer place, String why, JsonNode value) {

    static Edit leftOut(JsonPointer place) {
        return new Edit(place, "left out", MissingNode.getInstance());
    }

    /** The same in a body that has what this is for in a place of its own. */
    Edit below(JsonPointer holder) {
        return new Edit(holder.append(place), why, value);
    }

    /** Whether it is about the whole or one of its members, and not about a part of those. */
    boolean isShallow() {
        return place.matches() || place.tail().matches();
    }

    JsonNode applyTo(JsonNode body) {
        return value.isMissingNode() ? Json.without(body, place) : Json.with(body, place, value);
    }
}
