package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A specification with one change in it.
 *
 * @param schema the place of the schema that is changed
 * @param kind what kind of change it is
 * @param detail what exactly is changed
 * @param change makes the changed schema of the schema
 */
record Mutant(JsonPointer schema, String kind, String detail, UnaryOperator<ObjectNode> change) {

    static Mutant of(JsonPointer schema, String kind, String detail, Consumer<ObjectNode> change) {
        return new Mutant(schema, kind, detail, changed -> {
            change.accept(changed);
            return changed;
        });
    }

    JsonNode applyTo(JsonNode document) {
        ObjectNode mutated = document.deepCopy();
        ObjectNode changed = change.apply((ObjectNode) mutated.at(schema));
        JsonNode holder = mutated.at(schema.head());
        if (holder instanceof ArrayNode list) {
            list.set(schema.last().getMatchingIndex(), changed);
        } else {
            ((ObjectNode) holder).set(schema.last().getMatchingProperty(), changed);
        }
        return mutated;
    }

    /** The change, wherever it is made. */
    String summary() {
        return kind + (detail.isEmpty() ? "" : " " + detail);
    }

    /** The JSON pointer with the change, as reports and lists have it. */
    @Override
    public String toString() {
        return schema + " " + summary();
    }
}
