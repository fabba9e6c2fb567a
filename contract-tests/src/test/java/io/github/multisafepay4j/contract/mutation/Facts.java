package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;

/** What a schema constrains, as lines to count and to compare. */
final class Facts {

    private Facts() {}

    static Set<String> of(JsonNode schema) {
        Set<String> facts = new HashSet<>();
        collect("", schema, facts);
        return facts;
    }

    private static void collect(String place, JsonNode node, Set<String> facts) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(node.get(i).isValueNode() ? place : place + "/" + i, node.get(i), facts);
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> {
                if (!isForPeople(member.getKey(), member.getValue())) {
                    collect(place + "/" + member.getKey(), member.getValue(), facts);
                }
            });
        } else {
            facts.add(place + " = " + node.asText());
        }
    }

    /** A description is text; what is a schema is the member of that name. */
    private static boolean isForPeople(String keyword, JsonNode value) {
        return keyword.startsWith("x-")
                || Set.of("example", "deprecated").contains(keyword)
                || Set.of("title", "description").contains(keyword) && value.isTextual();
    }
}
