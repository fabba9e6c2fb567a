package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What the specification as it stands says of a body.
 *
 * @param schema the schema that the body is for
 * @param place the place in the body that the expectation is about
 * @param why what about it, mostly a keyword
 * @param isValid whether the body keeps to the schema
 * @param isValidWithoutFormats the same for readers that know no formats
 */
record Expectation(
        JsonPointer schema,
        JsonPointer place,
        String why,
        String body,
        boolean isValid,
        boolean isValidWithoutFormats) {

    /** The names of the members that lead to the place, and of the one that stands there. */
    Set<String> members() {
        Set<String> names = new LinkedHashSet<>();
        for (JsonPointer rest = place; !rest.matches(); rest = rest.tail()) {
            names.add(rest.getMatchingProperty());
        }
        return names;
    }

    @Override
    public String toString() {
        return schema + (isValid ? " allows " : " refuses ") + place + " (" + why + ")";
    }
}
