package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.util.TokenBuffer;
import io.github.multisafepay4j.error.Violation;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An object of the contract as a table of its members. The generated classes hold the table; everything that is done
 * with an object (reading, writing, checking, describing) is done here, once for all of them.
 */
final class Shape<M extends Model> implements Decoder<M> {

    /** The constructor of a model. */
    interface Models<M> {
        M make(@Nullable Object[] values, Leftovers leftovers);
    }

    private final String name;
    private final boolean request;
    private final Supplier<? extends Model.Builder<M, ?>> builders;
    private final Models<M> models;
    private final Member[] members;
    private final @Nullable Object[] nothing;
    private final @Nullable Object[] constants;
    private final int[] needed; // members that are required, and parts that have such members
    private final Map<String, Integer> indexes;
    private final Set<String> excluded = new TreeSet<>();

    private Shape(
            String name,
            boolean request,
            Supplier<? extends Model.Builder<M, ?>> builders,
            Models<M> models,
            List<Member> inherited,
            Member... own) {
        this.name = name;
        this.request = request;
        this.builders = builders;
        this.models = models;
        Map<String, Member> byName = new LinkedHashMap<>();
        inherited.forEach(member -> byName.put(member.name(), member));
        for (Member member : own) {
            byName.put(member.name(), member); // in the place of the inherited one
        }
        this.members = byName.values().toArray(Member[]::new);
        this.nothing = new Object[members.length];
        this.constants = Stream.of(members).map(Member::constant).toArray();
        this.needed = IntStream.range(0, members.length)
                .filter(i -> members[i].isRequired() || members[i].type().canLack())
                .toArray();
        this.indexes = new HashMap<>(members.length * 2);
        for (Member member : members) {
            indexes.put(member.name(), indexes.size());
        }
    }

    /**
     * What is sent as a whole: checked when it is built, read as strictly as the contract is written.
     *
     * @param inherited what it has in common with others, in the same places
     * @param own what it has of its own, or says otherwise
     */
    static <M extends Model> Shape<M> request(
            String name,
            Supplier<? extends Model.Builder<M, ?>> builders,
            Models<M> models,
            List<Member> inherited,
            Member... own) {
        return new Shape<>(name, true, builders, models, inherited, own);
    }

    /** What is answered, and the parts of requests and answers. */
    static <M extends Model> Shape<M> of(
            String name,
            Supplier<? extends Model.Builder<M, ?>> builders,
            Models<M> models,
            List<Member> inherited,
            Member... own) {
        return new Shape<>(name, false, builders, models, inherited, own);
    }

    /** Keeps out a member that would make the object one of another kind. */
    Shape<M> excluding(String memberName) {
        excluded.add(memberName);
        return this;
    }

    String name() {
        return name;
    }

    @Override
    public boolean isRequest() {
        return request;
    }

    Member member(int index) {
        return members[index];
    }

    /** The member's place among the values, or -1 if the contract does not name it. */
    int indexOf(String memberName) {
        return indexes.getOrDefault(memberName, -1);
    }

    /** The values that a model keeps: those that have none share theirs. */
    private @Nullable Object[] kept(@Nullable Object[] values) {
        for (Object value : values) {
            if (value != null) {
                return values;
            }
        }
        return nothing;
    }

    /** The values of what was just begun, which are everybody's. */
    @Nullable Object[] constants() {
        return constants;
    }

    @Override
    public M read(JsonParser json, boolean strict) throws IOException {
        @Nullable Object[] values = new Object[members.length];
        Leftovers leftovers = readMembers(json, strict, values, Leftovers.NONE);
        return model(kept(values), leftovers);
    }

    /**
     * Reads an object whose beginning was looked at already.
     *
     * @param tags what was taken from it, with what the contract has against it, if anything
     * @param before the other members that were set aside, null for none
     * @param rest what is yet to be read, null for nothing
     */
    M read(Tags tags, @Nullable TokenBuffer before, @Nullable JsonParser rest, boolean strict) throws IOException {
        @Nullable Object[] values = new Object[members.length];
        tags.forEachText((tag, text) -> values[indexOf(tag)] = readText(tag, text, strict));
        Leftovers leftovers = Leftovers.NONE;
        if (before != null) {
            try (JsonParser setAside = before.asParser()) {
                setAside.nextToken();
                leftovers = readMembers(setAside, strict, values, leftovers);
            }
        }
        if (rest != null) {
            leftovers = readMembers(rest, strict, values, leftovers);
        }
        return model(kept(values), tags.reason() == null ? leftovers : leftovers.withMisfit(tags.reason()));
    }

    /** A builder of the object that the tags lead to, with its tags, and what is wrong with them. */
    Model.Builder<M, ?> builder(Tags tags) {
        Model.Builder<M, ?> builder = builders.get();
        tags.forEachText((tag, text) -> builder.put(indexOf(tag), readText(tag, text, true)));
        if (tags.reason() != null) {
            builder.addMisfit(tags.reason());
        }
        return builder;
    }

