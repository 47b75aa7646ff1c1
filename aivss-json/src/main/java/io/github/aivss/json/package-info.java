/**
 * AIVSS documents in and out as JSON: {@link DocumentReader}, {@link DocumentWriter} and, for many documents in one
 * stream, {@link JsonLinesReader} and {@link JsonLinesWriter}.
 *
 * <p>Reading is strict and tells every fault of a document at once, each with its JSON Pointer (RFC 6901), in an {@link
 * InvalidDocumentException}. Types are not converted: {@code "0.5"} is not 0.5. Unknown, repeated and missing members are
 * faults. No method takes or returns {@code null}.
 */
@NullMarked
package io.github.aivss.json;

import org.jspecify.annotations.NullMarked;
