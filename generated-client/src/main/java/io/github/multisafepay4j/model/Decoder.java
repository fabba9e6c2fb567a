package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;

/** What can be read from a JSON object: one class, or a union of them. */
interface Decoder<T> {

    /**
     * Reads the object whose opening brace is the parser's token, up to its closing brace.
     *
     * @param strict whether only the forms that the contract names are taken
     */
    T read(JsonParser json, boolean strict) throws IOException;

    /** Whether it is sent as a whole, and so read strictly from whoever gives it to be sent. */
    boolean isRequest();
}
