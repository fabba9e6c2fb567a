package io.github.multisafepay4j.contract.mutation;

import com.fasterxml.jackson.core.JsonPointer;

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

    /** The name of the member that it is about, empty if it is about the whole. */
    String member() {
        return place.last() == null ? "" : place.last().getMatchingProperty();
    }

    @Override
    public String toString() {
        return schema + (isValid ? " allows " : " refuses ") + place + " (" + why + ")";
    }
}
