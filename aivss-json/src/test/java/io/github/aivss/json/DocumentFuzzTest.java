// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/** Reads its seeds in a build; with {@code JAZZER_FUZZ=1} it looks for more. */
class DocumentFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void is_read_or_refused_in_plain_lines(byte[] document) {
        for (DocumentType<?> type : DocumentType.values()) {
            try {
                assertThat((Object) DocumentReader.standard().read(type, document))
                        .isNotNull();
            } catch (InvalidDocumentException e) {
                HostileDocumentTest.assertPlain(e.faults());
            }
        }
    }
}
