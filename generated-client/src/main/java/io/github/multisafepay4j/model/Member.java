package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.github.multisafepay4j.error.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the contract says of one member of an object: the generated classes hold one for each property. */
final class Member {

    private final String name;
    private final SerializableString field;
    private final String pointer;
    private final ValueType type;
    private boolean required;
    private boolean sensitive;
    private @Nullable Object constant;
    private int minLength;
    private int maxLength = Integer.MAX_VALUE;
    private @Nullable Pattern pattern;
    private String patternMeaning = "";
    private @Nullable BigDecimal minimum;
    private @Nullable BigDecimal maximum;
    private int wire; // a bit for each form
    private List<String> demands = List.of();
    private boolean none;

    private Member(String name, ValueType type) {
        this.name = name;
        this.field = new SerializedString(name);
        this.pointer = "/" + name;
        this.type = type;
    }

    static Member of(String name, ValueType type) {
        return new Member(name, type);
    }

    Member required() {
        required = true;
        return this;
    }

    Member sensitive() {
        sensitive = true;
        return this;
    }

    Member constant(Object value) {
        constant = value;
        return this;
    }

    Member minLength(int codePoints) {
        minLength = codePoints;
        return this;
    }

    Member maxLength(int codePoints) {
        maxLength = codePoints;
        return this;
    }

    Member pattern(String regex) {
        return pattern(regex, "text that matches " + regex);
    }

    /** A pattern with a name says more than its characters do. */
    Member pattern(String regex, String meaning) {
        pattern = Pattern.compile(Ranges.spelledOut(regex));
        patternMeaning = meaning;
        return this;
    }

    Member minimum(String value) {
        minimum = new BigDecimal(value);
        return this;
    }

    Member maximum(String value) {
        maximum = new BigDecimal(value);
        return this;
    }

    /** What the object has to have here, and need not elsewhere. */
    Member demanding(String... names) {
        demands = List.of(names);
        return this;
    }

    /** A tag that has no value here: it is left out, or empty, which says the same. */
    Member none() {
        none = true;
        return wire(WireForm.EMPTY_TEXT);
    }

    /** The same members without what is demanded of them: still kept secret, and in the same places. */
    static List<Member> unchecked(List<Member> members) {
        return members.stream().map(Member::unchecked).toList();
    }

    private Member unchecked() {
        Member any = new Member(name, type);
        any.sensitive = sensitive;
        return any;
    }

    /** The forms other than the canonical one that the contract lets stand on the wire. */
    Member wire(WireForm... forms) {
        wire = 0;
        for (WireForm form : forms) {
            wire |= 1 << form.ordinal();
        }
        return this;
    }

    String name() {
        return name;
    }

    /** The name as it is written, which is made once. */
    SerializableString field() {
        return field;
    }

    /** The member's place in its object, as a JSON pointer. */
    String pointer() {
        return pointer;
    }

    ValueType type() {
        return type;
    }

    boolean isRequired() {
        return required;
    }

    boolean isSensitive() {
        return sensitive;
    }

    @Nullable Object constant() {
        return constant;
    }

    /** Whether the violation is here or within. */
    boolean isPlaceOf(Violation violation) {
        return violation.pointer().equals(pointer) || violation.pointer().startsWith(pointer + "/");
    }

    boolean isUnsigned() {
        return minimum != null && minimum.signum() >= 0;
    }

    boolean allows(WireForm form) {
        return (wire & 1 << form.ordinal()) != 0;
    }

    List<String> demands() {
        return demands;
    }

    /** Whether the text is the constant as some write it, iDEAL for IDEAL. */
    boolean isInOtherLetters(String text) {
        return allows(WireForm.SMALL_FIRST_LETTER)
                && constant instanceof String value
                && text.equals(value.substring(0, 1).toLowerCase(Locale.ROOT) + value.substring(1));
    }

    void check(@Nullable Object value, List<Violation> found) {
        if (value != null) {
            if (constant != null && !constant.equals(value)) {
                found.add(new Violation(pointer, "must be " + constant));
            }
            if (none) {
                found.add(new Violation(pointer, "must not be given"));
            }
            type.check(this, pointer, value, found);
        } else if (required) {
            found.add(new Violation(pointer, "is required"));
        }
    }

    // Violations never quote the value: it may be somebody's name or account.

    void checkText(String place, String text, List<Violation> found) {
        int length = text.codePointCount(0, text.length());
        if (length < minLength) {
            String least = minLength == 1 ? "must not be empty" : "must have at least " + minLength + " characters";
            found.add(new Violation(place, least));
        } else if (length > maxLength) {
            found.add(new Violation(place, "must have at most " + maxLength + " characters"));
        } else if (pattern != null && !pattern.matcher(text).matches()) {
            // only within the length: a pattern such as that of e-mail addresses is no match for a megabyte
            found.add(new Violation(place, "must be " + patternMeaning));
        } else if (!Json.isUnicode(text)) {
            found.add(new Violation(place, "must not contain half of a surrogate pair"));
        }
    }

    void checkNumber(String place, BigDecimal number, List<Violation> found) {
        if (minimum != null && number.compareTo(minimum) < 0) {
            found.add(new Violation(place, "must be at least " + minimum.toPlainString()));
        }
        if (maximum != null && number.compareTo(maximum) > 0) {
            found.add(new Violation(place, "must be at most " + maximum.toPlainString()));
        }
    }
}
