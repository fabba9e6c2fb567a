package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A place of a body where a member stands or could stand, with what the contract says of it.
 *
 * @param value missing if none is given
 */
public record Place(JsonPointer pointer, Schema schema, JsonNode value, boolean isRequired) {

    /** Every member that the contract names in the objects of a body, given or not. */
    public static List<Place> in(JsonNode body, Schema schema) {
        return Part.of(body, schema)
                .filter(part -> part.value().isObject())
                .flatMap(part -> part.schema().members().entrySet().stream().map(member -> new Place(
                        part.pointer().appendProperty(member.getKey()),
                        member.getValue(),
                        part.value().path(member.getKey()),
                        part.schema().requires(member.getKey()))))
                .toList();
    }

    public String name() {
        return pointer.last().getMatchingProperty();
    }

    /** Whether the body itself has it, and no object within. */
    public boolean isOutermost() {
        return pointer.head().matches();
    }

    /** Every object of a body, the body itself included. */
    public static List<ObjectNode> objects(JsonNode body) {
        List<ObjectNode> objects = new ArrayList<>();
        if (body instanceof ObjectNode object) {
            objects.add(object);
        }
        body.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }
}
