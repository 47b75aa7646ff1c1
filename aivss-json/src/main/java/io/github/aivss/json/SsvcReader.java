// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Fault;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcFactor.Category;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.internal.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads an AIVSS-SSVC decision in the form of its calculator. What follows from the inputs may be absent; where it is
 * there it must be what follows.
 */
final class SsvcReader implements ValueReader<SsvcDecision> {

    static final String MODEL = "AIVSS-SSVC";

    enum Member {
        MODEL,
        INPUTS,
        COMPUTED
    }

    enum Input {
        P_THREAT,
        P_VULNERABILITY,
        IMPACT,
        CAPABILITY_SCORES
    }

    /** The members of a level with its number. */
    enum Level {
        LEVEL,
        VALUE
    }

    enum Posture {
        POSTURE,
        VALUE
    }

    enum Computed {
        CATEGORY_A,
        CATEGORY_B,
        CATEGORY_C,
        AGENT_LEVEL,
        LIKELIHOOD,
        RISK_SCORE,
        OUTCOME,
        TIMELINE
    }

    enum AgentLevel {
        KEY,
        LABEL,
        EXPOSURE_MULTIPLIER
    }

    static final Members<Member> MEMBERS = Members.camelCase(Member.class);
    static final Members<Input> INPUT_MEMBERS = Members.camelCase(Input.class);
    static final Members<Level> LEVEL_MEMBERS = Members.camelCase(Level.class);
    static final Members<Posture> POSTURE_MEMBERS = Members.camelCase(Posture.class);
    static final Members<SsvcFactor> SCORE_MEMBERS = Members.of(List.of(SsvcFactor.values()), SsvcFactor::key);
    static final Members<Computed> COMPUTED_MEMBERS = Members.of(List.of(Computed.values()), SsvcReader::name);
    static final Members<AgentLevel> AGENT_LEVEL_MEMBERS = Members.camelCase(AgentLevel.class);

    /** The calculator computes in binary, so a number of it may be off by noise, which is far below this. */
    private static final int SIGNIFICANT_DECIMALS = 6;

    private static final List<Double> RATINGS = IntStream.rangeClosed(SsvcFactor.MIN, SsvcFactor.MAX)
            .mapToObj(rating -> (double) rating)
            .toList();
    private static final Range RANGE = Range.of(SsvcFactor.MIN, SsvcFactor.MAX);

    private final Cursor cursor;
    private final Map<SsvcFactor, Integer> ratings = new EnumMap<>(SsvcFactor.class);

    /** What the document says and must follow from the inputs, with the place of each. */
    private final List<Statement> statements = new ArrayList<>();

    private @Nullable SsvcThreat threat;
    private @Nullable SsvcVulnerability vulnerability;
    private @Nullable SsvcImpact impact;

    /** A value that follows from the inputs. */
    private record Statement(int position, String path, Object stated, Function<SsvcDecision, Object> expected) {}

    SsvcReader(Cursor cursor) {
        this.cursor = cursor;
    }

    private static String name(Computed member) {
        return switch (member) {
            case CATEGORY_A -> "categoryA_avg";
            case CATEGORY_B -> "categoryB_avg";
            case CATEGORY_C -> "categoryC_avg";
            case AGENT_LEVEL -> "agentLevel";
            case LIKELIHOOD -> "likelihood";
            case RISK_SCORE -> "riskScore";
            case OUTCOME -> "outcome";
            case TIMELINE -> "timeline";
        };
    }

