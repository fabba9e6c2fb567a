package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The places of a body where members stand or could stand, with what the contract says of each. */
final class Places {

    private Places() {}

    /**
     * @param holder the object that has, or could have, the member
     * @param pointer the place, as a JSON pointer from the body's root
     */
    record Place(ObjectNode holder, String name, Schema schema, boolean isRequired, String pointer) {

        JsonNode value() {
            return holder.get(name);
        }

        boolean isGiven() {
            return holder.has(name);
        }
    }

    /** Every member that the contract names in the objects of a body, given or not. */
    static List<Place> in(JsonNode body, Schema schema) {
        return Part.of(body, schema).filter(part -> part.value().isObject()).flatMap(Places::of).toList();
    }

    private static Stream<Place> of(Part object) {
        ObjectNode holder = (ObjectNode) object.value();
        return object.schema().members().entrySet().stream().map(member -> new Place(
                holder,
                member.getKey(),
                member.getValue(),
                object.schema().requires(member.getKey()),
                object.pointer().appendProperty(member.getKey()).toString()));
    }

    /** Every object of a body, the body itself included. */
    static List<ObjectNode> objects(JsonNode body) {
        List<ObjectNode> objects = new ArrayList<>();
        if (body instanceof ObjectNode object) {
            objects.add(object);
        }
        body.forEach(child -> objects.addAll(objects(child)));
        return objects;
    }
}
