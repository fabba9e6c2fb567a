package io.github.multisafepay4j.model;

import io.github.multisafepay4j.error.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an object before its class is: the values of its tags, and which other members it has. It also takes the
 * reason why no class is for it.
 */
final class Tags {

    /** Stands for a tag that is no text: no class is for that. */
    private static final String NO_TEXT = "\0";

    private final List<String> names;
    private final @Nullable String[] texts;
    private final Set<String> others = new HashSet<>();
    private int given;
    private boolean isIncomplete;
    private @Nullable Violation reason;

    Tags(List<String> names) {
        this.names = names;
        this.texts = new String[names.size()];
    }

    /** Takes a member's text if the member is a tag. */
    boolean take(String member, String text) {
        int index = names.indexOf(member);
        if (index < 0) {
            return false;
        }
        texts[index] = text;
        given += text.isEmpty() ? 0 : 1; // then it is other members that tell, wherever they stand
        return true;
    }

    /** Another member, or a tag that is no text: no class is ever found for that. */
    void notice(String member) {
        others.add(member);
        int index = names.indexOf(member);
        if (index >= 0) {
            given++;
        }
    }

    boolean areAllGiven() {
        return given >= texts.length;
    }

    /** The tag's text, empty if it is not given. */
    String value(String tag) {
        String text = texts[names.indexOf(tag)];
        return text != null ? text : has(tag) ? NO_TEXT : "";
    }

    boolean has(String member) {
        return others.contains(member);
    }

    void forEachText(BiConsumer<String, String> reader) {
        for (int i = 0; i < texts.length; i++) {
            if (texts[i] != null) {
                reader.accept(names.get(i), texts[i]);
            }
        }
    }

    /** Whether a tag is missing, or no text: that is no kind of request, not even an unknown one. */
    boolean isIncomplete() {
        return isIncomplete;
    }

    /** What is wrong with the tags, null if nothing is. */
    @Nullable Violation reason() {
        return reason;
    }

    // What the generated code ends with where it finds no class.

    <T> @Nullable T missing(String tag, List<String> known, List<String> signs) {
        isIncomplete = true;
        String unless = signs.isEmpty() ? "" : ", unless there is " + String.join(" or ", signs) + ",";
        reason = new Violation("/" + tag, "is required" + unless + " and " + Choice.of(known, ""));
        return null;
    }

    <T> @Nullable T unknown(String tag, List<String> known) {
        isIncomplete = has(tag);
        reason = new Violation("/" + tag, Choice.of(known, value(tag)));
        return null;
    }
}
