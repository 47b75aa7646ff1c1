// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.core.WorkedExample;
import io.github.aivss.core.audit.Finding.Code;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClaimAuditTest {

    private static final String INVALID_VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:R/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    /** CVSS-B 9.4, as AIVSS v0.8 (section 3.6.1) prints it. */
    private static final CvssV4Vector VECTOR =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H");

    /** 8.5 + 1.5 × 0.5 × 1 = 9.25: a tie, of table values alone. */
    private static final AivssInput TIE = AivssInput.of(
                    8.5, AmplificationFactors.of(0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5))
            .withThreatMultiplier(ThreatMultiplier.of(1));

    private static final AivssClaim RIGHT = claim("9.3")
            .withSeverity(Severity.CRITICAL)
            .withAars(new BigDecimal("0.75"))
            .withFactorSum(new BigDecimal("5.0"))
            .withCvssScore(new BigDecimal("8.5"));

    private static AivssClaim claim(String score) {
        return AivssClaim.ofScore(new BigDecimal(score));
    }

    private static ClaimAudit audit(AivssInput input, AivssClaim claim) {
        return ClaimAudit.of(Assessment.of(AivssEdition.V0_8, input).withClaim(claim));
    }

    private static List<Code> codes(ClaimAudit audit) {
        return audit.findings().stream().map(Finding::code).toList();
    }

    private static List<String> models(ClaimAudit audit) {
        return audit.explainedBy().stream().map(ScoringModel::key).toList();
    }

    @Test
    void a_right_claim_has_no_findings() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, TIE).withClaim(RIGHT);
        ClaimAudit audit = ClaimAudit.of(assessment);

        assertThat(audit.assessment()).isSameAs(assessment);
        assertThat(audit.claimed()).contains(new BigDecimal("9.3"));
        assertThat(audit.computed()).contains(AivssEdition.V0_8.score(TIE));
        assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(audit.findings()).isEmpty();
        assertThat(audit).hasToString("holds");
    }

    @ParameterizedTest(name = "{0}: {2}")
    @MethodSource("singleFaults")
    void one_wrong_number_refutes_a_claim_with_the_claimed_and_the_right_number(
            Code code, AivssClaim claim, String message) {
        ClaimAudit audit = audit(TIE, claim);

        assertThat(audit.findings()).containsExactly(new Finding(code, message));
        assertThat(audit.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(audit).hasToString("does not hold: " + code.key());
    }

    private static Stream<Object[]> singleFaults() {
        return Stream.of(
                new Object[] {
                    Code.SCORE_MISMATCH,
                    RIGHT.withScore(new BigDecimal("9.4")),
                    "the score is claimed as 9.4, but edition 0.8 gives 9.3"
                },
                new Object[] {
                    Code.ROUNDING_MISMATCH,
                    RIGHT.withScore(new BigDecimal("9.2")),
                    "the score is claimed as 9.2, but exactly 9.25 is rounded half up to 9.3"
                },
                new Object[] {
                    Code.SEVERITY_MISMATCH,
                    RIGHT.withSeverity(Severity.HIGH),
                    "the severity is claimed as High, but a score of 9.3 is Critical"
                },
                new Object[] {
                    Code.AARS_MISMATCH,
                    RIGHT.withAars(new BigDecimal("0.73")),
                    "the AARS is claimed as 0.73, but it is 0.75"
                },
                new Object[] {
                    Code.FACTOR_SUM_MISMATCH,
                    RIGHT.withFactorSum(new BigDecimal("6.5")),
                    "the factor sum is claimed as 6.5, but it is 5.0"
                },
                new Object[] {
                    Code.CVSS_SCORE_MISMATCH,
                    RIGHT.withCvssScore(new BigDecimal("8.51")),
                    "the CVSS score is claimed as 8.51, but the one that counts is 8.5"
                },
                new Object[] {
                    Code.CVSS_VECTOR_INVALID,
                    RIGHT.withInvalidCvssVector(INVALID_VECTOR),
                    "the CVSS vector is not valid: UI must be one of N, P, A but was \"R\" at character 33"
                });
    }

    @Test
    void a_severity_alone_is_refuted_if_wrong_and_undecided_if_right() {
        ClaimAudit wrong = audit(TIE, AivssClaim.EMPTY.withSeverity(Severity.LOW));
        ClaimAudit right = audit(TIE, AivssClaim.EMPTY.withSeverity(Severity.CRITICAL));

        assertThat(wrong.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(wrong).hasToString("does not hold: severity-mismatch, no-claim");
        assertThat(right.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(right).hasToString("undecided: no-claim");
    }

    @Test
    void a_claim_without_base_is_refuted_if_a_finding_refutes_it_and_undecided_if_none_does() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, FactorSum.of(5.5));

        assertThat(ClaimAudit.of(assessment.withClaim(claim("9.3").withFactorSum(new BigDecimal("6"))))
                        .verdict())
                .isEqualTo(Verdict.REFUTED);
        assertThat(ClaimAudit.of(assessment.withClaim(claim("9.3").withFactorSum(new BigDecimal("5.5"))))
                        .verdict())
                .isEqualTo(Verdict.UNDECIDED);
    }

    @Test
    void a_stated_cvss_score_that_is_not_that_of_the_vector_is_found() {
        Assessment assessment = Assessment.of(AivssEdition.V0_8, AivssInput.of(VECTOR, FactorSum.of(9)))
                .withClaim(claim("9.9"));

        assertThat(ClaimAudit.of(assessment.withStatedCvssScore(9.4)).findings())
                .isEmpty();
        assertThat(ClaimAudit.of(assessment.withStatedCvssScore(9.3)).findings())
                .containsExactly(new Finding(
                        Code.CVSS_SCORE_MISMATCH, "the CVSS score is stated as 9.3, but the vector has 9.4"));
    }

    @ParameterizedTest
    @CsvSource({
        "V0_8, score, -0.1, 10",
        "V0_8, score, 10.01, 10",
        "V0_8, aars, -1E-300, 20",
        "V0_8, aars, 20.1, 20",
        "V0_5, aars, 10.1, 10",
        "V0_8, factor sum, 10.0000000000000000001, 10",
        "V0_5, factor sum, -1, 10",
        "V0_8, CVSS score, 11, 10",
        "V0_8, CVSS score, -1E+999999999, 10",
        "V0_8, score, 1E+999999999, 10",
    })
    void a_number_out_of_range_is_found_with_the_range(AivssEdition edition, String name, BigDecimal number, int max) {
        AivssClaim claim = switch (name) {
            case "score" -> AivssClaim.ofScore(number);
            case "aars" -> AivssClaim.EMPTY.withAars(number);
            case "factor sum" -> AivssClaim.EMPTY.withFactorSum(number);
            default -> AivssClaim.EMPTY.withCvssScore(number);
        };
        ClaimAudit audit = ClaimAudit.of(Assessment.of(edition, FactorSum.of(5)).withClaim(claim));

        assertThat(audit.findings())
                .contains(new Finding(
                        Code.CLAIM_OUT_OF_RANGE,
                        "the " + name.replace("aars", "AARS") + " is claimed as " + number + ", but must be in [0, "
                                + max + "]"));
        assertThat(audit.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(audit.explainedBy()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "10", "0E-999999999", "10.00"})
    void the_ends_of_a_range_are_in_it(BigDecimal number) {
        AivssClaim claim = AivssClaim.ofScore(number)
                .withAars(number)
                .withFactorSum(number)
                .withCvssScore(number);

        for (AivssEdition edition : AivssEdition.values()) {
            assertThat(codes(ClaimAudit.of(
                            Assessment.of(edition, FactorSum.of(5)).withClaim(claim))))
                    .doesNotContain(Code.CLAIM_OUT_OF_RANGE);
        }
        assertThat(codes(ClaimAudit.of(Assessment.of(AivssEdition.V0_8, FactorSum.of(5))
                        .withClaim(claim.withAars(BigDecimal.valueOf(20))))))
                .doesNotContain(Code.CLAIM_OUT_OF_RANGE);
    }

    @Test
    void all_findings_are_reported_at_once_in_the_order_of_the_codes() {
        AivssClaim claim = claim("1E+999999999")
                .withSeverity(Severity.NONE)
                .withAars(new BigDecimal("1E-999999999"))
                .withFactorSum(new BigDecimal("-1E+999999999"))
                .withCvssScore(new BigDecimal("3E+999999999"))
                .withInvalidCvssVector("\u001b[31m" + "x".repeat(100_000));
        AivssInput input = new AivssInput(
                CvssBase.of(VECTOR),
                AgenticRiskFactors.of(0.8, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.7),
                ThreatMultiplier.of(1.1),
                MitigationFactor.of(0.6));
        ClaimAudit audit = ClaimAudit.of(
                Assessment.of(AivssEdition.V0_8, input).withStatedCvssScore(9.3).withClaim(claim));

        assertThat(codes(audit))
                .containsExactly(
                        Code.SCORE_MISMATCH,
                        Code.SEVERITY_MISMATCH,
                        Code.AARS_MISMATCH,
                        Code.FACTOR_SUM_MISMATCH,
                        Code.CVSS_SCORE_MISMATCH,
                        Code.CVSS_SCORE_MISMATCH,
                        Code.CVSS_VECTOR_INVALID,
                        Code.CLAIM_OUT_OF_RANGE,
                        Code.CLAIM_OUT_OF_RANGE,
                        Code.CLAIM_OUT_OF_RANGE,
                        Code.NON_STANDARD_THREAT_MULTIPLIER,
                        Code.NON_STANDARD_MITIGATION,
                        Code.NON_STANDARD_FACTOR_VALUE,
                        Code.BELOW_CVSS_BASE);
        assertThat(audit.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(audit.findings())
                .allSatisfy(
                        finding -> assertThat(finding.message()).isPrintable().hasSizeLessThan(200));
    }

    @ParameterizedTest(name = "CVSS {0}, sum {1}, claimed {2}: {3}")
    @CsvSource({
        // 8.5 + 1.5 × 0.5 = 9.25, 8.7 + 1.3 × 0.5 = 9.35, 9.9 + 0.1 × 0.5 = 9.95, and of CVSS 0 the sum itself
        "8.5, 5, 9.2, rounding-mismatch",
        "8.5, 5, 9.20, rounding-mismatch",
        "8.5, 5, 9.3, ",
        "8.5, 5, 9.4, score-mismatch",
        "8.5, 5, 9.1, score-mismatch",
        "8.5, 5, 9.25, score-mismatch",
        "8.7, 5, 9.3, rounding-mismatch",
        "8.7, 5, 9.4, ",
        "8.7, 5, 9.5, score-mismatch",
        "0, 0.05, 0, rounding-mismatch",
        "0, 0.05, 0.1, ",
        "9.9, 5, 9.9, rounding-mismatch",
        "9.9, 5, 10, ",
        "0, 0.04999999999999999, 0.1, score-mismatch",
        "0, 0.04999999999999999, 0.0, ",
        "0, 0.05000000000000001, 0, score-mismatch",
        "0, 0.05000000000000001, 0.1, ",
    })
    void a_tie_rounded_the_other_way_is_distinguished_from_other_wrong_scores(
            double cvss, double sum, String claimed, String code) {
        AivssInput input = AivssInput.of(cvss, FactorSum.of(sum)).withThreatMultiplier(ThreatMultiplier.of(1));
        ClaimAudit audit = audit(input, claim(claimed));

        assertThat(audit.findings().stream()
                        .map(Finding::code)
                        .filter(Code::refutes)
                        .map(Code::key))
                .isEqualTo(Stream.ofNullable(code).toList());
    }

    /** 5 + 5 × 1.05 = 10.25: halfway between two tenths, but above 10. */
    @Test
    void a_capped_score_is_no_tie() {
        AivssInput input = AivssInput.of(5, FactorSum.of(10)).withThreatMultiplier(ThreatMultiplier.of(1.05));

        assertThat(AivssEdition.V0_8.score(input).exactRaw()).isEqualByComparingTo("10.25");
        assertThat(audit(input, claim("10")).verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(codes(audit(input, claim("10.2"))))
                .contains(Code.SCORE_MISMATCH, Code.CLAIM_OUT_OF_RANGE)
                .doesNotContain(Code.ROUNDING_MISMATCH);
        assertThat(audit(input, claim("10.2")).explainedBy()).isEmpty();
    }

    @ParameterizedTest(name = "{0} for {1}: {2}")
    @CsvSource({
        "8, 8.0, true",
        "8.0, 8.0, true",
        "8.00, 8.0, true",
        "80E-1, 8.0, true",
        "8, 8.04, true",
        "8.04, 8.04, false",
        "9.29, 9.29, false",
        "9.3, 9.29, true",
        "1E+1, 10, true",
        "-0.0, 0, true",
    })
    void a_claimed_score_is_compared_as_a_number_with_the_rounded_score(String claimed, double cvss, boolean agrees) {
        assertThat(audit(AivssInput.of(cvss, FactorSum.of(0)), claim(claimed)).verdict())
                .isEqualTo(agrees ? Verdict.HOLDS : Verdict.REFUTED);
    }

    @ParameterizedTest(name = "{1} of {0}: {2}")
    @CsvSource({
        "5.45, 5.4, true",
        "5.45, 5.5, true",
        "5.450000000000001, 5.4, false",
        "5.449999999999999, 5.5, false",
        "5.45, 5.45, true",
        "5.455, 5.45, true",
        "5.455, 5.46, true",
        "5.4551, 5.45, false",
        "5.4549, 5.46, false",
        "5.455, 5.450, false",
        "5.95, 6, true",
        "6.05, 6, true",
        "5.9499999999, 6, false",
        "6.0500000001, 6, false",
        "5.5, 6, false",
        "9.96, 1E+1, true",
        "9.94, 1E+1, false",
        "5.4, 5.4000, true",
        "5.4, 5.40000000000000000000000000000001, false",
        "5.4, 5.39999999999999999999999999999999, false",
        "0.04, 0, true",
        "0.06, 0, false",
        "0, 1E-999999999, false",
    })
    void a_sum_may_be_off_by_half_a_unit_of_its_last_digit_and_by_0_05_at_most(
            double sum, BigDecimal claimed, boolean agrees) {
        Assessment assessment = Assessment.of(AivssEdition.V0_5, FactorSum.of(sum));

        assertThat(codes(ClaimAudit.of(assessment.withClaim(AivssClaim.EMPTY.withFactorSum(claimed))))
                        .contains(Code.FACTOR_SUM_MISMATCH))
                .isNotEqualTo(agrees);
        assertThat(codes(ClaimAudit.of(assessment.withClaim(AivssClaim.EMPTY.withAars(claimed))))
                        .contains(Code.AARS_MISMATCH))
                .isNotEqualTo(agrees);
    }

    /** 1.5 × 0.54 × 0.97 = 0.7857. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"0.7857, true", "0.786, true", "0.79, true", "0.8, true", "0.78, false", "0.7, false", "5.4, false"})
    void aars_is_compared_with_the_uplift_in_0_8(BigDecimal claimed, boolean agrees) {
        AivssInput input = AivssInput.of(8.5, FactorSum.of(5.4));

        assertThat(audit(input, claim("9.3").withAars(claimed)).verdict())
                .isEqualTo(agrees ? Verdict.HOLDS : Verdict.REFUTED);
    }

    @Test
    void a_severity_is_compared_with_that_of_the_computed_score() {
        assertThat(codes(audit(TIE, claim("8.9").withSeverity(Severity.HIGH))))
                .containsExactly(Code.SCORE_MISMATCH, Code.SEVERITY_MISMATCH);
        assertThat(codes(audit(TIE, claim("8.9").withSeverity(Severity.CRITICAL))))
                .containsExactly(Code.SCORE_MISMATCH);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("nonStandardValues")
    void a_non_standard_value_is_noted_and_the_claim_holds(Code code, AivssInput input, String message) {
        ClaimAudit audit = audit(
                input,
                AivssClaim.ofScore(
                        BigDecimal.valueOf(AivssEdition.V0_8.score(input).value())));

        assertThat(audit.findings()).containsExactly(new Finding(code, message));
        assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
    }

    private static Stream<Object[]> nonStandardValues() {
        return Stream.of(
                new Object[] {
                    Code.NON_STANDARD_THREAT_MULTIPLIER,
                    TIE.withThreatMultiplier(ThreatMultiplier.of(1.1)),
                    "threatMultiplier is 1.1, but edition 0.8 provides for 0.5, 0.97 or 1.0"
                },
                new Object[] {
                    Code.NON_STANDARD_MITIGATION,
                    TIE.withMitigationFactor(MitigationFactor.of(0.99)),
                    "mitigationFactor is 0.99, but edition 0.8 provides for 0.67, 0.83 or 1.0"
                },
                new Object[] {
                    Code.NON_STANDARD_FACTOR_VALUE,
                    TIE.withFactors(AgenticRiskFactors.of(0.8, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.7)),
                    "autonomyOfAction is 0.8, opacityAndReflexivity is 0.7, but edition 0.8 provides for 0.0, 0.5 or 1.0"
                },
                new Object[] {
                    Code.NON_STANDARD_FACTOR_VALUE,
                    TIE.withFactors(FactorSum.of(5.4)),
                    "factorSum is 5.4, but edition 0.8 provides for a multiple of 0.5"
                });
    }

    /** 9.25 × 0.67 = 6.1975, and with the uplift alone mitigated 8.5 + 0.75 × 0.67 = 9.0025. */
    @Test
    void a_score_below_its_base_is_noted_with_the_score_of_the_other_formula() {
        ClaimAudit audit = audit(TIE.withMitigationFactor(MitigationFactor.STRONG), claim("6.2"));

        assertThat(audit.findings())
                .containsExactly(new Finding(
                        Code.BELOW_CVSS_BASE,
                        "the mitigation factor 0.67 pulls the score to 6.2, under the CVSS base 8.5;"
                                + " edition uplift-mitigation gives 9.0"));
        assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
    }

    @ParameterizedTest(name = "CVSS {0}, mitigation {1}: {2}")
    @CsvSource({
        "8.64, 1.0, false", // 8.6, and 8.64 is rounded to 8.6
        "8.64, 0.995, false", // 8.5968
        "8.65, 0.995, true", // 8.60675 to 8.6, and 8.65 is rounded to 8.7
        "8.65, 0.9999, true", // 8.649135
        "8.6, 0.995, false", // 8.557
        "8.6, 0.99, true", // 8.514
        "0, 0, false",
        "10, 0.995, false",
        "10, 0.99, true",
    })
    void the_note_compares_with_the_base_rounded_half_up(double cvss, double mitigation, boolean below) {
        AivssInput input = AivssInput.of(cvss, FactorSum.of(0)).withMitigationFactor(MitigationFactor.of(mitigation));

        assertThat(codes(audit(input, AivssClaim.EMPTY)).contains(Code.BELOW_CVSS_BASE))
                .isEqualTo(below);
        assertThat(codes(ClaimAudit.of(Assessment.of(AivssEdition.UPLIFT_MITIGATION, input))))
                .doesNotContain(Code.BELOW_CVSS_BASE);
    }

    @Test
    void the_mean_of_0_5_may_be_below_the_base_without_a_note() {
        Assessment assessment = Assessment.of(AivssEdition.V0_5, AivssInput.of(9, FactorSum.of(1)));

        assertThat(codes(ClaimAudit.of(assessment))).containsExactly(Code.NO_CLAIM);
    }

    @Test
    void without_a_base_the_range_and_all_other_findings_are_reported() {
        ClaimAudit audit = ClaimAudit.of(Assessment.of(AivssEdition.V0_8, FactorSum.of(5.5))
                .withClaim(claim("9.3")
                        .withSeverity(Severity.LOW)
                        .withAars(new BigDecimal("3"))
                        .withFactorSum(new BigDecimal("6"))
                        .withInvalidCvssVector(INVALID_VECTOR)));

        assertThat(audit.computed()).isEmpty();
        assertThat(audit.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(codes(audit))
                .containsExactly(
                        Code.FACTOR_SUM_MISMATCH,
                        Code.CVSS_VECTOR_INVALID,
                        Code.CLAIM_IMPOSSIBLE,
                        Code.NOT_COMPUTABLE,
                        Code.CLAIM_POSSIBLE);
        assertThat(audit.findings())
                .contains(
                        new Finding(
                                Code.CLAIM_IMPOSSIBLE,
                                "the severity is claimed as Low, but it can only be from Medium to Critical"),
                        new Finding(Code.CLAIM_POSSIBLE, "the score is claimed as 9.3; it can be from 5.3 to 10.0"),
                        new Finding(
                                Code.NOT_COMPUTABLE,
                                "without a CVSS base the score is only known to be from 5.3 to 10.0"));
        assertThat(audit.explainedBy()).isEmpty();
        assertThat(audit)
                .hasToString("does not hold: factor-sum-mismatch, cvss-vector-invalid, claim-impossible,"
                        + " not-computable, claim-possible");
    }

    /** Three factors are 0.5 and seven unknown: in 0.8 8.5 + 1.5 × 0.15 = 8.725 to 8.5 + 1.5 × 0.85 = 9.775. */
    private static final Assessment PARTIAL = Assessment.builder(
                    AivssEdition.V0_8,
                    new PartialFactors(
                            FactorSet.AMPLIFICATION,
                            Map.of(
                                    AmplificationFactor.AUTONOMY, 0.5,
                                    AmplificationFactor.TOOLS, 0.5,
                                    AmplificationFactor.LANGUAGE, 0.5)))
            .cvssBase(CvssBase.of(8.5))
            .threatMultiplier(ThreatMultiplier.of(1))
            .build();

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "8.6,  claim-impossible, 'the score is claimed as 8.6, but it can only be from 8.7 to 9.8'",
        "8.7,  claim-possible,   'the score is claimed as 8.7; it can be from 8.7 to 9.8'",
        "9.8,  claim-possible,   'the score is claimed as 9.8; it can be from 8.7 to 9.8'",
        "9.80, claim-possible,   'the score is claimed as 9.80; it can be from 8.7 to 9.8'",
        "9.9,  claim-impossible, 'the score is claimed as 9.9, but it can only be from 8.7 to 9.8'",
        "9.29, claim-impossible, 'the score is claimed as 9.29, but a score has one decimal'"
    })
    void a_claimed_score_is_possible_within_the_range_and_impossible_outside(
            String claimed, String code, String message) {
        ClaimAudit audit = ClaimAudit.of(PARTIAL.withClaim(claim(claimed)));

        assertThat(audit.findings())
                .filteredOn(finding -> finding.code() != Code.NOT_COMPUTABLE)
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.code().key()).isEqualTo(code);
                    assertThat(finding.message()).isEqualTo(message);
                });
        assertThat(audit.findings())
                .contains(new Finding(
                        Code.NOT_COMPUTABLE, "without 7 factors the score is only known to be from 8.7 to 9.8"));
        assertThat(audit.computed()).isEmpty();
        assertThat(audit.verdict()).isEqualTo(code.equals("claim-possible") ? Verdict.UNDECIDED : Verdict.REFUTED);
    }

    @Test
    void claimed_sums_are_compared_with_what_they_can_be() {
        // Sums of 1.5 to 8.5, and uplifts of 0.225 to 1.275; both sides of the tolerance of half a digit.
        AivssClaim possible = AivssClaim.EMPTY
                .withSeverity(Severity.HIGH)
                .withFactorSum(new BigDecimal("8.5"))
                .withAars(new BigDecimal("0.2"));
        AivssClaim impossible = AivssClaim.EMPTY
                .withSeverity(Severity.MEDIUM)
                .withFactorSum(new BigDecimal("8.6"))
                .withAars(new BigDecimal("0.1"));

        assertThat(codes(ClaimAudit.of(PARTIAL.withClaim(possible))))
                .containsExactly(Code.NOT_COMPUTABLE, Code.NO_CLAIM);
        assertThat(ClaimAudit.of(PARTIAL.withClaim(impossible)).findings())
                .contains(
                        new Finding(
                                Code.CLAIM_IMPOSSIBLE,
                                "the severity is claimed as Medium, but it can only be from High to Critical"),
                        new Finding(
                                Code.CLAIM_IMPOSSIBLE,
                                "the factor sum is claimed as 8.6, but it can only be from 1.5 to 8.5"),
                        new Finding(
                                Code.CLAIM_IMPOSSIBLE,
                                "the AARS is claimed as 0.1, but it can only be from 0.225 to 1.275"));
    }

    @Test
    void a_note_says_what_is_unknown() {
        Assessment withoutBoth = Assessment.of(AivssEdition.V0_8, PARTIAL.factors());
        AssessedFactors all = AssessedFactors.of(
                FactorSet.AMPLIFICATION,
                FactorSet.AMPLIFICATION.rate(factor -> 0.5).values());
        Assessment one = Assessment.builder(
                        AivssEdition.V0_8,
                        new PartialFactors(
                                FactorSet.AMPLIFICATION,
                                all.known().entrySet().stream()
                                        .skip(1)
                                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue))))
                .cvssBase(CvssBase.of(8.5))
                .threatMultiplier(ThreatMultiplier.of(1))
                .build();

        assertThat(ClaimAudit.of(withoutBoth).findings())
                .contains(new Finding(
                        Code.NOT_COMPUTABLE,
                        "without a CVSS base and 7 factors the score is only known to be from 1.5 to 10.0"));
        assertThat(ClaimAudit.of(one).findings())
                .contains(new Finding(
                        Code.NOT_COMPUTABLE, "without 1 factor the score is only known to be from 9.2 to 9.3"));
    }

    @Test
    void a_claimed_factor_sum_explains_a_score_of_unknown_factors() {
        ClaimAudit audit = ClaimAudit.of(PARTIAL.withClaim(claim("9.1").withFactorSum(new BigDecimal("4"))));

        assertThat(models(audit)).contains("0.8/half-up/claimed-factor-sum").noneMatch(model -> model.endsWith("up"));
    }

    @Test
    void without_a_claimed_score_all_other_findings_are_reported() {
        ClaimAudit silent = ClaimAudit.of(Assessment.of(AivssEdition.V0_8, TIE));
        ClaimAudit scoreless = audit(TIE, AivssClaim.EMPTY.withSeverity(Severity.LOW));

        assertThat(silent.claimed()).isEmpty();
        assertThat(silent.verdict()).isEqualTo(Verdict.UNDECIDED);
        assertThat(silent.computed()).isPresent();
        assertThat(silent.findings()).containsExactly(new Finding(Code.NO_CLAIM, "no score is claimed"));
        assertThat(silent.explainedBy()).isEmpty();
        assertThat(scoreless.verdict()).isEqualTo(Verdict.REFUTED);
        assertThat(codes(scoreless)).containsExactly(Code.SEVERITY_MISMATCH, Code.NO_CLAIM);
        assertThat(codes(ClaimAudit.of(Assessment.of(AivssEdition.V0_8, FactorSum.of(5)))))
                .containsExactly(Code.NOT_COMPUTABLE, Code.NO_CLAIM);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOf08")
    void the_printed_examples_of_0_8_hold(WorkedExample example) {
        AivssInput input = example.input(example.ratings(FactorSet.AMPLIFICATION))
                .withCvssBase(CvssBase.of(CvssV4Vector.parse(example.vector())));
        ClaimAudit audit = audit(input, printed(example));

        assertThat(audit.findings()).isEmpty();
        assertThat(audit.verdict()).isEqualTo(Verdict.HOLDS);
        assertThat(models(audit)).startsWith("0.8/half-up");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examplesOf05")
    void the_seven_wrong_sums_of_the_printed_examples_of_0_5_are_found_and_explain_their_scores(WorkedExample example) {
        AivssInput input = example.input(example.ratings(FactorSet.AGENTIC))
                .withCvssBase(CvssBase.of(CvssV4Vector.parse(example.vector())));
        Assessment assessment = Assessment.of(AivssEdition.V0_5, input);
        ClaimAudit bySum = ClaimAudit.of(
                assessment.withClaim(printed(example).withFactorSum(new BigDecimal(example.printedSum()))));
        ClaimAudit byAars =
                ClaimAudit.of(assessment.withClaim(printed(example).withAars(new BigDecimal(example.printedSum()))));
        boolean follows = example.note().isEmpty();

        assertThat(codes(bySum).contains(Code.FACTOR_SUM_MISMATCH)).isNotEqualTo(follows);
        assertThat(codes(byAars).contains(Code.AARS_MISMATCH)).isNotEqualTo(follows);
        assertThat(models(bySum))
                .isEqualTo(models(byAars))
                .startsWith(follows ? "0.5/half-up" : "0.5/half-up/claimed-factor-sum");
    }

    private static AivssClaim printed(WorkedExample example) {
        Severity severity = Arrays.stream(Severity.values())
                .filter(band -> band.title().equals(example.severity()))
                .findFirst()
                .orElseThrow();
        return claim(example.score()).withSeverity(severity).withCvssScore(new BigDecimal(example.cvss()));
    }

    private static Stream<WorkedExample> examplesOf08() {
        return WorkedExample.all()
                .filter(example ->
                        example.edition().equals("0.8") && !example.vector().isEmpty());
    }

    private static Stream<WorkedExample> examplesOf05() {
        return WorkedExample.all().filter(example -> example.edition().equals("0.5"));
    }

    @Test
    void audits_are_equal_if_their_assessments_are_and_lists_are_unmodifiable() {
        ClaimAudit audit = audit(TIE, RIGHT);

        assertThat(audit)
                .isEqualTo(audit(TIE, RIGHT))
                .hasSameHashCodeAs(audit(TIE, RIGHT))
                .isNotEqualTo(audit(TIE, claim("9.3")))
                .doesNotHaveSameHashCodeAs(audit(TIE, claim("9.3")))
                .isNotEqualTo("9.3");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> audit.findings().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> audit.explainedBy().clear());
    }

    @Test
    void non_standard_values_of_several_kinds_are_noted_each_by_its_own_code() {
        AivssInput input = TIE.withFactors(FactorSum.of(5.4))
                .withThreatMultiplier(ThreatMultiplier.of(1.1))
                .withMitigationFactor(MitigationFactor.of(0.99));

        assertThat(ClaimAudit.of(Assessment.of(AivssEdition.V0_8, input)).findings())
                .containsExactly(
                        new Finding(
                                Code.NON_STANDARD_THREAT_MULTIPLIER,
                                "threatMultiplier is 1.1, but edition 0.8 provides for 0.5, 0.97 or 1.0"),
                        new Finding(
                                Code.NON_STANDARD_MITIGATION,
                                "mitigationFactor is 0.99, but edition 0.8 provides for 0.67, 0.83 or 1.0"),
                        new Finding(
                                Code.NON_STANDARD_FACTOR_VALUE,
                                "factorSum is 5.4, but edition 0.8 provides for a multiple of 0.5"),
                        new Finding(Code.NO_CLAIM, "no score is claimed"));
    }

    /** For the factor sum, Double.toString of JDK 17 prints 4.6566128730773926E-10. */
    @Test
    void messages_have_the_shortest_decimal_on_every_jdk() {
        AivssInput input = TIE.withThreatMultiplier(ThreatMultiplier.of(2.0E-3))
                .withMitigationFactor(MitigationFactor.of(2.2250738585072014E-308))
                .withFactors(FactorSum.of(4.656612873077393E-10));

        assertThat(ClaimAudit.of(Assessment.of(AivssEdition.V0_8, input)).findings())
                .extracting(Finding::message)
                .startsWith(
                        "threatMultiplier is 0.002, but edition 0.8 provides for 0.5, 0.97 or 1.0",
                        "mitigationFactor is 2.2250738585072014E-308, but edition 0.8 provides for 0.67, 0.83 or 1.0",
                        "factorSum is 4.656612873077393E-10, but edition 0.8 provides for a multiple of 0.5");
    }

    @Test
    void a_verdict_has_a_title() {
        assertThat(Verdict.values()).extracting(Verdict::title).containsExactly("holds", "does not hold", "undecided");
    }

    @Test
    void codes_have_keys_and_the_first_nine_refute() {
        assertThat(Arrays.stream(Code.values()).filter(Code::refutes).map(Code::key))
                .containsExactly(
                        "score-mismatch",
                        "rounding-mismatch",
                        "severity-mismatch",
                        "aars-mismatch",
                        "factor-sum-mismatch",
                        "cvss-score-mismatch",
                        "cvss-vector-invalid",
                        "claim-out-of-range",
                        "claim-impossible");
        assertThat(Arrays.stream(Code.values()).filter(code -> !code.refutes()).map(Code::key))
                .containsExactly(
                        "non-standard-threat-multiplier",
                        "non-standard-mitigation",
                        "non-standard-factor-value",
                        "below-cvss-base",
                        "not-computable",
                        "claim-possible",
                        "no-claim");
    }

    @ParameterizedTest
    @CsvSource({"MEDIUM, claim-impossible", "HIGH, ''", "CRITICAL, ''"})
    void a_claimed_severity_is_possible_from_the_least_to_the_greatest_of_the_range(Severity severity, String code) {
        ClaimAudit audit = ClaimAudit.of(PARTIAL.withClaim(AivssClaim.EMPTY.withSeverity(severity)));

        assertThat(audit.findings().stream().map(finding -> finding.code().key()))
                .filteredOn(key -> key.equals("claim-impossible"))
                .hasSize(code.isEmpty() ? 0 : 1);
    }
}
