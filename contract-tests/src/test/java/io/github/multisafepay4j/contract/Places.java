package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

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

    /** Every member that the contract names in the objects of a body, given or not, depth first. */
    static List<Place> in(JsonNode body, Schema schema) {
        List<Place> places = new ArrayList<>();
        collect(body, schema, "", places);
        return places;
    }

    private static void collect(JsonNode node, Schema schema, String pointer, List<Place> places) {
        if (node instanceof ObjectNode holder) {
            schema.members().forEach((name, member) -> {
                Place place = new Place(holder, name, member, schema.requires(name), pointer + "/" + name);
                places.add(place);
                if (place.isGiven()) {
                    collect(place.value(), member, place.pointer(), places);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i), schema.element(), pointer + "/" + i, places);
            }
        }
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
