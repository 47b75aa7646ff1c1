// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ExploitMaturity;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.MitigationStrength;
import io.github.aivss.core.NonStandardValue;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads one assessment: first what the document says, member by member, then what it means in its edition. */
final class AssessmentReader implements Reading<Assessment> {

    static final Members MEMBERS = Members.of(
            "id", "edition", "cvss", "factors", "factorSum", "threatMultiplier", "mitigationFactor", "claim");
    private static final int ID = 0;
    private static final int EDITION = 1;
    private static final int CVSS = 2;
    private static final int FACTORS = 3;
    private static final int FACTOR_SUM = 4;
    private static final int THREAT_MULTIPLIER = 5;
    private static final int MITIGATION_FACTOR = 6;
    private static final int CLAIM = 7;

    static final Members CLAIM_MEMBERS = Members.of("score", "severity", "aars", "factorSum", "cvssScore");

    private static final int CLAIMED_SCORE = 0;
    private static final int CLAIMED_SEVERITY = 1;
    private static final int CLAIMED_AARS = 2;
    private static final int CLAIMED_FACTOR_SUM = 3;
    private static final int CLAIMED_CVSS_SCORE = 4;

    private static final NumberConstraint CVSS_SCORE = NumberConstraint.of(CvssBase.Score.class, "score");
    private static final NumberConstraint SUM = NumberConstraint.of(FactorSum.class, "sum");
    static final NumberConstraint THREAT = NumberConstraint.of(ThreatMultiplier.class, "value");
    static final NumberConstraint MITIGATION = NumberConstraint.of(MitigationFactor.class, "value");

    static final Members CVSS_MEMBERS = Members.of("vector", "score");
    private static final int CVSS_VECTOR = 0;
    private static final int CVSS_STATED_SCORE = 1;

    private final Cursor cursor;
    private final DocumentReader.Options options;

    private @Nullable String id;
    private @Nullable AivssEdition edition;
    private @Nullable CvssV4Vector vector;
    private @Nullable String invalidVector;
    private double cvssScore = Double.NaN;
    private int statedPosition;
    private @Nullable FactorsReader factors;
    private double factorSum = Double.NaN;
    private double threatValue = Double.NaN;
    private @Nullable ExploitMaturity exploitMaturity;
    private double mitigationValue = Double.NaN;
    private @Nullable MitigationStrength mitigationStrength;
    private AivssClaim claim = AivssClaim.EMPTY;
    private final int[] positions = new int[MEMBERS.size()];

    AssessmentReader(Cursor cursor, DocumentReader.Options options) {
        this.cursor = cursor;
        this.options = options;
    }

    @Override
    public @Nullable String id() {
        return id;
    }

