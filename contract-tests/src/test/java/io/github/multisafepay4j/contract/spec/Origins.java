package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where the constraints of a leaf are written. Leaves share components of the contract, so that what holds in many of
 * them is written once.
 */
public final class Origins {

    /** A component that says what holds in a place of a leaf's body; several may say so of the same place. */
    public record Use(Leaf leaf, JsonPointer component, JsonPointer place) {

        /** Whether it is the leaf's own, and no part that others might share. */
        public boolean isOwn() {
            return component.equals(leaf.place()) && place.matches();
        }

        /** How many there are of the component before this one, in the order of all leaves. */
        public int ordinal() {
            return ORDINALS.get(this);
        }
    }

    /**
     * A constraint as it is written.
     *
     * @param text the keyword, by its place in the contract
     */
    public record Origin(Use use, JsonPointer text) {}

    private static final Map<Use, Integer> ORDINALS = ordinals();

    private final Leaf leaf;
    private final Map<String, List<Origin>> origins = new HashMap<>();
    private final Set<Use> uses = new LinkedHashSet<>();

    public Origins(Leaf leaf) {
        this.leaf = leaf;
        collect(leaf.place(), leaf.complete(), JsonPointer.empty(), new Use(leaf, leaf.place(), JsonPointer.empty()));
    }

    private static Map<Use, Integer> ordinals() {
        Map<JsonPointer, Integer> counts = new HashMap<>();
        Map<Use, Integer> ordinals = new HashMap<>();
        Leaf.all().stream().flatMap(leaf -> new Origins(leaf).uses.stream()).forEach(use ->
                ordinals.put(use, counts.merge(use.component(), 1, Integer::sum) - 1));
        return ordinals;
    }

    /** In the order of the body's places. */
    public Set<Use> uses() {
        return uses;
    }

    /** Where it is written that a keyword holds in a place: several times if parts narrow each other. */
    public List<Origin> of(JsonPointer place, String keyword) {
        return origins.getOrDefault(place + " " + keyword, List.of());
    }

    private void collect(JsonPointer schema, JsonNode value, JsonPointer place, Use use) {
        JsonNode node = Edition.CANONICAL.at(schema);
        if (node.has("$ref")) {
            JsonPointer component = Edition.CANONICAL.follow(schema);
            collect(component, value, place, new Use(leaf, component, place));
            return;
        }
        uses.add(use);
        for (int i = 0; i < node.path("allOf").size(); i++) {
            collect(schema.appendProperty("allOf").appendIndex(i), value, place, use);
        }
        node.fieldNames().forEachRemaining(keyword ->
                add(place, keyword, new Origin(use, schema.appendProperty(keyword))));
        node.path("required").forEach(name -> add(
                place.appendProperty(name.textValue()), "required",
                new Origin(use, schema.appendProperty("required").appendProperty(name.textValue()))));
        node.path("properties").fieldNames().forEachRemaining(name -> {
            JsonPointer text = schema.appendProperty("properties").appendProperty(name);
            add(place.appendProperty(name), "optional", new Origin(use, text));
            collect(text, value.path(name), place.appendProperty(name), use);
        });
        for (int i = 0; node.has("items") && i < value.size(); i++) {
            collect(schema.appendProperty("items"), value.get(i), place.appendIndex(i), use);
        }
    }

    private void add(JsonPointer place, String keyword, Origin origin) {
        origins.computeIfAbsent(place + " " + keyword, any -> new ArrayList<>()).add(origin);
    }
}