    private Leftovers readMembers(JsonParser json, boolean strict, @Nullable Object[] values, Leftovers none) throws IOException {
        Leftovers leftovers = none;
        for (String memberName = json.nextFieldName(); memberName != null; memberName = json.nextFieldName()) {
            json.nextToken();
            int index = indexOf(memberName);
            if (index < 0) {
                leftovers = leftovers.withMember(memberName, RawValue.read(json));
                continue;
            }
            Member member = members[index];
            Object value = member.type().read(json, member, strict);
            leftovers.forget(member);
            if (value instanceof ValueType.Misfit misfit) {
                values[index] = null;
                leftovers = leftovers.withMember(memberName, misfit.raw()).withMisfit(misfit.within(member.pointer()).violation());
            } else {
                values[index] = value;
            }
        }
        return leftovers;
    }

    /** A tag is a member of each of its kinds, and each reads it as text. */
    private @Nullable Object readText(String memberName, String text, boolean strict) {
        Member member = members[indexOf(memberName)];
        boolean isNone = text.isEmpty() && member.allows(WireForm.EMPTY_TEXT);
        return isNone ? null : member.type().readText(text, member, strict);
    }

    /** An object of nothing but members that the contract does not name. */
    M of(Map<String, Object> unknownMembers) {
        Leftovers leftovers = Leftovers.NONE;
        for (Map.Entry<String, Object> member : unknownMembers.entrySet()) {
            leftovers = leftovers.withMember(member.getKey(), member.getValue());
        }
        return model(nothing, leftovers);
    }

    M model(@Nullable Object[] values, Leftovers leftovers) {
        return models.make(values, leftovers);
    }

    /** The object, if it is one of these. */
    @SuppressWarnings("unchecked") // a model of this shape was made by its builders
    @Nullable M cast(@Nullable Object value) {
        return value instanceof Model model && model.shape() == this ? (M) model : null;
    }

    boolean hasRequiredMembers() {
        for (Member member : members) {
            if (member.isRequired()) {
                return true;
            }
        }
        return false;
    }

    void write(JsonGenerator json, Model model) throws IOException {
        json.writeStartObject();
        for (int i = 0; i < members.length; i++) {
            Object value = model.value(i);
            if (value != null) {
                json.writeFieldName(members[i].field());
                members[i].type().write(json, value);
            }
        }
        for (Map.Entry<String, @Nullable Object> entry : model.additionalProperties().entrySet()) {
            json.writeFieldName(entry.getKey());
            RawValue.write(entry.getValue(), json);
        }
        json.writeEndObject();
    }

    List<Violation> check(@Nullable Object[] values, Set<String> additional, List<Violation> misfits) {
        List<Violation> found = new ArrayList<>(misfits);
        for (int i = 0; i < members.length; i++) {
            if (values[i] != null || misfits.isEmpty() || misfits.stream().noneMatch(members[i]::isPlaceOf)) {
                members[i].check(values[i], found);
            }
        }
        if (!additional.isEmpty()) {
            for (String memberName : excluded) {
                if (additional.contains(memberName)) {
                    found.add(new Violation("/" + memberName, "must not be given: it belongs to another kind of request"));
                }
            }
        }
        return List.copyOf(found);
    }

    /** Whether every required member is there, also of its parts, so that every accessor keeps its promise. */
    boolean isComplete(Model model) {
        for (int i : needed) {
            Object value = model.value(i);
            if (value == null ? members[i].isRequired() : !members[i].type().isComplete(value)) {
                return false;
            }
        }
        return true;
    }

    /** Whether it has what tells this kind from others, fitting or not: its constants, what it must have, and nothing kept out. */
    boolean isKindOf(Model model) {
        Map<String, ?> others = model.additionalProperties();
        for (int i = 0; i < members.length; i++) {
            Object value = model.value(i);
            Object constant = members[i].constant();
            boolean isGiven = value != null ? constant == null || constant.equals(value) : others.containsKey(members[i].name());
            if (members[i].isRequired() && !isGiven) {
                return false;
            }
        }
        return excluded.stream().noneMatch(others::containsKey);
    }

    /** Whether there is anything that such an object, or a part of it, may be without though it has to be there. */
    boolean canLack() {
        return needed.length > 0;
    }

    /** Why that is none of these: nothing at all, or what it breaks. */
    String lack(@Nullable Model model) {
        return "no " + name + (model == null ? "" : ": " + Violation.joined(model.violations()));
    }

    String describe(Model model) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < members.length; i++) {
            Object value = model.value(i);
            if (value != null) {
                parts.add(members[i].name() + "=" + (members[i].isSensitive() ? "***" : value));
            }
        }
        for (String unknown : model.additionalProperties().keySet()) {
            parts.add(unknown + "=***");
        }
        return name + "{" + String.join(", ", parts) + "}";
    }
}
