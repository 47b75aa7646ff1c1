// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.Base64Variant;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.Version;
import tools.jackson.core.base.ParserMinimalBase;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.io.ContentReference;

/** The tokens of a parser of Jackson 2, beginning with its current one, as those of a parser of Jackson 3. */
final class Jackson2Parser extends ParserMinimalBase {

    private final com.fasterxml.jackson.core.JsonParser source;

    Jackson2Parser(com.fasterxml.jackson.core.JsonParser source) {
        super(ObjectReadContext.empty());
        this.source = source;
        this._currToken = token(source.currentToken());
    }

    /** Reads from the source, whose exceptions become those of Jackson 3. */
    private interface Read<T> {

        T from(com.fasterxml.jackson.core.JsonParser source) throws IOException;
    }

    private <T> T read(Read<T> read) {
        try {
            return read.from(source);
        } catch (IOException e) {
            throw translated(e);
        }
    }

    private JacksonException translated(IOException e) {
        if (e instanceof JsonEOFException) {
            return new UnexpectedEndOfInputException(this, null, e.getMessage());
        }
        if (e instanceof com.fasterxml.jackson.core.exc.StreamConstraintsException tooLarge) {
            return new StreamConstraintsException(tooLarge.getOriginalMessage(), locationOf(tooLarge));
        }
        if (e instanceof JsonProcessingException unreadable) {
            return new StreamReadException(this, unreadable.getOriginalMessage(), locationOf(unreadable), unreadable);
        }
        return JacksonIOException.construct(e, this);
    }

    private static @Nullable JsonToken token(com.fasterxml.jackson.core.@Nullable JsonToken token) {
        if (token == null) {
            return null;
        }
        return switch (token) {
            case NOT_AVAILABLE -> JsonToken.NOT_AVAILABLE;
            case START_OBJECT -> JsonToken.START_OBJECT;
            case END_OBJECT -> JsonToken.END_OBJECT;
            case START_ARRAY -> JsonToken.START_ARRAY;
            case END_ARRAY -> JsonToken.END_ARRAY;
            case FIELD_NAME -> JsonToken.PROPERTY_NAME;
            case VALUE_EMBEDDED_OBJECT -> JsonToken.VALUE_EMBEDDED_OBJECT;
            case VALUE_STRING -> JsonToken.VALUE_STRING;
            case VALUE_NUMBER_INT -> JsonToken.VALUE_NUMBER_INT;
            case VALUE_NUMBER_FLOAT -> JsonToken.VALUE_NUMBER_FLOAT;
            case VALUE_TRUE -> JsonToken.VALUE_TRUE;
            case VALUE_FALSE -> JsonToken.VALUE_FALSE;
            case VALUE_NULL -> JsonToken.VALUE_NULL;
        };
    }

    /** An exception about a limit does not say where. */
    private @Nullable TokenStreamLocation locationOf(JsonProcessingException e) {
        JsonLocation reported = e.getLocation();
        return location(reported == null || reported.getLineNr() < 1 ? source.currentLocation() : reported);
    }

    private static @Nullable TokenStreamLocation location(@Nullable JsonLocation location) {
        return location == null
                ? null
                : new TokenStreamLocation(
                        ContentReference.unknown(),
                        location.getByteOffset(),
                        location.getCharOffset(),
                        location.getLineNr(),
                        location.getColumnNr());
    }

    @Override
    public @Nullable JsonToken nextToken() {
        _currToken = token(read(com.fasterxml.jackson.core.JsonParser::nextToken));
        return _currToken;
    }

    @Override
    public String currentName() {
        return read(com.fasterxml.jackson.core.JsonParser::currentName);
    }

    @Override
    public TokenStreamContext streamReadContext() {
        return new Context(source.getParsingContext());
    }

    @Override
    public @Nullable TokenStreamLocation currentTokenLocation() {
        return location(source.currentTokenLocation());
    }

    @Override
    public @Nullable TokenStreamLocation currentLocation() {
        return location(source.currentLocation());
    }

    @Override
    public String getString() {
        return read(com.fasterxml.jackson.core.JsonParser::getText);
    }

    @Override
    public char[] getStringCharacters() {
        return read(com.fasterxml.jackson.core.JsonParser::getTextCharacters);
    }

    @Override
    public int getStringLength() {
        return read(com.fasterxml.jackson.core.JsonParser::getTextLength);
    }

    @Override
    public int getStringOffset() {
        return read(com.fasterxml.jackson.core.JsonParser::getTextOffset);
    }

    @Override
    public boolean hasStringCharacters() {
        return source.hasTextCharacters();
    }

    @Override
    public boolean isNaN() {
        return read(com.fasterxml.jackson.core.JsonParser::isNaN);
    }

    @Override
    public Number getNumberValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getNumberValue);
    }

    @Override
    public NumberType getNumberType() {
        return NumberType.valueOf(
                read(com.fasterxml.jackson.core.JsonParser::getNumberType).name());
    }

    @Override
    public int getIntValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getIntValue);
    }

    @Override
    public long getLongValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getLongValue);
    }

    @Override
    public BigInteger getBigIntegerValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getBigIntegerValue);
    }

    @Override
    public float getFloatValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getFloatValue);
    }

    @Override
    public double getDoubleValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getDoubleValue);
    }

    @Override
    public BigDecimal getDecimalValue() {
        return read(com.fasterxml.jackson.core.JsonParser::getDecimalValue);
    }

    @Override
    public byte[] getBinaryValue(Base64Variant variant) {
        return read(com.fasterxml.jackson.core.JsonParser::getBinaryValue);
    }

    @Override
    public @Nullable Object currentValue() {
        return source.currentValue();
    }

    @Override
    public void assignCurrentValue(Object value) {
        source.assignCurrentValue(value);
    }

    @Override
    public @Nullable Object streamReadInputSource() {
        return source.getInputSource();
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    /** Leaves the source open, which belongs to the caller. */
    @Override
    protected void _closeInput() {}

    @Override
    protected void _releaseBuffers() {}

    @Override
    protected void _handleEOF() {}

    /** Where the source is in its document. */
    private static final class Context extends TokenStreamContext {

        private final JsonStreamContext source;

        Context(JsonStreamContext source) {
            this.source = source;
        }

        @Override
        public JsonPointer pathAsPointer() {
            return JsonPointer.compile(source.pathAsPointer().toString());
        }

        @Override
        public @Nullable TokenStreamContext getParent() {
            JsonStreamContext parent = source.getParent();
            return parent == null ? null : new Context(parent);
        }

        @Override
        public @Nullable String currentName() {
            return source.getCurrentName();
        }
    }
}
