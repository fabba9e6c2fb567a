package io.github.multisafepay4j.model;

import io.github.multisafepay4j.error.Violation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an object has besides the members that the contract names: members that it does not, and values that do not fit. Most have none. */
final class Leftovers {

    static final Leftovers NONE = new Leftovers(Map.of(), List.of());

    private final Map<String, @Nullable Object> members;
    private final List<Violation> misfits;

    private Leftovers(Map<String, @Nullable Object> members, List<Violation> misfits) {
        this.members = members;
        this.misfits = misfits;
    }

    /** What a model has, for its builder to go on with. */
    static Leftovers of(Map<String, @Nullable Object> members, List<Violation> misfits) {
        return members.isEmpty() && misfits.isEmpty() ? NONE : new Leftovers(new LinkedHashMap<>(members), new ArrayList<>(misfits));
    }

    // Whoever adds goes on with what these return.

    Leftovers withMember(String name, @Nullable Object raw) {
        Leftovers some = some();
        some.members.put(name, raw);
        return some;
    }

    Leftovers withMisfit(Violation violation) {
        Leftovers some = some();
        some.misfits.add(violation);
        return some;
    }

    private Leftovers some() {
        return this == NONE ? new Leftovers(new LinkedHashMap<>(), new ArrayList<>()) : this;
    }

    /** Forgets a value that did not fit: the last word counts, as it does when a member is repeated in what is read. */
    void forget(Member member) {
        if (!misfits.isEmpty()) {
            members.remove(member.name());
            misfits.removeIf(member::isPlaceOf);
        }
    }

    Map<String, @Nullable Object> members() {
        return RawValue.unmodifiable(members.size() < 2 ? members : new LinkedHashMap<>(members));
    }

    List<Violation> misfits() {
        return List.copyOf(misfits);
    }
}
