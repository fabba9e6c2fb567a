package io.github.multisafepay4j.model;

import io.github.multisafepay4j.Violation;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an unknown case is made of: everything the object holds, and what the contract has against it. */
final class UnknownVariant extends Model.Builder<Model, UnknownVariant> {

    UnknownVariant(Shape<Model> shape, Map<String, @Nullable Object> members, Violation violation) {
        super(shape);
        members.forEach(this::addUnknown);
        addMisfit(violation);
    }

    @Override
    Model create() {
        throw new IllegalStateException("each union has an unknown case of its own");
    }
}
