// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.draft;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.json.AnswerWriter;
import io.github.aivss.json.Origin;
import io.github.aivss.testing.NullArguments;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullArgumentsTest {

    private static final AgenticProfile PROFILE = AgenticProfile.parse(Scenario.ASI01.profile);
    private static final CvssV4Vector VECTOR = CvssV4Vector.parse(Scenario.ASI01.cvss);
    private static final Assessment ASSESSMENT =
            Assessment.of(AivssEdition.V0_8, AivssInput.of(VECTOR, AmplificationFactors.of(new double[10])));

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(int.class, 30),
            Map.entry(boolean.class, true),
            Map.entry(String.class, "words"),
            Map.entry(List.class, List.of()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(CvssV4Vector.class, VECTOR),
            Map.entry(AnswerWriter.class, AnswerWriter.lines(new ByteArrayOutputStream())),
            Map.entry(Origin.class, Origin.NONE),
            Map.entry(
                    Bod2604Decision.class, Bod2604Decision.of(false, PublicExposure.NO, false, TechnicalImpact.TOTAL)),
            Map.entry(Assessment.class, ASSESSMENT),
            Map.entry(AgenticProfile.class, PROFILE),
            Map.entry(DraftAssessment.class, DraftAssessment.of(PROFILE, VECTOR)),
            Map.entry(
                    CandidateOverlay.class, new CandidateOverlay(CandidateOverlay.Status.INCOMPLETE, Optional.empty())),
            Map.entry(FactorDisposition.class, FactorDisposition.of(AmplificationFactor.AUTONOMY)),
            Map.entry(Migration.class, Migration.of(ASSESSMENT)));

    static Stream<NullArguments.Call> calls() {
        return NullArguments.of(AgenticProfile.class, SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(NullArguments.Call call) {
        assertThat(call.message()).isEqualTo(call.parameter());
    }
}
