package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.github.multisafepay4j.error.Violation;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The type of a member: how its value is read in every form the wire has for it, written in the canonical one, and
 * checked.
 */
abstract class ValueType {

    static final ValueType TEXT = new ValueType("text") {
        @Override
        @Nullable Object readText(String text, Member member, boolean strict) {
            return member.isInOtherLetters(text) ? member.constant() : text;
        }

        @Override
        @Nullable Object readNumber(JsonParser json, Member member, boolean strict) throws IOException {
            if (!strict) {
                return json.getText();
            }
            return member.allows(WireForm.NUMBER_ID) ? identifier(Json.decimal(json)) : null;
        }

        /** Digits, however the number is written: 1000.0 is 1000; none of any length that somebody could mean. */
        private @Nullable String identifier(BigDecimal number) {
            boolean isWhole = number.signum() >= 0 && (number.signum() == 0 || number.stripTrailingZeros().scale() <= 0);
            return isWhole && number.precision() - number.scale() <= LONGEST_IDENTIFIER ? number.toBigInteger().toString() : null;
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeString((String) value);
        }

        @Override
        void check(Member member, String pointer, Object value, List<Violation> found) {
            member.checkText(pointer, (String) value, found);
        }
    };

    private static final int LONGEST_IDENTIFIER = 1000;

    /** What most lists have at most. */
    private static final int FEW = 2;

    /** The elements of a list have one canonical form. */
    private static final Member ELEMENT = Member.of("", TEXT);

    static final ValueType LONG = integer(value -> value);

    static final ValueType INTEGER = integer(Math::toIntExact);

    static final ValueType DECIMAL = new ValueType("a number") {

        private static final Pattern TEXT_FORM = Pattern.compile("-?(?:0|[1-9]\\d{0,11})(?:\\.\\d{1,10})?");

        @Override
        @Nullable Object readText(String text, Member member, boolean strict) {
            boolean isAllowed =
                    !strict || member.allows(WireForm.DECIMAL_TEXT) && !(text.startsWith("-") && member.isUnsigned());
            return isAllowed && TEXT_FORM.matcher(text).matches() ? new BigDecimal(text) : null;
        }

        @Override
        Object readNumber(JsonParser json, Member member, boolean strict) throws IOException {
            return Json.plain(Json.decimal(json));
        }

        @Override
        Object canonical(Object value, Member member) {
            return Json.plain((BigDecimal) value);
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            Json.write((BigDecimal) value, json);
        }

        @Override
        void check(Member member, String pointer, Object value, List<Violation> found) {
            member.checkNumber(pointer, (BigDecimal) value, found);
        }
    };

    static final ValueType BOOLEAN = new ValueType("true or false") {
        @Override
        @Nullable Object readText(String text, Member member, boolean strict) {
            if (strict && !member.allows(WireForm.FLAG_TEXT)) {
                return null;
            }
            return text.equals("true") ? Boolean.TRUE : text.equals("false") ? Boolean.FALSE : null;
        }

        @Override
        Object readBoolean(boolean value) {
            return value;
        }

        @Override
        @Nullable Object readNumber(JsonParser json, Member member, boolean strict) throws IOException {
            if (strict && !member.allows(WireForm.FLAG_NUMBER)) {
                return null;
            }
            BigDecimal number = Json.decimal(json);
            return number.compareTo(BigDecimal.ONE) == 0 ? Boolean.TRUE : number.signum() == 0 ? Boolean.FALSE : null;
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeBoolean((Boolean) value);
        }
    };

    static final ValueType DATE = new ValueType("a date as yyyy-mm-dd") {
        private static final Map<WireForm, DateTimeFormatter> FORMS = Map.of(
                WireForm.DAY_FIRST_DIGITS, DateTimeFormatter.ofPattern("ddMMuuuu").withResolverStyle(ResolverStyle.STRICT),
                WireForm.DAY_FIRST_DATE, DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT));

