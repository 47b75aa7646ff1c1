// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ExploitMaturity;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.MitigationStrength;
import io.github.aivss.core.NonStandardValue;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Text;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads one assessment: first what the document says, member by member, then what it means in its edition. */
final class AssessmentReader implements ValueReader<Assessment> {

    enum Member {
        ID,
        EDITION,
        CVSS,
        FACTORS,
        FACTOR_SUM,
        THREAT_MULTIPLIER,
        MITIGATION_FACTOR,
        RATIONALE,
        CLAIM
    }

    enum CvssMember {
        VECTOR,
        SCORE
    }

    enum ClaimMember {
        SCORE,
        SEVERITY,
        AARS,
        FACTOR_SUM,
        CVSS_SCORE,
        VECTOR
    }

    static final Members<Member> MEMBERS = Members.camelCase(Member.class);
    static final Members<CvssMember> CVSS_MEMBERS = Members.camelCase(CvssMember.class);
    static final Members<ClaimMember> CLAIM_MEMBERS = Members.camelCase(ClaimMember.class);

    /** The members of an assessment from which its score is computed. */
    private static final Members<Member> INPUT_MEMBERS = Members.of(
            List.of(Member.CVSS, Member.FACTORS, Member.FACTOR_SUM, Member.THREAT_MULTIPLIER, Member.MITIGATION_FACTOR),
            MEMBERS::name);

    private final Cursor cursor;
    private final DocumentReader.Options options;
    private final Members<Member> members;

    private @Nullable String id;
    private @Nullable AivssEdition edition;
    private @Nullable CvssV4Vector vector;
    private @Nullable String invalidVector;
    private double cvssScore = Double.NaN;
    private int cvssScorePosition;
    private @Nullable FactorsReader factors;
    private double factorSum = Double.NaN;
    private double threatValue = Double.NaN;
    private @Nullable ExploitMaturity exploitMaturity;
    private double mitigationValue = Double.NaN;
    private @Nullable MitigationStrength mitigationStrength;
    private @Nullable RationalesReader rationales;
    private AivssClaim claim = AivssClaim.EMPTY;

    AssessmentReader(Cursor cursor, DocumentReader.Options options) {
        this(cursor, options, MEMBERS);
    }

    private AssessmentReader(Cursor cursor, DocumentReader.Options options, Members<Member> members) {
        this.cursor = cursor;
        this.options = options;
        this.members = members;
    }

    /** Returns the input of a score at the cursor, or null if it has a fault. */
    static @Nullable AivssInput readInput(Cursor cursor, DocumentReader.Options options) {
        Assessment assessment = new AssessmentReader(cursor, options.withoutAuditing(), INPUT_MEMBERS).read();
        return assessment == null ? null : assessment.input().orElseThrow();
    }

    /** Returns the score or vector at the cursor, or null if it has a fault. */
    static @Nullable CvssBase readCvssBase(Cursor cursor) {
        if (cursor.isNumber()) {
            double score = cursor.number(Range.TEN_POINTS);
            return Double.isNaN(score) ? null : CvssBase.of(score);
        }
        CvssV4Vector vector = cursor.parsed(CvssV4Vector::parse);
        return vector == null ? null : CvssBase.of(vector);
    }

    @Override
    public @Nullable String id() {
        return id;
    }

