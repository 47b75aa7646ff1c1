// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Walks once over a document, token by token, and collects its faults on the way. A value with a fault is read as null
 * or NaN, and the walk continues. Only text that the parser cannot read ends it, with a {@link JacksonException}. If
 * the document is part of another one, pointers start at the root of the other one.
 */
final class Cursor {

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_EXPONENT = 400;
    private static final int MAX_QUOTED = 60;

    /** A number of so few characters is too short for an exponent that makes it too small for a double. */
    private static final int SHORT = 4;

    /** Every decimal of so many digits is the shortest one of its double. */
    private static final int EXACT_DIGITS = 15;

    private static final double[] POWERS_OF_TEN = IntStream.range(0, EXACT_DIGITS)
            .mapToDouble(i -> Double.parseDouble("1e" + i))
            .toArray();

    private static final int MAX_MESSAGE = 1000;

    /** What the parser says of its own configuration and of its source. */
    private static final Pattern PARSER_DETAILS = Pattern.compile("(, from|: enable) `[^`]*`( to allow)?"
            + "| \\(not recognized as one since Feature [^)]*\\)"
            + "| \\(for [A-Za-z]+ starting at \\[Source: .*\\]\\)");

    private final JsonParser parser;
    private final Faults faults = new Faults();
    private int position;
    private boolean isAtFirstName;

    /** An element of an array that could be read, with its index in the array and its position in the document. */
    record Element<T>(int index, int position, T value) {}

    Cursor(JsonParser parser) {
        this.parser = parser;
    }

    /** Returns the position of the value that was read last, a number that grows along the document. */
    int position() {
        return position;
    }

    /** Moves to the first value of the document and returns whether there is one that can be read. */
    boolean start() {
        return advance() != null || fault(Fault.Code.SYNTAX, "is empty, must be a JSON object");
    }

    /** Returns the first name in the object at the cursor, null if there is none; the object can still be entered. */
    @Nullable
    String firstName() {
        if (!isObject()) {
            return null;
        }
        position++;
        isAtFirstName = true;
        return parser.nextName();
    }

    /** Checks that nothing follows the document. */
    void end() {
        if (advance() != null) {
            endWith(Fault.Code.SYNTAX, "continues after the document");
        }
    }

    boolean isClean() {
        return faults.size() == 0;
    }

    /** Returns the faults in the order of the document. */
    List<Fault> faults() {
        return faults.inOrder();
    }

    boolean isNumber() {
        return parser.currentToken() != null && parser.currentToken().isNumeric();
    }

    boolean isText() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    boolean isText(String text) {
        return isText() && parser.getString().equals(text);
    }

    boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    /** Enters the object at the cursor. */
    <M> @Nullable ObjectCursor<M> object(Members<M> members) {
        if (!isObject() && !isAtFirstName) {
            mistyped("an object");
            return null;
        }
        return new ObjectCursor<>(members);
    }

