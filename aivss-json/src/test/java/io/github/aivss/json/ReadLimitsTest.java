// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.github.aivss.core.AivssEdition;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadLimitsTest {

    @Test
    void a_limit_may_be_1() {
        assertThat(new ReadLimits(1, 1, 1)).extracting(ReadLimits::depth).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void a_limit_below_1_is_refused_by_its_name(int limit) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadLimits(limit, 1, 1))
                .withMessage("documentBytes must be at least 1 but was " + limit);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadLimits(1, limit, 1))
                .withMessage("depth must be at least 1 but was " + limit);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ReadLimits(1, 1, limit))
                .withMessage("stringLength must be at least 1 but was " + limit);
    }

    @Test
    void a_document_on_a_stream_may_be_as_long_as_the_limit_and_no_longer() throws IOException {
        byte[] document = "{\"factorSum\": 1}".getBytes(StandardCharsets.UTF_8);
        DocumentReader exact = DocumentReader.standard().withLimits(new ReadLimits(document.length, 1, 100));
        DocumentReader less = DocumentReader.standard().withLimits(new ReadLimits(document.length - 1, 1, 100));

        assertThat(exact.read(DocumentType.ASSESSMENT, new ByteArrayInputStream(document)))
                .isNotNull();
        assertThatExceptionOfType(InvalidDocumentException.class)
                .isThrownBy(() -> less.read(DocumentType.ASSESSMENT, new ByteArrayInputStream(document)))
                .withMessageContaining("must have at most 15 bytes but has more");
    }

    @Test
    void a_reader_has_the_limits_and_the_edition_that_it_was_given() {
        ReadLimits limits = new ReadLimits(1000, 10, 100);
        DocumentReader reader = DocumentReader.standard().withLimits(limits).withEdition(AivssEdition.V0_5);

        assertThat(reader.limits()).isEqualTo(limits);
        assertThat(reader.edition()).contains(AivssEdition.V0_5);
        assertThat(DocumentReader.standard().edition()).isEmpty();
    }
}
