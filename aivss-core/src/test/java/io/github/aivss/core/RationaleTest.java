// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RationaleTest {

    @Test
    void a_rationale_keeps_its_text_and_evidence() {
        List<String> evidence = new ArrayList<>(List.of("https://example.org/a", "interview of 3 May"));
        Rationale rationale = new Rationale("acts alone", evidence);
        evidence.clear();

        assertThat(rationale.text()).isEqualTo("acts alone");
        assertThat(rationale.evidence()).containsExactly("https://example.org/a", "interview of 3 May");
        assertThat(rationale).isEqualTo(Rationale.of("acts alone", "https://example.org/a", "interview of 3 May"));
        assertThat(Rationale.of("acts alone").evidence()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n", "\u00a0", "\u3000"})
    void blank_texts_are_refused(String blank) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rationale.of(blank))
                .withMessage("text must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Rationale.of("acts alone", "a", blank))
                .withMessage("evidence must not be blank");
    }

    @Test
    void subjects_of_rationales_have_the_keys_of_the_document_and_a_title() {
        assertThat(ScoreTerm.values())
                .extracting(RationaleSubject::key)
                .containsExactly("cvss", "threatMultiplier", "mitigationFactor");
        assertThat(ScoreTerm.values())
                .extracting(RationaleSubject::title)
                .containsExactly("CVSS base", "Threat multiplier", "Mitigation factor");
        assertThat(AgenticRiskFactor.NON_DETERMINISM).isInstanceOf(RationaleSubject.class);
    }
}