    @Override
    public @Nullable SsvcDecision read() {
        Cursor.ObjectCursor<Member> object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        for (Member member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case MODEL -> readModel();
                case INPUTS -> readInputs();
                case COMPUTED -> readComputed();
            }
        }
        object.require(Member.MODEL, "\"" + MODEL + "\"");
        object.require(Member.INPUTS, "an object");
        if (!object.isClean() || threat == null || vulnerability == null || impact == null) {
            return null;
        }
        SsvcDecision decision = new SsvcDecision(threat, vulnerability, impact, List.copyOf(ratings.values()));
        for (Statement statement : statements) {
            Object expected = statement.expected().apply(decision);
            if (!isSame(statement.stated(), expected)) {
                object.fault(
                        statement.position(),
                        statement.path(),
                        Fault.Code.CONFLICT,
                        "must be " + text(expected) + ", which follows from the inputs, but was "
                                + text(statement.stated()));
            }
        }
        return object.isClean() ? decision : null;
    }

    private static boolean isSame(Object stated, Object expected) {
        if (stated instanceof BigDecimal number && expected instanceof BigDecimal exact) {
            return number.setScale(SIGNIFICANT_DECIMALS, RoundingMode.HALF_UP).compareTo(exact) == 0;
        }
        return stated.equals(expected);
    }

    private static String text(Object value) {
        return value instanceof BigDecimal number
                ? Text.excerpt(DecisionWriter.plain(number).toString())
                : Text.quote(value.toString());
    }

    private void readModel() {
        if (cursor.isText() && !cursor.isText(MODEL)) {
            cursor.unexpected("\"" + MODEL + "\"");
        } else if (!cursor.isText()) {
            cursor.mistyped("\"" + MODEL + "\"");
        }
    }

    private void readInputs() {
        Cursor.ObjectCursor<Input> object = cursor.object(INPUT_MEMBERS);
        if (object == null) {
            return;
        }
        for (Input member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case P_THREAT ->
                    threat = readLevel(
                            "pThreat",
                            SsvcThreat::ofKey,
                            decision -> decision.threat().value());
                case P_VULNERABILITY -> readPosture();
                case IMPACT ->
                    impact = readLevel(
                            "impact",
                            SsvcImpact::ofKey,
                            decision -> BigDecimal.valueOf(decision.impact().value()));
                case CAPABILITY_SCORES -> readRatings();
            }
        }
        object.require(Input.P_THREAT, "an object");
        object.require(Input.P_VULNERABILITY, "an object");
        object.require(Input.IMPACT, "an object");
        object.require(Input.CAPABILITY_SCORES, "an object of ten ratings");
    }

    private <T> @Nullable T readLevel(String name, Function<String, T> ofKey, Function<SsvcDecision, Object> value) {
        Cursor.ObjectCursor<Level> object = cursor.object(LEVEL_MEMBERS);
        if (object == null) {
            return null;
        }
        T level = null;
        for (Level member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case LEVEL -> level = cursor.parsed(ofKey);
                case VALUE -> state("inputs/" + name + "/value", cursor.decimal(), value);
            }
        }
        object.require(Level.LEVEL, "a text");
        return level;
    }

    private void readPosture() {
        Cursor.ObjectCursor<Posture> object = cursor.object(POSTURE_MEMBERS);
        if (object == null) {
            return;
        }
        for (Posture member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case POSTURE -> vulnerability = cursor.parsed(SsvcVulnerability::ofKey);
                case VALUE ->
                    state(
                            "inputs/pVulnerability/value",
                            cursor.decimal(),
                            decision -> decision.vulnerability().value());
            }
        }
        object.require(Posture.POSTURE, "a text");
    }

    private void readRatings() {
        Cursor.ObjectCursor<SsvcFactor> object = cursor.object(SCORE_MEMBERS);
        if (object == null) {
            return;
        }
        for (SsvcFactor factor = object.next(); factor != null; factor = object.next()) {
            double rating = cursor.number(RANGE, RATINGS);
            if (!Double.isNaN(rating)) {
                ratings.put(factor, (int) rating);
            }
        }
        for (SsvcFactor factor : SsvcFactor.values()) {
            object.require(factor, "a whole number from " + SsvcFactor.MIN + " to " + SsvcFactor.MAX);
        }
    }

    private void readComputed() {
        Cursor.ObjectCursor<Computed> object = cursor.object(COMPUTED_MEMBERS);
        if (object == null) {
            return;
        }
        for (Computed member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case CATEGORY_A -> stateNumber(member, decision -> decision.mean(Category.EXECUTION_POWER));
                case CATEGORY_B -> stateNumber(member, decision -> decision.mean(Category.ENVIRONMENT_AND_ADAPTATION));
                case CATEGORY_C ->
                    stateNumber(member, decision -> decision.mean(Category.PREDICTABILITY_AND_INFLUENCE));
                case AGENT_LEVEL -> readAgentLevel();
                case LIKELIHOOD -> stateNumber(member, SsvcDecision::likelihood);
                case RISK_SCORE -> stateNumber(member, SsvcDecision::riskScore);
                case OUTCOME ->
                    state(
                            "computed/outcome",
                            cursor.text(),
                            decision -> decision.outcome().title());
                case TIMELINE -> cursor.skip();
            }
        }
    }

    private void readAgentLevel() {
        Cursor.ObjectCursor<AgentLevel> object = cursor.object(AGENT_LEVEL_MEMBERS);
        if (object == null) {
            return;
        }
        String path = "computed/agentLevel/";
        for (AgentLevel member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case KEY ->
                    state(
                            path + "key",
                            cursor.text(),
                            decision -> decision.agentLevel().key());
                case LABEL ->
                    state(
                            path + "label",
                            cursor.text(),
                            decision -> decision.agentLevel().title());
                case EXPOSURE_MULTIPLIER ->
                    state(
                            path + "exposureMultiplier",
                            cursor.decimal(),
                            decision -> BigDecimal.valueOf(decision.agentLevel().exposureMultiplier()));
            }
        }
    }

    private void stateNumber(Computed member, Function<SsvcDecision, Object> expected) {
        state("computed/" + name(member), cursor.decimal(), expected);
    }

    private void state(String path, @Nullable Object stated, Function<SsvcDecision, Object> expected) {
        if (stated != null) {
            statements.add(new Statement(cursor.position(), path, stated, expected));
        }
    }
}
