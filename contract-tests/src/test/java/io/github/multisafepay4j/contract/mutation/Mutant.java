package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Json;
import java.util.function.Consumer;

/**
 * A component with one change in it.
 *
 * @param original the component as an edition has it
 * @param place the place in the component of the schema that is changed
 * @param kind what kind of change it is
 * @param detail what exactly is changed
 * @param change changes the schema
 */
record Mutant(
        Component component, JsonNode original, JsonPointer place, String kind, String detail,
        Consumer<ObjectNode> change) {

    /** The schema that is changed, as it was. */
    JsonNode before() {
        return original.at(place);
    }

    JsonNode after() {
        ObjectNode changed = before().deepCopy();
        change.accept(changed);
        return changed;
    }

    /** The component with the change in it. */
    JsonNode schema() {
        return Json.with(original, place, after());
    }

    @Override
    public String toString() {
        return component.place().append(place) + " " + (kind + " " + detail).strip();
    }
}
