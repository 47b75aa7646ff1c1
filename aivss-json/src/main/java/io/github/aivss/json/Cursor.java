// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.InvalidInputException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.sym.PropertyNameMatcher;

/**
 * Walks over a document once, from token to token, and collects its faults on the way. A value that is faulty is told
 * here and answered with null or NaN; the walk goes on. Only what the parser itself cannot read ends it, with a {@link
 * JacksonException}. Where the document is a part of another one, pointers start from the root of the other.
 */
final class Cursor {

    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_EXPONENT = 400;
    private static final int MAX_QUOTED = 60;
    private static final int MAX_MESSAGE = 1000;
    private static final int MAX_FAULTS = 10_000;
    private static final Pattern PARSER_ADVICE =
            Pattern.compile("(, from|: enable) `[^`]*`( to allow)?| \\(not recognized as one since Feature [^)]*\\)");

    private final JsonParser parser;
    private final List<Fault> faults = new ArrayList<>();
    private int position;

    /** A violation and where in the document it stands, for order. */
    private record Fault(int position, Violation violation) {}

    /** Where in the document a part of a whole stands, and how it is got to from the object that is the whole. */
    record Place(int position, String path) {}

    Cursor(JsonParser parser) {
        this.parser = parser;
    }

    /** A number that grows along the document: where the value that was read last stands. */
    int position() {
        return position;
    }

    /** Goes to the first value of the document. Answers whether there is one that can be read. */
    boolean start() {
        return advance() != null || fault(Violation.Code.SYNTAX, "is empty, must be a JSON object", null);
    }

    /** Makes sure that nothing follows the document. */
    void end() {
        if (advance() != null) {
            endWith(Violation.Code.SYNTAX, "goes on after the document");
        }
    }

    /** How many faults there are so far. */
    int faults() {
        return faults.size();
    }

    List<Violation> violations() {
        return faults.stream()
                .sorted(Comparator.comparingInt(Fault::position))
                .map(Fault::violation)
                .toList();
    }

    boolean isNumber() {
        return parser.currentToken() != null && parser.currentToken().isNumeric();
    }

    boolean isText() {
        return parser.hasToken(JsonToken.VALUE_STRING);
    }

    boolean isObject() {
        return parser.hasToken(JsonToken.START_OBJECT);
    }

    /** Enters the object at the cursor. */
    @Nullable
    ObjectCursor object(Members members) {
        if (!isObject()) {
            mistyped("an object");
            return null;
        }
        return new ObjectCursor(members);
    }

    /** Enters the array at the cursor; answers false where there is none. */
    boolean array() {
        if (!parser.hasToken(JsonToken.START_ARRAY)) {
            mistyped("an array");
            return false;
        }
        return true;
    }

    /** Goes to the next element of the array that was entered last; answers false after the last one. */
    boolean nextElement() {
        return advance() != JsonToken.END_ARRAY;
    }

    /** The truth value at the cursor, false where there is none. */
    boolean truth() {
        if (!parser.hasToken(JsonToken.VALUE_TRUE) && !parser.hasToken(JsonToken.VALUE_FALSE)) {
            mistyped("true or false");
            return false;
        }
        return parser.getBooleanValue();
    }

    /** The text at the cursor; a whole number is taken as its digits. */
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

    /** The text at the cursor that says something. */
    @Nullable
    String visibleText() {
        String text = text();
        if (text != null && Text.isBlank(text)) {
            fault(Violation.Code.VALUE, "must not be blank", describe());
            return null;
        }
        return text;
    }

