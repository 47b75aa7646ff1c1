// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
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

    /** Says that an input cannot be read, with every reason: a line each, that begins with where it is. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        /** One reason. */
        record Fault(String where, String message) {}

        private final transient List<Fault> faults;

        Unreadable(String where, String message) {
            this(List.of(new Fault(where, message)));
        }

        Unreadable(String name, InvalidDocumentException fault) {
            this(fault.violations().stream()
                    .map(violation -> new Fault(name, violation.toString()))
                    .toList());
        }

        Unreadable(String name, InvalidInputException fault) {
            this(fault.faults().stream()
                    .map(part -> new Fault(name + part.location().replaceFirst("line ", ":"), part.message()))
                    .toList());
        }

        Unreadable(List<Fault> faults) {
            super(faults.toString());
            this.faults = faults;
        }

        void tell(Console console) {
            faults.forEach(fault -> console.error(fault.where(), fault.message()));
        }
    }

    /**
     * Everything in a document that can be scored, each under the id it has, if any.
     *
     * @throws IOException where the source cannot be read
     * @throws Unreadable where what it holds is not valid
     */
    List<Assessment> assessments(Source source, DocumentKind kind) throws IOException, Unreadable {
        if (kind == DocumentKind.LISTING) {
            Optional<AivssEdition> other = reader.edition().filter(asked -> asked != AivssEdition.V0_8);
            if (other.isPresent()) {
                throw new Unreadable(
                        source.name(),
                        "is of edition 0.8, but edition " + other.get().key() + " is asked for");
            }
            return List.of(listing(source).identifiedAssessment());
        }
        try {
            return reader.readAssessments(kind.type(), source.stream());
        } catch (InvalidDocumentException e) {
            throw new Unreadable(source.name(), e);
        } catch (IllegalArgumentException e) {
            throw new Unreadable(source.name(), "is of the kind " + kind + ", which has nothing to score");
        }
    }

    /**
     * The threat model in a document.
     *
     * @throws IOException where the source cannot be read
     * @throws Unreadable where what it holds is not valid
     */
    AgentThreatModel threatModel(Source source, DocumentKind kind) throws IOException, Unreadable {
        return switch (kind) {
            case THREAT_MODEL -> read(source, DocumentType.THREAT_MODEL);
            case LISTING -> listing(source);
            default -> throw new Unreadable(source.name(), "is of the kind " + kind + ", which has no threat model");
        };
    }

    /**
     * The document of a source.
     *
     * @throws IOException where the source cannot be read
     * @throws Unreadable where what it holds is not valid
     */
    <T> T read(Source source, DocumentType<T> type) throws IOException, Unreadable {
        try {
            return reader.read(type, source.stream());
        } catch (InvalidDocumentException e) {
            throw new Unreadable(source.name(), e);
        }
    }

    private AgentThreatModel listing(Source source) throws IOException, Unreadable {
        int limit = reader.limits().documentBytes();
        byte[] bytes = source.stream().readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new Unreadable(source.name(), "must have at most " + limit + " bytes but has more");
        }
        if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
            throw new Unreadable(source.name(), "is empty, must be a document");
        }
        try {
            return Listing.read(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            throw new Unreadable(source.name(), "must be text in UTF-8 but is not");
        } catch (InvalidInputException e) {
            throw new Unreadable(source.name(), e);
        }
    }
}
