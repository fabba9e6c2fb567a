package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.stream.Stream;

/** Something of a call that the contract has a say in. */
public sealed interface Input permits Body, Parameter {

    Operation operation();

    /** Where each edition has the schema. */
    JsonPointer schema();

    /** Values that the contract shows. */
    Stream<JsonNode> examples();

    /** Whether a value can be told from others when it is sent in a place of that schema. */
    boolean carries(JsonNode value, Schema schema);

    /** Whether the operation is still the one that is called if it is called with the value. */
    boolean hasAddress(String json);

    /** How the client names a place of the value. */
    String pointer(JsonPointer place);
}