    /** The text at the cursor as what it stands for; what refuses it says why. */
    <T> @Nullable T parsed(Function<String, T> parse) {
        String text = text();
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException e) {
            invalid(e);
            return null;
        }
    }

    /** The text at the cursor. */
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
        fault(Violation.Code.VALUE, "must not have half a surrogate pair but was " + describe(), describe());
        return null;
    }

    /** The number at the cursor, if the constraint admits it, else NaN. */
    double number(NumberConstraint constraint) {
        if (!isReadableNumber()) {
            return Double.NaN;
        }
        double value = parser.getDoubleValue();
        if (constraint.admits(value)) {
            return value;
        }
        for (String message : constraint.messages(value)) {
            fault(Violation.Code.RANGE, message + " but was " + parser.getString(), parser.getString());
        }
        return Double.NaN;
    }

    /** The number at the cursor, if it is one of those allowed, else NaN. */
    double numberOf(NumberConstraint constraint, List<Double> allowed) {
        double value = number(constraint);
        if (Double.isNaN(value) || allowed.contains(value + 0.0)) {
            return value;
        }
        fault(Violation.Code.RANGE, "must be one of " + allowed + " but was " + describe(), describe());
        return Double.NaN;
    }

    /** The number at the cursor, if the constraint admits it and it is not below a limit, else NaN. */
    double numberFrom(double least, NumberConstraint constraint) {
        double value = number(constraint);
        if (Double.isNaN(value) || value >= least) {
            return value;
        }
        fault(Violation.Code.RANGE, "must be at least " + least + " but was " + describe(), describe());
        return Double.NaN;
    }

    /** The number at the cursor with all its digits. */
    @Nullable
    BigDecimal decimal() {
        return isReadableNumber() ? parser.getDecimalValue() : null;
    }

    /** The number at the cursor with all its digits, if the constraint admits it. */
    @Nullable
    BigDecimal decimal(NumberConstraint constraint) {
        return Double.isNaN(number(constraint)) ? null : parser.getDecimalValue();
    }

    /** Tells that the value at the cursor is of another type than it must be, and passes over it. */
    void mistyped(String expected) {
        String found = describe();
        fault(Violation.Code.TYPE, "must be " + expected + " but was " + found, found);
        skip();
    }

    /** Tells that the text at the cursor is none of the allowed ones. */
    void unexpected(String expected) {
        fault(Violation.Code.VALUE, "must be " + expected + " but was " + describe(), describe());
    }

    /** Tells that the value at the cursor was given before under another name, and passes over it. */
    void repeated(String name) {
        fault(Violation.Code.REPEATED, "is given twice, here and as " + name, null);
        skip();
    }

    /** Tells why the text at the cursor is not what it must be. */
    private void invalid(IllegalArgumentException fault) {
        fault(Violation.Code.VALUE, Text.cut(String.valueOf(fault.getMessage()), MAX_MESSAGE), describe());
    }

    /** Tells of a fault at the value at the cursor. Answers false, for callers that answer so. */
    private boolean fault(Violation.Code code, String message, @Nullable String rejected) {
        return fault(position, pointer(), code, message, rejected);
    }

    private boolean fault(
            int position, String pointer, Violation.Code code, String message, @Nullable String rejected) {
        if (faults.size() == MAX_FAULTS) {
            throw new StreamConstraintsException("there are more than " + MAX_FAULTS + " faults");
        }
        faults.add(new Fault(position, new Violation(pointer, code, message, Optional.ofNullable(rejected))));
        return false;
    }

    private boolean isReadableNumber() {
        if (!isNumber() || parser.isNaN()) {
            mistyped("a number");
            return false;
        }
        int length = parser.getStringLength();
        if (length > MAX_NUMBER_LENGTH) {
            return fault(
                    Violation.Code.LIMIT,
                    "must have at most " + MAX_NUMBER_LENGTH + " characters but has " + length,
                    describe());
        }
        if (length > 4 && parser.hasToken(JsonToken.VALUE_NUMBER_FLOAT) && exponentIsTooLarge(parser.getString())) {
            return fault(
                    Violation.Code.LIMIT,
                    "must have an exponent from -" + MAX_EXPONENT + " to " + MAX_EXPONENT + " but was " + describe(),
                    describe());
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

    /** The value at the cursor as a person would point at it. */
    private String describe() {
        JsonToken token = parser.currentToken();
        if (token == JsonToken.START_OBJECT) {
            return "an object";
        }
        if (token == JsonToken.START_ARRAY) {
            return "an array";
        }
        if (token == JsonToken.VALUE_EMBEDDED_OBJECT) {
            return "an object that is no JSON";
        }
        String cut = Text.cut(parser.getString(), MAX_QUOTED);
        return token == JsonToken.VALUE_STRING ? '"' + cut + '"' : cut;
    }

    private String pointer() {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** Passes over the value at the cursor. */
    void skip() {
        parser.skipChildren();
    }

    private @Nullable JsonToken advance() {
        position++;
        return parser.nextToken();
    }

    private int advanceToName(Members members) {
        position++;
        return parser.nextNameMatch(members.matcher());
    }

    /** Ends a walk that cannot go on. It is told alone: the faults before it may come from the same slip. */
    void unreadable(JacksonException e) {
        Violation.Code code = e instanceof StreamConstraintsException ? Violation.Code.LIMIT : Violation.Code.SYNTAX;
        TokenStreamLocation told = e.getLocation();
        TokenStreamLocation location = told == null ? parser.currentTokenLocation() : told;
        String place = " at line " + location.getLineNr() + ", column " + location.getColumnNr();
        String what = code == Violation.Code.LIMIT ? "is too large" : "is not JSON";
        String why = e instanceof UnexpectedEndOfInputException ? "the document is not complete" : plain(e);
        endWith(code, what + place + ": " + Text.cut(why, MAX_MESSAGE));
    }

    /** The parser's words without its advice on how to configure it. */
    private static String plain(JacksonException e) {
        return PARSER_ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
    }

    private void endWith(Violation.Code code, String message) {
        faults.clear();
        fault(position, "", code, message, null);
    }

    /** Walks over the members of one object. */
    final class ObjectCursor {

        /** What {@link #next()} answers after the last member. */
        static final int END = -1;

        private final Members members;
        private long seen;

        private ObjectCursor(Members members) {
            this.members = members;
        }

        /** Goes to the value of the next known member that was not there before; answers its index, or END. */
        int next() {
            while (true) {
                int index = advanceToName(members);
                if (index >= 0 && !isSeen(index)) {
                    seen |= 1L << index;
                    advance();
                    return index;
                }
                if (index >= 0) {
                    fault(Violation.Code.REPEATED, "is given twice", null);
                } else if (index == PropertyNameMatcher.MATCH_UNKNOWN_NAME) {
                    String name = parser.currentName();
                    fault(
                            Violation.Code.UNKNOWN,
                            "is not known; the nearest known member is \"" + members.nearest(name) + '"',
                            '"' + Text.cut(name, MAX_QUOTED) + '"');
                } else {
                    return END;
                }
                advance();
                skip();
            }
        }

        boolean isSeen(int index) {
            return (seen & 1L << index) != 0;
        }

        /** After the last member: tells that one is missing that must be there. */
        void require(int index, String what) {
            if (!isSeen(index)) {
                missing(members.name(index), what);
            }
        }

        /** After the last member: tells that one is missing that must be there. */
        void missing(String name, String what) {
            fault(position, pointer() + '/' + name, Violation.Code.MISSING, "is missing, must be " + what, null);
        }

        /** After the last member: tells that parts of this object do not make a whole. What has no place is not told. */
        void incoherent(InvalidInputException fault, Function<String, Optional<Place>> placeOf) {
            for (io.github.aivss.core.Fault part : fault.faults()) {
                placeOf.apply(part.location().substring(1))
                        .ifPresent(place -> faultAt(
                                place.position(),
                                place.path(),
                                Violation.Code.CONFLICT,
                                Text.cut(part.message(), MAX_MESSAGE),
                                null));
            }
        }

        /** After the last member: tells why the members do not go together. */
        void incoherent(IllegalArgumentException fault) {
            fault(Violation.Code.CONFLICT, Text.cut(String.valueOf(fault.getMessage()), MAX_MESSAGE), null);
        }

        /** After the last member: tells of a fault at a path below this object, which stood at a position. */
        void faultAt(int position, String path, Violation.Code code, String message, @Nullable String rejected) {
            fault(position, pointer() + '/' + path, code, message, rejected);
        }
    }
}
