// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.NonStandardValue;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.audit.Finding.Code;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Decimals;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Compares a claim with its assessment, number by number. */
final class ClaimCheck {

    /** The greatest AIVSS or CVSS score. */
    static final int MAX_SCORE = 10;

    private final Assessment assessment;
    private final AivssClaim claim;
    private final Optional<AivssScore> computed;
    private final List<Finding> findings = new ArrayList<>();

    private ClaimCheck(Assessment assessment, Optional<AivssScore> computed) {
        this.assessment = assessment;
        this.claim = assessment.claim().orElse(AivssClaim.EMPTY);
        this.computed = computed;
    }

    /** Returns the findings of a claim, in the order of the codes. */
    static List<Finding> of(Assessment assessment, Optional<AivssScore> computed) {
        ClaimCheck check = new ClaimCheck(assessment, computed);
        check.checkScore();
        check.checkPossible();
        check.checkSums();
        check.checkCvss();
        check.checkRanges();
        check.noteNonStandardValues();
        check.noteMissing();
        check.findings.sort(Comparator.comparing(Finding::code));
        return List.copyOf(check.findings);
    }

    static boolean isWithin(int max, BigDecimal number) {
        return number.signum() >= 0 && number.compareTo(BigDecimal.valueOf(max)) <= 0;
    }

    private void checkScore() {
        computed.ifPresent(score -> {
            claim.score().ifPresent(claimed -> checkScore(claimed, score));
            claim.severity().ifPresent(claimed -> checkSeverity(claimed, score));
            noteScoreBelowBase(score);
        });
    }

    private void checkScore(BigDecimal claimed, AivssScore score) {
        if (claimed.compareTo(score.exactValue()) == 0) {
            return;
        }
        BigDecimal raw = score.exactRaw();
        // Half down and half up differ only for ties.
        if (claimed.compareTo(raw.setScale(1, RoundingMode.HALF_DOWN).min(BigDecimal.TEN)) == 0) {
            add(
                    Code.ROUNDING_MISMATCH,
                    "the score is claimed as " + claimed + ", but exactly "
                            + Decimals.text(raw) + " is rounded half up to "
                            + score.exactValue());
        } else {
            add(
                    Code.SCORE_MISMATCH,
                    "the score is claimed as " + claimed + ", but edition "
                            + score.edition().key() + " gives " + score.exactValue());
        }
    }

    private void checkSeverity(Severity claimed, AivssScore score) {
        if (claimed != score.severity()) {
            add(
                    Code.SEVERITY_MISMATCH,
                    "the severity is claimed as " + claimed.title() + ", but a score of " + score.exactValue() + " is "
                            + score.severity().title());
        }
    }

    /** Compares a claim with the range of scores if there is no score. */
    private void checkPossible() {
        if (computed.isPresent()) {
            return;
        }
        ScoreRange range = assessment.range();
        claim.score().ifPresent(claimed -> checkPossible(claimed, range));
        claim.severity()
                .filter(claimed ->
                        claimed.compareTo(range.minSeverity()) < 0 || claimed.compareTo(range.maxSeverity()) > 0)
                .ifPresent(claimed -> add(
                        Code.CLAIM_IMPOSSIBLE,
                        "the severity is claimed as " + claimed.title() + ", but it can only be from "
                                + range.minSeverity().title() + " to "
                                + range.maxSeverity().title()));
    }

    /** Raw takes every value between its ends, so every score of one decimal in the range is possible. */
    private void checkPossible(BigDecimal claimed, ScoreRange range) {
        String ends = text(range);
        if (claimed.compareTo(Decimals.shortest(range.min())) < 0
                || claimed.compareTo(Decimals.shortest(range.max())) > 0) {
            add(Code.CLAIM_IMPOSSIBLE, "the score is claimed as " + claimed + ", but it can only be from " + ends);
        } else if (claimed.stripTrailingZeros().scale() > 1) {
            add(Code.CLAIM_IMPOSSIBLE, "the score is claimed as " + claimed + ", but a score has one decimal");
        } else {
            add(Code.CLAIM_POSSIBLE, "the score is claimed as " + claimed + "; it can be from " + ends);
        }
    }

    private static String text(ScoreRange range) {
        return Decimals.text(range.min()) + " to " + Decimals.text(range.max());
    }

    private void checkSums() {
        claim.factorSum()
                .ifPresent(claimed -> checkRounded(
                        Code.FACTOR_SUM_MISMATCH,
                        "factor sum",
                        claimed,
                        input -> input.factors().exactSum()));
        claim.aars()
                .ifPresent(claimed -> checkRounded(
                        Code.AARS_MISMATCH,
                        "AARS",
                        claimed,
                        input -> assessment.edition().score(input).exactAars()));
    }

    /** Checks a number that an input decides, and that is linear in what is unknown. */
    private void checkRounded(Code mismatch, String name, BigDecimal claimed, Function<AivssInput, BigDecimal> number) {
        List<BigDecimal> extremes = assessment.extremes().stream().map(number).toList();
        BigDecimal least = Collections.min(extremes);
        BigDecimal greatest = Collections.max(extremes);
        BigDecimal nearest = claimed.max(least).min(greatest);
        if (isRounded(claimed, nearest)) {
            return;
        }
        String claims = "the " + name + " is claimed as " + claimed + ", but it ";
        if (least.compareTo(greatest) == 0) {
            add(mismatch, claims + "is " + Decimals.text(nearest.doubleValue()));
        } else {
            add(
                    Code.CLAIM_IMPOSSIBLE,
                    claims + "can only be from " + Decimals.text(least.doubleValue()) + " to "
                            + Decimals.text(greatest.doubleValue()));
        }
    }

