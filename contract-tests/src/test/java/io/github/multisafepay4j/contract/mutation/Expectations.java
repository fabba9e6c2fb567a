package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.multisafepay4j.contract.spec.Constraints;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.Part;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.spec.WireForm;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the contract says of bodies that are derived from it, sent and answered alike: those that break one constraint
 * and nothing else, and those that just keep it. They are about what a component says itself; of another one that it
 * refers to, they try enough to tell that it is there.
 */
final class Expectations {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final SplitEdition CONTRACT = new SplitEdition(Edition.CONTRACT, true);
    private static final SplitEdition WITHOUT_FORMATS = new SplitEdition(Edition.CONTRACT, false);

    /** More than one proof asks for them. */
    private static final Map<Component, List<Expectation>> ALL = new ConcurrentHashMap<>();

    /** Of what components say themselves. */
    private static final Map<Component, List<Expectation>> OWN = new ConcurrentHashMap<>();

    private record Reference(JsonPointer place, Component target) {}

    private final Component component;
    private final JsonNode sample;
    private final List<Edit> edits = new ArrayList<>();
    private final List<Reference> references = new ArrayList<>();

    private Expectations(Component component) {
        this.component = component;
        this.sample = Samples.ofItsOwn(component);
        if (component.isUnion()) {
            UnionBodies.of(component)
                    .map(body -> new Edit(JsonPointer.empty(), "alternative", body))
                    .forEach(edits::add);
        }
        walk(JsonPointer.empty(), component.in(Edition.CANONICAL), sample);
    }

    static Map<Component, List<Expectation>> of(Collection<Component> components) {
        Progress progress = new Progress("bodies derived from components", components.size());
        return components.parallelStream().collect(Collectors.toConcurrentMap(Function.identity(), component -> {
            progress.step();
            return of(component);
        }));
    }

    private static List<Expectation> of(Component component) {
        List<Expectation> known = ALL.get(component);
        if (known == null) {
            Expectations derived = new Expectations(component);
            Stream<Edit> whole = samples(component).map(sample -> new Edit(JsonPointer.empty(), "sample", sample));
            Stream<Edit> ofOthers = derived.references.stream().flatMap(reference ->
                    signs(reference.target()).map(edit -> edit.below(reference.place())));
            known = derived.expectations(Stream.of(whole, derived.edits.stream(), ofOthers).flatMap(all -> all));
            ALL.put(component, known);
        }
        return known;
    }

    private static Stream<JsonNode> samples(Component component) {
        return Stream.of(Samples.complete(component), Samples.ofItsOwn(component), Samples.minimal(component));
    }

    private static List<Expectation> own(Component component) {
        return OWN.computeIfAbsent(component, any -> {
            Expectations derived = new Expectations(component);
            return derived.expectations(derived.edits.stream());
        });
    }

    /** What a component is known by in another: one change of each kind to its members, what tells it from others. */
    private static Stream<Edit> signs(Component component) {
        Map<List<Object>, Edit> kinds = new LinkedHashMap<>();
        own(component).stream()
                // of what it says of the parts of a member, what breaks it will do
                .filter(expectation -> expectation.edit().isShallow() || !expectation.isValid())
                .forEach(expectation -> kinds.putIfAbsent(
                        expectation.edit().isShallow()
                                ? List.of(expectation.place(), expectation.edit().why(), expectation.isValid())
                                : List.of(expectation.place().getMatchingProperty()),
                        expectation.edit().isShallow() ? expectation.edit() : ofWholeMember(expectation)));
        return Stream.concat(kinds.values().stream(), differences(component));
    }

    /** A change within a member as the member that it makes, since elsewhere that may not be there to be changed. */
    private static Edit ofWholeMember(Expectation expectation) {
        String name = expectation.place().getMatchingProperty();
        return new Edit(
                JsonPointer.empty().appendProperty(name), expectation.edit().why(),
                Json.read(expectation.body().toString()).get(name));
    }

    /** What tells a component from the one that is most like it: what it alone allows, and what the other alone does. */
    private static Stream<Edit> differences(Component component) {
        Component other = Kinship.in(Edition.CONTRACT).nextOfKin(component);
        return Stream.of(true, false).flatMap(isAllowed -> difference(component, other, isAllowed).stream());
    }

    private static Optional<Edit> difference(Component component, Component other, boolean isAllowed) {
        Predicate<tools.jackson.databind.JsonNode> tells = body ->
                CONTRACT.allows(component, body) == isAllowed && CONTRACT.allows(other, body) != isAllowed;
        Stream<Edit> edits = of(component).stream()
                .filter(expectation -> tells.test(expectation.body()))
                .map(expectation -> expectation.edit().isShallow()
                        ? new Edit(expectation.place(), "next of kin", expectation.edit().value())
                        : nextOfKin(expectation.body()));
        Stream<Edit> ofOther = Stream.concat(
                        samples(other).map(JsonNode::toString).map(SplitEdition::body),
                        own(other).stream().map(Expectation::body))
                .filter(tells)
                .map(Expectations::nextOfKin);
        // all that the one has, so that it does where more is required, with what the other does not allow
        Stream<Edit> ofBoth = own(other).stream()
                .map(expectation -> both(Samples.complete(component), Json.read(expectation.body().toString())))
                .map(JsonNode::toString)
                .map(SplitEdition::body)
                .filter(tells)
                .map(Expectations::nextOfKin);
        return Stream.of(ofBoth, edits, ofOther).flatMap(all -> all).findFirst();
    }