    @Override
    public @Nullable Assessment read() {
        int faultsBefore = cursor.faults();
        Cursor.ObjectCursor object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            positions[member] = cursor.position();
            readMember(member);
        }
        AivssEdition scored = resolveEdition(object);
        requireFactors(object);
        ThreatMultiplier threat = resolveThreat(scored);
        MitigationFactor mitigation = resolveMitigation(object, scored);
        if (cursor.faults() > faultsBefore || mitigation == null) {
            return null;
        }
        RiskFactors rated = factors != null ? factors.rated() : FactorSum.of(factorSum);
        Assessment assessment = build(object, scored, rated, threat, mitigation);
        if (options.strict()) {
            assessment.nonStandardValues().forEach(departure -> refuse(object, departure));
            refuseContradiction(object, assessment);
        }
        return assessment;
    }

    private Assessment build(
            Cursor.ObjectCursor object,
            AivssEdition scored,
            RiskFactors rated,
            ThreatMultiplier threat,
            MitigationFactor mitigation) {
        Assessment.Builder builder =
                Assessment.builder(scored, rated).threatMultiplier(threat).mitigationFactor(mitigation);
        if (id != null) {
            builder.id(id);
        }
        cvssBase().ifPresent(builder::cvssBase);
        if (vector != null && !Double.isNaN(cvssScore)) {
            builder.statedCvssScore(cvssScore);
        }
        claim(object).ifPresent(builder::claim);
        return builder.build();
    }

    private void readMember(int member) {
        switch (member) {
            case ID -> id = cursor.text();
            case EDITION -> edition = cursor.parsed(AivssEdition::ofKey);
            case CVSS -> readCvss();
            case FACTORS -> factors = FactorsReader.read(cursor);
            case FACTOR_SUM -> factorSum = cursor.number(SUM);
            case THREAT_MULTIPLIER -> readThreat();
            case MITIGATION_FACTOR -> readMitigation();
            case CLAIM -> claim = readClaim(cursor);
            default -> throw new AssertionError(member);
        }
    }

    private void readCvss() {
        if (cursor.isNumber()) {
            cvssScore = cursor.number(CVSS_SCORE);
        } else if (cursor.isText()) {
            readVector();
        } else if (cursor.isObject()) {
            readVectorAndScore();
        } else {
            cursor.mistyped("a number from 0 to 10, a CVSS v4.0 vector, or an object of both");
        }
    }

    private void readVector() {
        if (!options.auditing()) {
            vector = cursor.parsed(CvssV4Vector::parse);
            return;
        }
        String text = cursor.text();
        if (text != null) {
            vector = validVector(text);
            invalidVector = vector == null ? text : null;
        }
    }

    /** The vector that a text is, if it is one. */
    static @Nullable CvssV4Vector validVector(String text) {
        try {
            return CvssV4Vector.parse(text);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private void readVectorAndScore() {
        Cursor.ObjectCursor object = cursor.object(CVSS_MEMBERS);
        if (object == null) {
            return;
        }
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == CVSS_VECTOR) {
                readVector();
            } else {
                statedPosition = cursor.position();
                cvssScore = cursor.number(CVSS_SCORE);
            }
        }
        if (!object.isSeen(CVSS_VECTOR)) {
            object.require(CVSS_STATED_SCORE, "a number from 0 to 10 (or give vector)");
        }
    }

    private void readThreat() {
        if (!cursor.isText()) {
            threatValue = cursor.number(THREAT);
            return;
        }
        String text = cursor.text();
        if (text == null) {
            return;
        }
        exploitMaturity = constant(ExploitMaturity.values(), ExploitMaturity::key, text);
        if (exploitMaturity == null) {
            cursor.unexpected("a number from 0 to 2, or "
                    + quotedList(Arrays.stream(ExploitMaturity.values()).map(ExploitMaturity::key)));
        }
    }

    private void readMitigation() {
        if (!cursor.isText()) {
            mitigationValue = cursor.number(MITIGATION);
            return;
        }
        String text = cursor.text();
        if (text == null) {
            return;
        }
        mitigationStrength = constant(MitigationStrength.values(), MitigationStrength::key, text);
        if (mitigationStrength == null) {
            cursor.unexpected("a number from 0 to 1, or "
                    + quotedList(Arrays.stream(MitigationStrength.values()).map(MitigationStrength::key)));
        }
    }

    private static <T> @Nullable T constant(T[] constants, Function<T, String> key, String text) {
        return Arrays.stream(constants)
                .filter(constant -> key.apply(constant).equals(text))
                .findFirst()
                .orElse(null);
    }

    /** Reads the claim at the cursor, as far as it is not faulty. */
    static AivssClaim readClaim(Cursor cursor) {
        Cursor.ObjectCursor object = cursor.object(CLAIM_MEMBERS);
        if (object == null) {
            return AivssClaim.EMPTY;
        }
        AivssClaim claim = AivssClaim.EMPTY;
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            if (member == CLAIMED_SEVERITY) {
                Severity severity = cursor.parsed(Severity::ofTitle);
                claim = severity == null ? claim : claim.withSeverity(severity);
            } else {
                BigDecimal number = cursor.decimal();
                claim = number == null ? claim : with(claim, member, number);
            }
        }
        return claim;
    }

    private static AivssClaim with(AivssClaim claim, int member, BigDecimal number) {
        return switch (member) {
            case CLAIMED_SCORE -> claim.withScore(number);
            case CLAIMED_AARS -> claim.withAars(number);
            case CLAIMED_FACTOR_SUM -> claim.withFactorSum(number);
            case CLAIMED_CVSS_SCORE -> claim.withCvssScore(number);
            default -> throw new AssertionError(member);
        };
    }

    private AivssEdition resolveEdition(Cursor.ObjectCursor object) {
        AivssEdition asked = options.edition();
        AivssEdition named = edition;
        if (asked != null && named != null && asked != named) {
            object.faultAt(
                    positions[EDITION],
                    MEMBERS.name(EDITION),
                    Violation.Code.CONFLICT,
                    "must be \"" + asked.key() + "\", the edition asked for, but was \"" + named.key() + '"',
                    named.key());
        }
        return named != null ? named : asked != null ? asked : AivssEdition.DEFAULT;
    }

    private void requireFactors(Cursor.ObjectCursor object) {
        if (object.isSeen(FACTORS) && object.isSeen(FACTOR_SUM)) {
            object.faultAt(
                    positions[FACTOR_SUM],
                    MEMBERS.name(FACTOR_SUM),
                    Violation.Code.CONFLICT,
                    "must not stand beside factors: give exactly one of the two",
                    null);
        } else if (!object.isSeen(FACTOR_SUM)) {
            object.require(FACTORS, "an object of ten factors (or give factorSum)");
        }
    }

    private ThreatMultiplier resolveThreat(AivssEdition scored) {
        if (exploitMaturity != null) {
            return scored.threatMultiplier(exploitMaturity);
        }
        return Double.isNaN(threatValue) ? ThreatMultiplier.DEFAULT : ThreatMultiplier.of(threatValue);
    }

    private @Nullable MitigationFactor resolveMitigation(Cursor.ObjectCursor object, AivssEdition scored) {
        MitigationFactor factor = mitigationStrength != null
                ? scored.mitigationFactors().get(mitigationStrength)
                : Double.isNaN(mitigationValue) ? MitigationFactor.NONE : MitigationFactor.of(mitigationValue);
        if (factor != null && (factor.value() == 1 || scored.hasMitigation())) {
            return factor;
        }
        String found =
                mitigationStrength != null ? '"' + mitigationStrength.key() + '"' : String.valueOf(mitigationValue);
        String allowed = scored.hasMitigation()
                ? "a number from 0 to 1, or "
                        + quotedList(
                                scored.mitigationFactors().keySet().stream().map(MitigationStrength::key))
                : "1 or \"none\"";
        object.faultAt(
                positions[MITIGATION_FACTOR],
                MEMBERS.name(MITIGATION_FACTOR),
                Violation.Code.CONFLICT,
                "must be " + allowed + " in edition " + scored.key() + " but was " + found,
                found);
        return null;
    }

    private void refuse(Cursor.ObjectCursor object, NonStandardValue departure) {
        FactorsReader rated = factors;
        if (rated != null && departure.kind() == NonStandardValue.Kind.FACTOR_VALUE) {
            String key = departure.component();
            refuse(object, departure, rated.positionOf(key), MEMBERS.name(FACTORS) + '/' + rated.nameOf(key));
            return;
        }
        int member = switch (departure.kind()) {
            case CVSS_SCORE -> CVSS;
            case FACTOR_VALUE -> FACTOR_SUM;
            case THREAT_MULTIPLIER -> THREAT_MULTIPLIER;
            case MITIGATION_FACTOR -> MITIGATION_FACTOR;
        };
        refuse(object, departure, positions[member], MEMBERS.name(member));
    }

    private void refuseContradiction(Cursor.ObjectCursor object, Assessment assessment) {
        if (assessment.contradictsItsVector()) {
            double counts = assessment.cvssBase().orElseThrow().score();
            object.faultAt(
                    statedPosition,
                    "cvss/score",
                    Violation.Code.CONFLICT,
                    "must be " + counts + ", the base score of the vector, but was " + cvssScore,
                    String.valueOf(cvssScore));
        }
    }

    private Optional<AivssClaim> claim(Cursor.ObjectCursor object) {
        if (invalidVector != null) {
            return Optional.of(claim.withInvalidCvssVector(invalidVector));
        }
        return object.isSeen(CLAIM) ? Optional.of(claim) : Optional.empty();
    }

    private Optional<CvssBase> cvssBase() {
        if (vector != null) {
            return Optional.of(CvssBase.of(vector));
        }
        return Double.isNaN(cvssScore) ? Optional.empty() : Optional.of(CvssBase.of(cvssScore));
    }

    private static void refuse(Cursor.ObjectCursor object, NonStandardValue departure, int position, String path) {
        object.faultAt(
                position, path, Violation.Code.NON_STANDARD, departure.message(), String.valueOf(departure.found()));
    }

    /** The words in quotes, with commas and a last "or". */
    private static String quotedList(Stream<String> words) {
        String list = words.map(word -> '"' + word + '"').collect(Collectors.joining(", "));
        int last = list.lastIndexOf(", ");
        return last < 0 ? list : list.substring(0, last) + " or " + list.substring(last + 2);
    }
}
