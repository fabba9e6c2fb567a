package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Edition;
import java.util.LinkedHashSet;
import java.util.Set;

/** The schemas that an edition shows to the outside: of bodies sent and answered, of parameters, of callbacks. */
final class Surface {

    private Surface() {}

    static Set<JsonPointer> of(Edition edition) {
        Set<JsonPointer> schemas = new LinkedHashSet<>();
        collect(edition, JsonPointer.compile("/paths"), schemas);
        return schemas;
    }

    private static void collect(Edition edition, JsonPointer place, Set<JsonPointer> schemas) {
        JsonPointer followed = edition.follow(place);
        JsonNode node = edition.at(followed);
        if (place.last() != null && place.last().getMatchingProperty().equals("schema")) {
            schemas.add(followed);
        } else if (node.isObject()) {
            node.properties().forEach(member -> {
                if (!Set.of("example", "examples").contains(member.getKey())) {
                    collect(edition, followed.appendProperty(member.getKey()), schemas);
                }
            });
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(edition, followed.appendIndex(i), schemas);
            }
        }
    }

    /** The named schemas that one makes use of, itself included. */
    static Set<String> components(Edition edition, JsonPointer schema) {
        Set<String> components = new LinkedHashSet<>();
        collectComponents(edition, schema, components);
        return components;
    }

    private static void collectComponents(Edition edition, JsonPointer schema, Set<String> components) {
        boolean isNew = components.add(component(schema));
        if (isNew) {
            edition.at(schema).findValuesAsText("$ref").forEach(reference ->
                    collectComponents(edition, JsonPointer.compile(reference.substring(1)), components));
        }
    }

    /** The component that a place is part of. */
    static String component(JsonPointer place) {
        return place.tail().tail().getMatchingProperty();
    }
}
