// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.DocumentType;
import io.github.aivss.json.InvalidDocumentException;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.listing.Listing;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** Reads the documents of sources. */
final class Documents {

    private final DocumentReader reader;

    Documents(DocumentReader reader) {
        this.reader = reader;
    }

    /**
     * What a command can answer about in a document.
     *
     * @param <S> a subject: an assessment or a threat model
     * @param agent the name of the agent, for a threat model
     * @param subjects the subjects that are valid
     * @param faults what is wrong with the others
     */
    record Content<S>(Optional<String> agent, List<S> subjects, List<Fault> faults) {

        private static <S> Content<S> of(AgentThreatModel model, S subject) {
            return new Content<>(Optional.of(model.agent().name()), List.of(subject), List.of());
        }
    }

    /**
     * Returns what can be scored of a document.
     *
     * @throws IOException if the source cannot be read
     * @throws InvalidInputException if nothing in it can be scored
     */
    Content<Assessment> assessmentsIn(Source source, DocumentKind kind) throws IOException {
        if (kind.is(DocumentType.TAXONOMY)) {
            throw unfit("is a taxonomy; there is nothing to score");
        }
        if (kind.is(DocumentType.SSVC)) {
            throw unfit("is a decision of AIVSS-SSVC; there is nothing to score, see aivss ssvc");
        }
        if (kind == DocumentKind.LISTING || kind.is(DocumentType.THREAT_MODEL)) {
            AgentThreatModel model = threatModel(source, kind);
            return Content.of(model, model.identifiedAssessment());
        }
        try {
            return new Content<>(
                    Optional.empty(), assessments(source, kind.type().orElseThrow()), List.of());
        } catch (InvalidDocumentException e) {
            if (e.assessments().isEmpty()) {
                throw e;
            }
            return new Content<>(Optional.empty(), e.assessments(), e.faults());
        }
    }

    private <T> List<Assessment> assessments(Source source, DocumentType<T> type) throws IOException {
        return type.assessmentsOf(reader.read(type, source.stream()));
    }

    /**
     * Returns the threat model in a document, as the only subject.
     *
     * @throws IOException if the source cannot be read
     * @throws InvalidInputException if there is none, or it is not valid
     */
    Content<AgentThreatModel> threatModelIn(Source source, DocumentKind kind) throws IOException {
        AgentThreatModel model = threatModel(source, kind);
        return Content.of(model, model);
    }

    /**
     * Returns the threat model in a document.
     *
     * @throws IOException if the source cannot be read
     * @throws InvalidInputException if there is none, or it is not valid
     */
    AgentThreatModel threatModel(Source source, DocumentKind kind) throws IOException {
        if (kind.is(DocumentType.THREAT_MODEL)) {
            return reader.read(DocumentType.THREAT_MODEL, source.stream());
        }
        if (kind == DocumentKind.LISTING) {
            return listing(source);
        }
        throw withoutThreatModel(kind);
    }

    /**
     * Returns the document of a source.
     *
     * @throws IOException if the source cannot be read
     * @throws InvalidInputException if it is not valid
     */
    <T> T read(Source source, DocumentType<T> type) throws IOException {
        return reader.read(type, source.stream());
    }

    private AgentThreatModel listing(Source source) throws IOException {
        Optional<AivssEdition> other = reader.edition().filter(asked -> asked != AivssEdition.V0_8);
        if (other.isPresent()) {
            throw unfit("is of edition 0.8, but edition " + other.get().key() + " is asked for");
        }
        int limit = reader.limits().documentBytes();
        byte[] bytes = source.stream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw fault(Fault.Code.LIMIT, "must have at most " + limit + " bytes but has more");
        }
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            throw fault(Fault.Code.SYNTAX, "is empty, must be a document");
        }
        try {
            return Listing.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw fault(Fault.Code.SYNTAX, "must be text in UTF-8 but is not");
        }
    }

    /** Returns the failure to find a threat model. */
    static InvalidInputException withoutThreatModel(DocumentKind kind) {
        return unfit("is " + kind.withArticle() + "; there is no threat model in it");
    }

    private static InvalidInputException unfit(String message) {
        return fault(Fault.Code.CONFLICT, message);
    }

    private static InvalidInputException fault(Fault.Code code, String message) {
        return new InvalidInputException(List.of(new Fault("", code, message)));
    }
}