    /** Reads every element of the array at the cursor and returns those that could be read. */
    <T> List<Element<T>> array(Supplier<@Nullable T> reader) {
        List<Element<T>> elements = new ArrayList<>();
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            mistyped("an array");
            return elements;
        }
        for (int index = 0; advance() != JsonToken.END_ARRAY; index++) {
            int at = position;
            T value = reader.get();
            if (value != null) {
                elements.add(new Element<>(index, at, value));
            }
        }
        return elements;
    }

    /** Reads every element of the array at the cursor and returns the values that could be read. */
    <T> List<T> values(Supplier<@Nullable T> reader) {
        return array(reader).stream().map(Element::value).toList();
    }

    /** Returns the truth value at the cursor, false if there is none. */
    boolean truth() {
        if (!parser.hasToken(JsonToken.VALUE_TRUE) && !parser.hasToken(JsonToken.VALUE_FALSE)) {
            mistyped("true or false");
            return false;
        }
        return parser.getBooleanValue();
    }

    /** Returns the text at the cursor, or the digits of a whole number. */
    @Nullable
    String textOrWholeNumber() {
        if (isText()) {
            return text();
        }
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_INT) || parser.getString().startsWith("-")) {
            mistyped("a text or a whole number");
            return null;
        }
        return isReadableNumber() ? parser.getString() : null;
    }

    /** Returns the text at the cursor, which must not be blank. */
    @Nullable
    String visibleText() {
        String text = text();
        if (text != null && Text.isBlank(text)) {
            fault(Fault.Code.VALUE, "must not be blank");
            return null;
        }
        return text;
    }

    /** Returns what a function makes of the text at the cursor; its exception is a fault. */
    <T> @Nullable T parsed(Function<String, T> parse) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            fault(Fault.Code.VALUE, message(e));
            return null;
        }
    }

    /** Returns the text at the cursor. */
    @Nullable
    String text() {
        if (!isText()) {
            mistyped("a text");
            return null;
        }
        String text = parser.getString();
        if (Text.isWellFormed(text)) {
            return text;
        }
        fault(Fault.Code.VALUE, "must not have half a surrogate pair but was " + describe());
        return null;
    }

    /** Returns the number at the cursor if it is in the range and a double stands for it exactly, else NaN. */
    double number(Range range) {
        if (!isReadableNumber()) {
            return Double.NaN;
        }
        double value = value();
        if (!range.contains(value)) {
            fault(Fault.Code.RANGE, range.message(value) + " but was " + parser.getString());
            return Double.NaN;
        }
        if (!isExact(value)) {
            fault(
                    Fault.Code.LIMIT,
                    "must not have more digits than count: " + parser.getString() + " would be read as "
                            + Decimals.text(value));
            return Double.NaN;
        }
        return value;
    }

    /** Returns the double nearest to the number at the cursor. */
    private double value() {
        if (!parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) || parser.getStringLength() > EXACT_DIGITS) {
            return parser.getDoubleValue();
        }
        char[] text = parser.getStringCharacters();
        int offset = parser.getStringOffset();
        int end = offset + parser.getStringLength();
        long digits = 0;
        int point = end;
        for (int i = offset; i < end; i++) {
            int digit = text[i] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
            } else if (text[i] == '.') {
                point = i + 1;
            } else {
                return parser.getDoubleValue();
            }
        }
        // Both are whole and small enough to be exact, so that the quotient is rounded once.
        return digits / POWERS_OF_TEN[end - point];
    }

    /** Returns whether the number at the cursor is the decimal that its double stands for. */
    private boolean isExact(double value) {
        int length = parser.getStringLength();
        return length <= SHORT
                || (length <= EXACT_DIGITS && value >= Double.MIN_NORMAL)
                || parser.getDecimalValue().compareTo(Decimals.shortest(value)) == 0;
    }

    /** Returns the number at the cursor if it is one of those allowed, else NaN. */
    double number(Range range, List<Double> allowed) {
        double value = number(range);
        if (Double.isNaN(value) || allowed.contains(value + 0.0)) {
            return value;
        }
        fault(Fault.Code.RANGE, "must be " + Text.oneOf(allowed) + " but was " + describe());
        return Double.NaN;
    }

    /** Returns the number at the cursor with all its digits. */
    @Nullable
    BigDecimal decimal() {
        return isReadableNumber() ? parser.getDecimalValue() : null;
    }

    /** Returns the number at the cursor with all its digits if it is in the range. */
    @Nullable
    BigDecimal decimal(Range range) {
        BigDecimal value = decimal();
        if (value == null || range.contains(value)) {
            return value;
        }
        fault(Fault.Code.RANGE, range.message(value.doubleValue()) + " but was " + parser.getString());
        return null;
    }

    /** Reports that the value at the cursor has the wrong type, and skips it. */
    void mistyped(String expected) {
        fault(Fault.Code.TYPE, "must be " + expected + " but was " + describe());
        skip();
    }

    /** Reports that the text at the cursor is not one of those allowed. */
    void unexpected(String expected) {
        fault(Fault.Code.VALUE, "must be " + expected + " but was " + describe());
    }

    /** Reports that the value at the cursor was given before under another name, and skips it. */
    void repeated(String name) {
        fault(Fault.Code.REPEATED, "is given twice, here and as " + name);
        skip();
    }

    /** Reports a fault of the value at the cursor. Always returns false, for use in a return statement. */
    private boolean fault(Fault.Code code, String message) {
        return fault(position, pointer(), code, message);
    }

    private boolean fault(int at, String pointer, Fault.Code code, String message) {
        if (faults.size() == Faults.MAX) {
            throw new StreamConstraintsException("there are more than " + Faults.MAX + " faults");
        }
        faults.add(at, pointer, code, message);
        return false;
    }

    private static String message(IllegalArgumentException e) {
        return Text.escape(String.valueOf(e.getMessage()), MAX_MESSAGE);
    }

    private boolean isReadableNumber() {
        if (!isNumber() || parser.isNaN()) {
            mistyped("a number");
            return false;
        }
        int length = parser.getStringLength();
        if (length > MAX_NUMBER_LENGTH) {
            return fault(Fault.Code.LIMIT, "must have at most " + MAX_NUMBER_LENGTH + " characters but has " + length);
        }
        if (length > SHORT && parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && exponentIsTooLarge(parser.getString())) {
            return fault(
                    Fault.Code.LIMIT,
                    "must have an exponent from -" + MAX_EXPONENT + " to " + MAX_EXPONENT + " but was " + describe());
        }
        return true;
    }

    private static boolean exponentIsTooLarge(String number) {
        int e = Math.max(number.indexOf('e'), number.indexOf('E'));
        if (e < 0) {
            return false;
        }
        String digits = number.substring(e + 1).replaceFirst("^[+-]?0*", "");
        return digits.length() > 3 || (!digits.isEmpty() && Integer.parseInt(digits) > MAX_EXPONENT);
    }

    /** Describes the value at the cursor for a message. */
    private String describe() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> "an object";
            case START_ARRAY -> "an array";
            case VALUE_EMBEDDED_OBJECT -> "an object that is not JSON";
            case VALUE_STRING -> Text.quote(parser.getString());
            default -> Text.escape(parser.getString(), MAX_QUOTED);
        };
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** Skips the value at the cursor. */
    void skip() {
        parser.skipChildren();
    }

    private @Nullable JsonToken advance() {
        position++;
        return parser.nextToken();
    }

    /** Ends a walk that cannot continue. Only this fault is reported: earlier ones may have the same cause. */
    void unreadable(JacksonException e) {
        boolean tooLarge = e instanceof StreamConstraintsException;
        TokenStreamLocation reported = e.getLocation();
        TokenStreamLocation location = reported == null ? parser.currentTokenLocation() : reported;
        String why = e instanceof UnexpectedEndOfInputException
                ? "the document is not complete"
                : PARSER_DETAILS.matcher(e.getOriginalMessage()).replaceAll("");
        endWith(
                tooLarge ? Fault.Code.LIMIT : Fault.Code.SYNTAX,
                (tooLarge ? "is too large" : "is not JSON") + " at line " + location.getLineNr() + ", column "
                        + location.getColumnNr() + ": " + Text.escape(why, MAX_MESSAGE));
    }

    private void endWith(Fault.Code code, String message) {
        faults.clear();
        fault(position, "", code, message);
    }

    /**
     * Walks over the members of one object and remembers where each of them is.
     *
     * @param <M> the members
     */
    final class ObjectCursor<M> {

        private final Members<M> members;

        /** The position of each member; 0 for one that was not seen. */
        private final int[] positions;

        private final int faultsBefore = faults.size();
        private int seen;
        private int index;

        private ObjectCursor(Members<M> members) {
            this.members = members;
            this.positions = new int[members.size()];
        }

        /** Moves to the value of the next known member that was not seen before; null after the last member. */
        @Nullable
        M next() {
            while (true) {
                index = nextName();
                if (index >= 0 && positions[index] == 0) {
                    advance();
                    positions[index] = position;
                    seen++;
                    return members.get(index);
                }
                if (index >= 0) {
                    fault(Fault.Code.REPEATED, "is given twice");
                } else if (index == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                    fault(Fault.Code.UNKNOWN, "is unknown, " + hint(parser.currentName()));
                } else {
                    return null;
                }
                advance();
                skip();
            }
        }

        private int nextName() {
            if (isAtFirstName) {
                isAtFirstName = false;
                return parser.hasToken(JsonToken.END_OBJECT)
                        ? PropertyNameMatcher.MATCH_END_OBJECT
                        : members.matcher().matchName(parser.currentName());
            }
            position++;
            return parser.nextNameMatch(members.matcher());
        }

        private String hint(String name) {
            String nearest = members.nearest(name);
            return nearest != null
                    ? "the nearest known member is " + Text.quote(nearest)
                    : "must be "
                            + Text.oneOf(
                                    members.names().stream().map(Text::quote).toList());
        }

        /** Returns the index of the member that {@link #next()} returned. */
        int index() {
            return index;
        }

        /** Returns whether every member was seen. */
        boolean hasAll() {
            return seen == positions.length;
        }

        boolean has(M member) {
            int index = members.indexOf(member);
            return index >= 0 && positions[index] != 0;
        }

        /** Returns whether no fault was found since this object was entered. */
        boolean isClean() {
            return faults.size() == faultsBefore;
        }

        /** After the last member: reports a required member that is missing. */
        void require(M member, String what) {
            if (!has(member)) {
                missing(members.name(member), what);
            }
        }

        /** After the last member: reports that a member is missing. */
        void missing(String name, String what) {
            Cursor.this.fault(position, pointer() + '/' + name, Fault.Code.MISSING, "is missing, must be " + what);
        }

        /** After the last member: reports a fault of one of them. */
        void fault(M member, Fault.Code code, String message) {
            fault(positions[members.indexOf(member)], members.name(member), code, message);
        }

        /** After the last member: reports a fault of a value at a position, by the path to it from this object. */
        void fault(int at, String path, Fault.Code code, String message) {
            Cursor.this.fault(at, pointer() + '/' + path, code, message);
        }

        /** After the last member: reports why a value at a position was refused, by the path to it from this object. */
        void fault(int at, String path, Fault.Code code, IllegalArgumentException e) {
            fault(at, path, code, message(e));
        }

        /** After the last member: reports a fault of the whole object. */
        void conflict(String message) {
            Cursor.this.fault(Fault.Code.CONFLICT, message);
        }

        /** After the last member: reports why the members do not fit together. */
        void conflict(IllegalArgumentException e) {
            conflict(message(e));
        }

        /** After the last member: reports the faults of the value, at the locations they name below this object. */
        void faults(InvalidInputException e) {
            String parent = pointer();
            for (Fault fault : e.faults()) {
                Cursor.this.fault(
                        positionOf(fault.location()),
                        parent + fault.location(),
                        fault.code(),
                        Text.escape(fault.message(), MAX_MESSAGE));
            }
        }

        /** Returns the position of the member that a location is in, for the object as a whole that of its end. */
        private int positionOf(String location) {
            return location.isEmpty()
                    ? position
                    : positions[
                            members.matcher()
                                    .matchName(JsonPointer.compile(location).getMatchingProperty())];
        }

        private void fault(Fault.Code code, String message) {
            Cursor.this.fault(code, message);
        }
    }
}
