package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A kind of input: one schema of those that it may keep, the one that its tags lead to where it has tags.
 *
 * @param place where each edition has the schema
 * @param tags the values of each tag that lead there
 */
public record Leaf(Input input, JsonPointer place, Map<String, Set<String>> tags) {

    private static final Map<Input, List<Leaf>> LEAVES = new ConcurrentHashMap<>();
    private static final Map<Input, Map<Leaf, JsonNode>> EXAMPLES = new ConcurrentHashMap<>();

    public static List<Leaf> all() {
        return Operation.all().stream().flatMap(Operation::inputs).flatMap(input -> of(input).stream()).toList();
    }

    public static List<Leaf> of(Input input) {
        return LEAVES.computeIfAbsent(input, any -> below(any, Edition.CLIENT.follow(any.schema()), Map.of()).toList());
    }

    private static Stream<Leaf> below(Input input, JsonPointer place, Map<String, Set<String>> tags) {
        Optional<Union> union = Union.at(place);
        if (union.isEmpty()) {
            return Stream.of(new Leaf(input, place, tags));
        }
        return union.get().branches().stream().flatMap(branch -> {
            Map<String, Set<String>> more = new HashMap<>(tags);
            union.get().tag().ifPresent(tag -> more.put(tag, union.get().values(branch)));
            return below(input, branch, Map.copyOf(more));
        });
    }

    /** The kind that a value means, by its tags or its members, whether or not it keeps the schema. */
    public static Optional<Leaf> meantBy(Input input, JsonNode value) {
        return meantBy(Edition.CLIENT.follow(input.schema()), value)
                .flatMap(place -> of(input).stream().filter(leaf -> leaf.place.equals(place)).findFirst());
    }

    private static Optional<JsonPointer> meantBy(JsonPointer place, JsonNode value) {
        Optional<Union> union = Union.at(place);
        return union.isEmpty()
                ? Optional.of(place)
                : union.get().meantBy(value).flatMap(branch -> meantBy(branch, value));
    }

    /**
     * Where the schema is that a value is held against: that of the leaf which its tags lead to, or the whole choice
     * where there are no tags.
     */
    public static Optional<JsonPointer> schemaFor(Input input, JsonNode value) {
        boolean hasTags = Union.at(Edition.CLIENT.follow(input.schema())).flatMap(Union::tag).isPresent();
        return hasTags ? meantBy(input, value).map(Leaf::place) : Optional.of(input.schema());
    }

    /** Which kind a value of the corpus is. */
    public static Leaf of(Input input, JsonNode value) {
        return meantBy(input, value)
                .orElseThrow(() -> new IllegalArgumentException("no kind of " + input + ": " + value));
    }

    /** Others that it could be taken for: where tags tell them apart, for each tag the next that has another value. */
    public Stream<Leaf> neighbours() {
        List<Leaf> all = of(input);
        int next = all.indexOf(this) + 1;
        List<Leaf> others = Stream.concat(all.stream().skip(next), all.stream().limit(next - 1)).toList();
        return tags.isEmpty() ? others.stream() : tags.entrySet().stream()
                .flatMap(tag -> others.stream()
                        .filter(other -> !tag.getValue().equals(other.tags.get(tag.getKey())))
                        .limit(1));
    }

    /** Whether the member is a tag, or stands for one that is not given. */
    public boolean isToldBy(String member) {
        boolean isSign = tags.containsValue(Set.of(Union.NONE)) && schema().requires(member)
                && of(input).stream().filter(other -> other.schema().requires(member)).toList().equals(List.of(this));
        return tags.containsKey(member) || isSign;
    }

    /** Where a tag would stand that this one is told without. */
    public JsonPointer placeOfNoTag() {
        String tag = tags.entrySet().stream()
                .filter(each -> each.getValue().contains(Union.NONE))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
        return JsonPointer.empty().appendProperty(tag);
    }

    public Schema schema() {
        return Schema.at(place);
    }

    /** Whether a value keeps the schema, in canonical form. */
    public boolean allows(JsonNode value) {
        return Edition.CLIENT.allows(place, value.toString());
    }

    /**
     * The contract's own example, completed with the example of every member that it leaves out: so no constraint stays
     * untried because nothing stands in its place.
     */
    public JsonNode complete() {
        JsonNode example = EXAMPLES.computeIfAbsent(input, Leaf::examples).get(this);
        if (example == null) {
            throw new IllegalStateException("the contract has no example of " + this);
        }
        return schema().completed(example);
    }

    private static Map<Leaf, JsonNode> examples(Input input) {
        return input.examples()
                .collect(Collectors.toMap(value -> of(input, value), value -> value, (one, next) -> one));
    }

    @Override
    public String toString() {
        return schema().name().isEmpty() ? input.toString() : schema().name();
    }
}
