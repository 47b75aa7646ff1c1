/**
 * AIVSS documents in and out as JSON: {@link DocumentReader} and {@link DocumentWriter} for documents of a {@link
 * DocumentType}, {@link JsonLinesReader} for streams of them, {@link AnswerWriter} for scores and audits, and {@link
 * AivssModule} for an application that has its own Jackson mapper.
 *
 * <p>A first document:
 *
 * {@snippet file="io/github/aivss/json/ExamplesTest.java" region="document"}
 *
 * <p>Reading is strict and reports every fault of a document at once, each with its JSON Pointer (RFC 6901), in an
 * {@link InvalidDocumentException}. Types are not converted: {@code "0.5"} is not 0.5. Unknown, repeated and missing
 * members are faults.
 *
 * <p>Types are immutable and thread-safe unless their documentation says otherwise. No method accepts or returns {@code
 * null}; a {@code null} argument ends with a {@link NullPointerException}.
 */
@NullMarked
package io.github.aivss.json;

import org.jspecify.annotations.NullMarked;
