// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

class MutatedDocumentTest {

    /** What JSON is made of, and what is likely to be taken for something else. */
    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\"",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "true",
            "-",
            "1e9",
            "-0",
            "1e-400",
            "9".repeat(101),
            "\0",
            "\n",
            " ",
            "\uFEFF",
            "é",
            "\"\"",
            "{}",
            "[]",
            "\"id\":1,",
            "L4",
            "0.5",
            "NaN",
            "//");

    /** Removes some bytes somewhere and puts others there. */
    record Mutation(double place, int removed, byte[] inserted) {

        byte[] of(byte[] document) {
            int at = (int) (place * document.length);
            int from = Math.min(at + removed, document.length);
            byte[] mutated = new byte[at + inserted.length + document.length - from];
            System.arraycopy(document, 0, mutated, 0, at);
            System.arraycopy(inserted, 0, mutated, at, inserted.length);
            System.arraycopy(document, from, mutated, at + inserted.length, document.length - from);
            return mutated;
        }
    }

    @Tag("exhaustive")
    @Property(tries = 10_000, seed = "20260331")
    void a_mutated_document_is_read_or_refused_in_plain_lines(
            @ForAll("types") DocumentType<?> type, @ForAll("mutations") List<Mutation> mutations) {
        byte[] document = Documents.of(type).getBytes(StandardCharsets.UTF_8);
        for (Mutation mutation : mutations) {
            document = mutation.of(document);
        }

        try {
            assertThat((Object) DocumentReader.standard().read(type, document)).isNotNull();
        } catch (InvalidDocumentException e) {
            HostileDocumentTest.assertPlain(e.faults());
        }
    }

    @Provide
    Arbitrary<DocumentType<?>> types() {
        return Arbitraries.of(DocumentType.values());
    }

    @Provide
    Arbitrary<List<Mutation>> mutations() {
        Arbitrary<byte[]> inserted = Arbitraries.oneOf(
                Arbitraries.of(PIECES).map(piece -> piece.getBytes(StandardCharsets.UTF_8)),
                Arbitraries.bytes().array(byte[].class).ofMaxSize(4));
        return Combinators.combine(
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 12),
                        inserted)
                .as(Mutation::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(3);
    }
}