    /**
     * Returns whether a claim is the exact number rounded to the digits of the claim, at least to one decimal, and ties
     * rounded either way. So the claim may be off by half a unit of its last digit, and by 0.05 at most, both included.
     */
    private static boolean isRounded(BigDecimal claimed, BigDecimal exact) {
        int decimals = Math.max(1, Math.min(claimed.scale(), exact.scale()));
        return claimed.compareTo(exact.setScale(decimals, RoundingMode.HALF_UP)) == 0
                || claimed.compareTo(exact.setScale(decimals, RoundingMode.HALF_DOWN)) == 0;
    }

    private void checkCvss() {
        assessment.cvssBase().ifPresent(base -> {
            if (assessment.contradictsItsVector()) {
                assessment
                        .statedCvssScore()
                        .ifPresent(stated -> add(
                                Code.CVSS_SCORE_MISMATCH,
                                "the CVSS score is stated as " + Decimals.text(stated) + ", but the vector has "
                                        + Decimals.text(base.score())));
            }
            claim.cvssScore()
                    .filter(claimed -> claimed.compareTo(base.exactScore()) != 0)
                    .ifPresent(claimed -> add(
                            Code.CVSS_SCORE_MISMATCH,
                            "the CVSS score is claimed as " + claimed + ", but the one that counts is "
                                    + Decimals.text(base.score())));
        });
        claim.cvssVectorFault()
                .ifPresent(fault -> add(Code.CVSS_VECTOR_INVALID, "the CVSS vector is not valid: " + fault));
    }

    private void checkRanges() {
        AivssEdition edition = assessment.edition();
        claim.score().ifPresent(score -> checkRange("score", MAX_SCORE, score));
        claim.aars().ifPresent(aars -> checkRange("AARS", edition.maxAars(), aars));
        claim.factorSum().ifPresent(sum -> checkRange("factor sum", edition.maxFactorSum(), sum));
        claim.cvssScore().ifPresent(score -> checkRange("CVSS score", MAX_SCORE, score));
    }

    private void checkRange(String name, int max, BigDecimal claimed) {
        if (!isWithin(max, claimed)) {
            add(
                    Code.CLAIM_OUT_OF_RANGE,
                    "the " + name + " is claimed as " + claimed + ", but must be in [0, " + max + "]");
        }
    }

    private void noteNonStandardValues() {
        List<NonStandardValue> values = assessment.nonStandardValues();
        noteNonStandardValues(values, NonStandardValue.Kind.THREAT_MULTIPLIER, Code.NON_STANDARD_THREAT_MULTIPLIER);
        noteNonStandardValues(values, NonStandardValue.Kind.MITIGATION_FACTOR, Code.NON_STANDARD_MITIGATION);
        noteNonStandardValues(values, NonStandardValue.Kind.FACTOR_VALUE, Code.NON_STANDARD_FACTOR_VALUE);
    }

    /** Adds one note for all values of a kind, since published factors usually are all non-standard. */
    private void noteNonStandardValues(List<NonStandardValue> values, NonStandardValue.Kind kind, Code code) {
        String found = values.stream()
                .filter(value -> value.kind() == kind)
                .map(value -> value.component() + " is " + Decimals.text(value.found()))
                .collect(Collectors.joining(", "));
        values.stream()
                .filter(value -> value.kind() == kind)
                .findFirst()
                .ifPresent(value -> add(
                        code,
                        found + ", but edition " + assessment.edition().key() + " provides for " + value.allowed()));
    }

    private void noteScoreBelowBase(AivssScore score) {
        double mitigation = score.input().mitigationFactor().value();
        CvssBase base = score.input().cvssBase();
        BigDecimal roundedBase = base.exactScore().setScale(1, RoundingMode.HALF_UP);
        if (mitigation < 1 && score.exactValue().compareTo(roundedBase) < 0) {
            add(
                    Code.BELOW_CVSS_BASE,
                    "the mitigation factor " + Decimals.text(mitigation) + " pulls the score to " + score.exactValue()
                            + ", under the CVSS base " + Decimals.text(base.score()) + "; edition "
                            + AivssEdition.UPLIFT_MITIGATION.key() + " gives "
                            + AivssEdition.UPLIFT_MITIGATION
                                    .score(score.input())
                                    .exactValue());
        }
    }

    private void noteMissing() {
        if (computed.isEmpty()) {
            add(
                    Code.NOT_COMPUTABLE,
                    "without " + missing() + " the score is only known to be from " + text(assessment.range()));
        }
        if (claim.score().isEmpty()) {
            add(Code.NO_CLAIM, "no score is claimed");
        }
    }

    private String missing() {
        int unknown = assessment.factors().unknown().size();
        String factors = unknown == 1 ? "1 factor" : unknown + " factors";
        if (assessment.cvssBase().isPresent()) {
            return factors;
        }
        return unknown == 0 ? "a CVSS base" : "a CVSS base and " + factors;
    }

    private void add(Code code, String message) {
        findings.add(new Finding(code, message));
    }
}