    private static JsonNode both(JsonNode one, JsonNode other) {
        return one instanceof ObjectNode object && other instanceof ObjectNode more ? object.deepCopy().setAll(more) : other;
    }

    /** Whether whatever one component allows is allowed by another, as far as bodies of both tell. */
    static boolean areAllOf(Component component, Component other) {
        return difference(component, other, true).isEmpty();
    }

    private static Edit nextOfKin(tools.jackson.databind.JsonNode body) {
        return new Edit(JsonPointer.empty(), "next of kin", Json.read(body.toString()));
    }

    private List<Expectation> expectations(Stream<Edit> all) {
        return all.distinct().flatMap(this::expectation).toList();
    }

    private Stream<Expectation> expectation(Edit edit) {
        JsonNode edited = edit.applyTo(sample);
        if (edited.equals(sample) && !edit.place().matches()) {
            return Stream.empty(); // what was to be left out is not there
        }
        tools.jackson.databind.JsonNode body = SplitEdition.body(edited.toString());
        return Stream.of(new Expectation(
                component, edit, body, CONTRACT.allows(component, body), WITHOUT_FORMATS.allows(component, body)));
    }

    private void walk(JsonPointer place, JsonNode schema, JsonNode value) {
        if (schema.has("$ref")) {
            references.add(new Reference(place, Component.of(schema.get("$ref"))));
            return;
        }
        schema.path("allOf").forEach(part -> walk(place, part, value));
        if (schema.has("type")) {
            ObjectNode itself = schema.deepCopy();
            itself.remove("allOf");
            of(new Part(place, new Schema("", itself), value)).forEach(edits::add);
        }
        if (!schema.has("type") && !schema.has("properties")) {
            schema.path("required").forEach(name -> edits.add(Edit.leftOut(place.appendProperty(name.textValue()))));
        }
        if (schema.has("not") && !schema.has("type")) {
            others(new Part(place, new Schema("", schema), value)).forEach(edits::add);
        }
        schema.path("properties").properties().forEach(member ->
                walk(place.appendProperty(member.getKey()), member.getValue(), value.get(member.getKey())));
        if (schema.has("items")) {
            walk(place.appendIndex(0), schema.get("items"), value.get(0));
        }
    }

    private Stream<Edit> of(Part part) {
        Constraints constraints = new Constraints(part);
        JsonNode schema = part.schema().node();
        return Stream.of(
                        schema.path("properties").propertyStream()
                                .map(member -> Edit.leftOut(part.pointer().appendProperty(member.getKey()))),
                        Stream.concat(constraints.beyond(), constraints.within())
                                .map(edge -> new Edit(part.pointer(), edge.keyword(), edge.value())),
                        WireForm.of(part)
                                .map(form -> new Edit(part.pointer(), "wire form", form.value()))
                                .sorted(Comparator.comparing(edit -> edit.value().toString())),
                        Edges.of(part, SaidPatterns.of(component, part.pointer()))
                                .map(value -> new Edit(part.pointer(), "edge", value)),
                        openLists(schema).map(value -> new Edit(part.pointer(), "open list", value)),
                        sizes(part.value()).map(value -> new Edit(part.pointer(), "size", value)),
                        part.value().isObject() ? others(part) : Stream.<Edit>empty())
                .flatMap(all -> all);
    }

    private static Stream<JsonNode> openLists(JsonNode schema) {
        return Stream.concat(
                schema.has("x-extensible-enum") ? Stream.of(JSON.textNode("unheard of")) : Stream.empty(),
                schema.has("x-error-codes") ? Stream.of(JSON.numberNode(123_456)) : Stream.empty());
    }

    private static Stream<JsonNode> sizes(JsonNode value) {
        return value.isArray()
                ? Stream.of(JSON.arrayNode(), JSON.arrayNode().add(value.get(0)).add(value.get(0)))
                : Stream.empty();
    }

    /** Members that the contract does not name, and those that other schemas have and this one must not have. */
    private static Stream<Edit> others(Part part) {
        Stream<String> excluded = part.schema().node().path("not").findValues("required").stream()
                .flatMap(JsonNode::valueStream)
                .map(JsonNode::textValue);
        return Stream.concat(Stream.of("unheard_of"), excluded)
                .map(part.pointer()::appendProperty)
                .flatMap(member -> Stream.of(JSON.textNode("x"), JSON.numberNode(1))
                        .map(value -> new Edit(member, "other member", value)));
    }
}
