package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;

/** What a schema constrains, one by one: to count, and to compare. */
final class Facts {

    /** A value of a keyword. */
    record Fact(String keyword, JsonNode value) {}

    private Facts() {}

    static Set<Fact> of(JsonNode schema) {
        Set<Fact> facts = new LinkedHashSet<>();
        collect("", schema, facts);
        return facts;
    }

    private static void collect(String place, JsonNode node, Set<Fact> facts) {
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
            facts.add(new Fact(place, node));
        }
    }

    /** A description is text; what is a schema is the member of that name. */
    private static boolean isForPeople(String keyword, JsonNode value) {
        return keyword.startsWith("x-")
                || Set.of("example", "deprecated").contains(keyword)
                || Set.of("title", "description").contains(keyword) && value.isTextual();
    }
}