        @Override
        @Nullable Object readText(String text, Member member, boolean strict) {
            LocalDate date = date(text, DateTimeFormatter.ISO_LOCAL_DATE);
            if (date != null) {
                return date;
            }
            for (Map.Entry<WireForm, DateTimeFormatter> form : FORMS.entrySet()) {
                if (date == null && (!strict || member.allows(form.getKey()))) {
                    date = date(text, form.getValue());
                }
            }
            return date;
        }

        private @Nullable LocalDate date(String text, DateTimeFormatter form) {
            try {
                return LocalDate.parse(text, form);
            } catch (DateTimeException notADate) {
                return null;
            }
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeString(value.toString());
        }

        @Override
        void check(Member member, String pointer, Object value, List<Violation> found) {
            member.checkText(pointer, value.toString(), found);
        }
    };

    static final ValueType URL = new ValueType("a URI") {

        private static final Pattern NOT_OF_A_URI =
                Pattern.compile("[\\p{Cntrl}\\p{Z}\"<>\\\\^`{|}#\\[\\]]|%(?![0-9A-Fa-f]{2})");

        @Override
        @Nullable Object readText(String text, Member member, boolean strict) {
            URI uri = text.isBlank() ? null : uri(text);
            return uri != null || strict ? uri : mended(text);
        }

        private @Nullable URI uri(String text) {
            try {
                return new URI(text);
            } catch (URISyntaxException notAUri) {
                return null;
            }
        }

        /** A page to pay on is not given up for a blank in its address. */
        private @Nullable Mended mended(String text) {
            String stripped = text.strip();
            int fragment = stripped.indexOf('#');
            URI meant = stripped.isEmpty() ? null
                    : fragment < 0 ? uri(encoded(stripped))
                    : uri(encoded(stripped.substring(0, fragment)) + "#" + encoded(stripped.substring(fragment + 1)));
            return meant == null ? null : new Mended(text, meant);
        }

        private String encoded(String text) {
            return NOT_OF_A_URI.matcher(text).replaceAll(illegal ->
                    URLEncoder.encode(illegal.group(), StandardCharsets.UTF_8).replace("+", "%20"));
        }

        @Override
        void write(JsonGenerator json, Object value) throws IOException {
            json.writeString(value.toString());
        }

        @Override
        void check(Member member, String pointer, Object value, List<Violation> found) {
            member.checkText(pointer, value.toString(), found);
        }
    };

    private static ValueType integer(LongFunction<Number> exact) {
        return new ValueType("an integer") {

            private static final Pattern TEXT_FORM = Pattern.compile("0|-?[1-9]\\d{0,17}");

            @Override
            @Nullable Object readText(String text, Member member, boolean strict) {
                boolean accepted = (!strict || member.allows(WireForm.DIGITS)) && TEXT_FORM.matcher(text).matches();
                return accepted ? narrow(Long.parseLong(text)) : null; // at most 18 digits
            }

            @Override
            @Nullable Object readNumber(JsonParser json, Member member, boolean strict) throws IOException {
                return switch (json.getNumberType()) {
                    case INT, LONG -> narrow(json.getLongValue());
                    default -> narrow(Json.decimal(json)); // 1e3 and 1000.0 are integers as well
                };
            }

            private @Nullable Number narrow(BigDecimal number) {
                try {
                    return narrow(number.longValueExact());
                } catch (ArithmeticException outOfRange) {
                    return null;
                }
            }

            private @Nullable Number narrow(long number) {
                try {
                    return exact.apply(number);
                } catch (ArithmeticException outOfRange) {
                    return null;
                }
            }

            @Override
            void write(JsonGenerator json, Object value) throws IOException {
                json.writeNumber(((Number) value).longValue());
            }

            @Override
            void check(Member member, String pointer, Object value, List<Violation> found) {
                member.checkNumber(pointer, BigDecimal.valueOf(((Number) value).longValue()), found);
            }
        };
    }

    /** A value out of a list. An open list takes any text, a closed one only what it names. */
    static ValueType enumeration(Function<String, ? extends OpenEnum> of, boolean open, Map<String, ?> known) {
        return new ValueType("text") {
            @Override
            Object readText(String text, Member member, boolean strict) {
                return of.apply(text);
            }

            @Override
            void write(JsonGenerator json, Object value) throws IOException {
                json.writeString(value.toString());
            }

            @Override
            void check(Member member, String pointer, Object value, List<Violation> found) {
                if (!open && !((OpenEnum) value).isKnown()) {
                    found.add(new Violation(pointer, "must be one of " + String.join(", ", known.keySet())));
                }
            }
        };
    }

    static ValueType object(Shape<?> shape) {
        return new ValueType("an object") {
            @Override
            Object readObject(JsonParser json, boolean strict) throws IOException {
                return shape.read(json, strict);
            }

            @Override
            boolean isEmptyObject(@Nullable Object raw) {
                return raw instanceof List<?> list && list.isEmpty(); // the API is written in PHP
            }

            @Override
            boolean canLack() {
                return shape.canLack();
            }

            @Override
            boolean isComplete(Object value) {
                return shape.isComplete((Model) value);
            }

            @Override
            void write(JsonGenerator json, Object value) throws IOException {
                Model model = (Model) value;
                model.shape().write(json, model);
            }

            @Override
            void check(Member member, String pointer, Object value, List<Violation> found) {
                Model model = (Model) value;
                for (Violation violation : model.violations()) {
                    found.add(within(pointer, violation));
                }
                for (String name : member.demands()) {
                    if (model.isWithout(name)) {
                        found.add(new Violation(pointer + "/" + name, "is required"));
                    }
                }
            }
        };
    }

    static ValueType list(ValueType element) {
        return new ValueType("a list") {
            @Override
            Object canonical(Object value, Member member) {
                List<?> list = (List<?>) value;
                List<Object> copy = new ArrayList<>(list.size());
                for (Object each : list) {
                    copy.add(Objects.requireNonNull(each, () -> "null in the list " + member.name()));
                }
                return Collections.unmodifiableList(copy);
            }

            @Override
            boolean canLack() {
                return element.canLack();
            }

            @Override
            boolean isComplete(Object value) {
                for (Object each : (List<?>) value) {
                    if (!element.isComplete(each)) {
                        return false;
                    }
                }
                return true;
            }

            @Override
            Object readArray(JsonParser json, boolean strict) throws IOException {
                if (json.nextToken() == JsonToken.END_ARRAY) {
                    return List.of();
                }
                List<Object> values = new ArrayList<>(FEW);
                do {
                    Object value = element.readElement(json, strict);
                    if (value instanceof Misfit misfit) {
                        return misfitList(values, misfit.within("/" + values.size()), json);
                    }
                    values.add(value);
                } while (json.nextToken() != JsonToken.END_ARRAY);
                return RawValue.unmodifiable(values);
            }

            /** One element that does not fit makes the list one that does not fit: it is kept whole, as it came. */
            private Misfit misfitList(List<Object> read, Misfit misfit, JsonParser json) throws IOException {
                List<@Nullable Object> raw = new ArrayList<>();
                for (Object value : read) {
                    raw.add(RawValue.of(generator -> element.write(generator, value)));
                }
                raw.add(misfit.raw());
                while (json.nextToken() != JsonToken.END_ARRAY) {
                    raw.add(RawValue.read(json));
                }
                return new Misfit(Collections.unmodifiableList(raw), misfit.violation());
            }

            @Override
            void write(JsonGenerator json, Object value) throws IOException {
                json.writeStartArray();
                for (Object each : (List<?>) value) {
                    element.write(json, each);
                }
                json.writeEndArray();
            }

            @Override
            void check(Member member, String pointer, Object value, List<Violation> found) {
                int index = 0;
                for (Object each : (List<?>) value) {
                    int before = found.size();
                    element.check(ELEMENT, "", each, found);
                    if (found.size() > before) {
                        String place = pointer + "/" + index;
                        found.subList(before, found.size()).replaceAll(violation -> within(place, violation));
                    }
                    index++;
                }
            }
        };
    }

    /** An address that is almost a URI: written again as it came, and to callers the URI that it was meant to be. */
    record Mended(String text, URI uri) {

        @Override
        public String toString() {
            return text;
        }
    }

    /** A value that is not what the contract says: kept as it came, with what should have stood there. */
    record Misfit(@Nullable Object raw, Violation violation) {

        Misfit within(String pointer) {
            return new Misfit(raw, ValueType.within(pointer, violation));
        }
    }

    private static Violation within(String pointer, Violation violation) {
        return new Violation(pointer + violation.pointer(), violation.message());
    }

    private final String expected;

    private ValueType(String expected) {
        this.expected = expected;
    }

    /**
     * Reads the value at the parser's token. Strictly, only the forms that the contract names are taken; otherwise
     * every form that was ever seen.
     *
     * @return the value, null for "not given", or a {@link Misfit} whose place is told from here
     */
    final @Nullable Object read(JsonParser json, Member member, boolean strict) throws IOException {
        Object value = switch (json.currentToken()) {
            case VALUE_STRING -> readTextOrNone(json.getText(), member, strict);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> readNumber(json, member, strict);
            case VALUE_TRUE -> readBoolean(true);
            case VALUE_FALSE -> readBoolean(false);
            case START_OBJECT -> readObject(json, strict);
            case START_ARRAY -> readArray(json, strict);
            default -> null;
        };
        if (value != null) {
            return value;
        }
        Object raw = RawValue.read(json);
        return isNothing(raw, member, strict) ? null : new Misfit(raw, new Violation("", "must be " + expected));
    }

    private @Nullable Object readTextOrNone(String text, Member member, boolean strict) {
        return text.isEmpty() && member.allows(WireForm.EMPTY_TEXT) ? null : readText(text, member, strict);
    }

    /** Whether what does not fit says "not given". */
    private boolean isNothing(@Nullable Object raw, Member member, boolean strict) {
        return raw == null ? !strict || member.allows(WireForm.NULL_VALUE)
                : raw.equals("") ? !strict || member.allows(WireForm.EMPTY_TEXT)
                : isEmptyObject(raw) && (!strict || member.allows(WireForm.EMPTY_LIST));
    }

    boolean isEmptyObject(@Nullable Object raw) {
        return false;
    }

    /** In a list there is no "not given": an element is one, or does not fit. */
    private Object readElement(JsonParser json, boolean strict) throws IOException {
        Object nothing = switch (json.currentToken()) {
            case VALUE_STRING -> "";
            case START_ARRAY -> List.of();
            default -> null;
        };
        Object value = read(json, ELEMENT, strict);
        return value != null ? value : new Misfit(nothing, new Violation("", "must be " + expected));
    }

    // What each kind of value becomes; null where it does not fit, with the parser left where it was.

    @Nullable Object readText(String text, Member member, boolean strict) {
        return null;
    }

    @Nullable Object readNumber(JsonParser json, Member member, boolean strict) throws IOException {
        return null;
    }

    @Nullable Object readBoolean(boolean value) {
        return null;
    }

    @Nullable Object readObject(JsonParser json, boolean strict) throws IOException {
        return null;
    }

    @Nullable Object readArray(JsonParser json, boolean strict) throws IOException {
        return null;
    }

    /** A value as it is kept, of what a caller gave. */
    Object canonical(Object value, Member member) {
        return value;
    }

    /** Whether there are values of this type that are not complete. */
    boolean canLack() {
        return false;
    }

    /** Whether every part of the value has what it has to have. */
    boolean isComplete(Object value) {
        return true;
    }

    abstract void write(JsonGenerator json, Object value) throws IOException;

    void check(Member member, String pointer, Object value, List<Violation> found) {}
}