    @Override
    public @Nullable Assessment read() {
        Cursor.ObjectCursor<Member> object = cursor.object(members);
        if (object == null) {
            return null;
        }
        for (Member member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case ID -> id = cursor.text();
                case EDITION -> edition = cursor.parsed(AivssEdition::ofKey);
                case CVSS -> readCvss();
                case FACTORS -> factors = FactorsReader.read(cursor, members != INPUT_MEMBERS);
                case FACTOR_SUM -> factorSum = cursor.number(Range.TEN_POINTS);
                case THREAT_MULTIPLIER -> readThreat();
                case MITIGATION_FACTOR -> readMitigation();
                case RATIONALE -> rationales = RationalesReader.read(cursor);
                case CLAIM -> claim = readClaim(cursor);
            }
        }
        requireFactors(object);
        if (members == INPUT_MEMBERS) {
            object.require(Member.CVSS, "a number from 0 to 10 or a CVSS v4.0 vector");
        }
        if (rationales != null) {
            rationales.requireSubjects(object, MEMBERS.name(Member.RATIONALE), factors);
        }
        AivssEdition resolved = resolveEdition(object);
        MitigationFactor mitigation = resolveMitigation(object, resolved);
        if (!object.isClean() || mitigation == null) {
            return null;
        }
        Assessment.Builder builder = Assessment.builder(
                        resolved, factors != null ? factors.assessed() : FactorSum.of(factorSum))
                .threatMultiplier(resolveThreat(resolved))
                .mitigationFactor(mitigation);
        if (id != null) {
            builder.id(id);
        }
        if (vector != null) {
            builder.cvssBase(CvssBase.of(vector));
        } else if (!Double.isNaN(cvssScore)) {
            builder.cvssBase(CvssBase.of(cvssScore));
        }
        if (vector != null && !Double.isNaN(cvssScore)) {
            builder.statedCvssScore(cvssScore);
        }
        if (rationales != null) {
            rationales.addTo(builder);
        }
        if (invalidVector != null) {
            builder.claim(claim.withInvalidCvssVector(invalidVector));
        } else if (object.has(Member.CLAIM)) {
            builder.claim(claim);
        }
        Assessment assessment = builder.build();
        if (options.strict()) {
            assessment.nonStandardValues().forEach(value -> refuse(object, value));
            refuseContradiction(object, assessment);
        }
        return assessment;
    }

    private void readCvss() {
        if (cursor.isNumber()) {
            cvssScore = cursor.number(Range.TEN_POINTS);
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
            vector = OwaspReport.vector(text).orElse(null);
            invalidVector = vector == null ? text : null;
        }
    }

    private void readVectorAndScore() {
        Cursor.ObjectCursor<CvssMember> object = cursor.object(CVSS_MEMBERS);
        if (object == null) {
            return;
        }
        for (CvssMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case VECTOR -> readVector();
                case SCORE -> {
                    cvssScorePosition = cursor.position();
                    cvssScore = cursor.number(Range.TEN_POINTS);
                }
            }
        }
        if (!object.has(CvssMember.VECTOR)) {
            object.require(CvssMember.SCORE, "a number from 0 to 10 (or give vector)");
        }
    }

    private void readThreat() {
        if (cursor.isText()) {
            exploitMaturity = constant(ExploitMaturity.values(), ExploitMaturity::key, "a number from 0 to 2");
        } else {
            threatValue = cursor.number(Range.MULTIPLIER);
        }
    }

    private void readMitigation() {
        if (cursor.isText()) {
            mitigationStrength = constant(MitigationStrength.values(), MitigationStrength::key, "a number from 0 to 1");
        } else {
            mitigationValue = cursor.number(Range.UNIT);
        }
    }

    /** Returns the constant whose key the text at the cursor is; a number could be there as well. */
    private <T> @Nullable T constant(T[] constants, Function<T, String> key, String number) {
        String text = cursor.text();
        if (text == null) {
            return null;
        }
        for (T constant : constants) {
            if (key.apply(constant).equals(text)) {
                return constant;
            }
        }
        cursor.unexpected(number + ", or " + oneOf(Arrays.asList(constants), key));
        return null;
    }

    private static <T> String oneOf(Collection<T> constants, Function<T, String> key) {
        return Text.oneOf(constants.stream().map(key).map(Text::quote).toList());
    }

    /** Returns the claim at the cursor, as far as it has no faults. */
    static AivssClaim readClaim(Cursor cursor) {
        Cursor.ObjectCursor<ClaimMember> object = cursor.object(CLAIM_MEMBERS);
        if (object == null) {
            return AivssClaim.EMPTY;
        }
        AivssClaim.Builder claim = AivssClaim.builder();
        for (ClaimMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case SCORE -> read(cursor.decimal(), claim::score);
                case SEVERITY -> read(cursor.parsed(Severity::ofTitle), claim::severity);
                case AARS -> read(cursor.decimal(), claim::aars);
                case FACTOR_SUM -> read(cursor.decimal(), claim::factorSum);
                case CVSS_SCORE -> read(cursor.decimal(), claim::cvssScore);
                case VECTOR -> read(cursor.text(), claim::vector);
            }
        }
        return claim.build();
    }

    private static <T> void read(@Nullable T value, Consumer<T> target) {
        if (value != null) {
            target.accept(value);
        }
    }

    private void requireFactors(Cursor.ObjectCursor<Member> object) {
        if (object.has(Member.FACTORS) && object.has(Member.FACTOR_SUM)) {
            object.fault(
                    Member.FACTOR_SUM,
                    Fault.Code.CONFLICT,
                    "must not be given together with factors: give exactly one of the two");
        } else if (!object.has(Member.FACTOR_SUM)) {
            object.require(Member.FACTORS, "an object of ten factors (or give factorSum)");
        }
    }

    private AivssEdition resolveEdition(Cursor.ObjectCursor<Member> object) {
        AivssEdition asked = options.edition();
        AivssEdition named = edition;
        if (asked != null && named != null && asked != named) {
            object.fault(
                    Member.EDITION,
                    Fault.Code.CONFLICT,
                    "must be \"" + asked.key() + "\", the edition asked for, but was \"" + named.key() + '"');
        }
        return named != null ? named : asked != null ? asked : AivssEdition.DEFAULT;
    }

    private ThreatMultiplier resolveThreat(AivssEdition resolved) {
        if (exploitMaturity != null) {
            return resolved.threatMultiplier(exploitMaturity);
        }
        return Double.isNaN(threatValue) ? ThreatMultiplier.DEFAULT : ThreatMultiplier.of(threatValue);
    }

    private @Nullable MitigationFactor resolveMitigation(Cursor.ObjectCursor<Member> object, AivssEdition resolved) {
        MitigationFactor factor = mitigationStrength != null
                ? resolved.mitigationFactors().get(mitigationStrength)
                : Double.isNaN(mitigationValue) ? MitigationFactor.NONE : MitigationFactor.of(mitigationValue);
        if (factor != null && (factor.value() == 1 || resolved.hasMitigation())) {
            return factor;
        }
        object.fault(
                Member.MITIGATION_FACTOR,
                Fault.Code.CONFLICT,
                "must be "
                        + (resolved.hasMitigation()
                                ? "a number from 0 to 1, or "
                                        + oneOf(resolved.mitigationFactors().keySet(), MitigationStrength::key)
                                : "1 or \"none\"")
                        + " in edition " + resolved.key() + " but was "
                        + (mitigationStrength != null ? Text.quote(mitigationStrength.key()) : mitigationValue));
        return null;
    }

    private void refuse(Cursor.ObjectCursor<Member> object, NonStandardValue value) {
        Member member = switch (value.kind()) {
            case CVSS_SCORE -> Member.CVSS;
            case FACTOR_VALUE -> factors != null ? Member.FACTORS : Member.FACTOR_SUM;
            case THREAT_MULTIPLIER -> Member.THREAT_MULTIPLIER;
            case MITIGATION_FACTOR -> Member.MITIGATION_FACTOR;
        };
        if (member == Member.FACTORS && factors != null) {
            factors.refuse(object, MEMBERS.name(member), value);
        } else {
            object.fault(member, Fault.Code.NON_STANDARD, value.message());
        }
    }

    private void refuseContradiction(Cursor.ObjectCursor<Member> object, Assessment assessment) {
        if (assessment.contradictsItsVector()) {
            object.fault(
                    cvssScorePosition,
                    "cvss/score",
                    Fault.Code.CONFLICT,
                    "must be " + assessment.cvssBase().orElseThrow().score()
                            + ", the base score of the vector, but was " + cvssScore);
        }
    }
}
