// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads ten factors; their keys tell which set they are of. */
final class FactorsReader {

    private static final List<RiskFactor> FACTORS = Stream.of(FactorSet.AGENTIC, FactorSet.AMPLIFICATION)
            .flatMap(set -> set.factors().stream())
            .toList();
    private static final List<NumberConstraint> CONSTRAINTS = Stream.of(
                    AgenticRiskFactors.class, AmplificationFactors.class)
            .flatMap(type -> NumberConstraint.ofComponents(type).stream())
            .toList();
    static final Members MEMBERS = Members.of(Stream.of(FactorSet.AGENTIC, FactorSet.AMPLIFICATION)
            .flatMap(set -> set.keys().stream())
            .toList());

    /** Which factor a member rates: some factors have a second key. */
    private static final int[] FACTOR_OF_MEMBER = MEMBERS.names().stream()
            .mapToInt(key -> FACTORS.indexOf(Stream.of(FactorSet.values())
                    .flatMap(set -> set.findFactor(key).stream())
                    .findFirst()
                    .orElseThrow()))
            .toArray();

    private static final int FACTORS_OF_A_SET = FACTORS.size() / 2;
    private static final int UNSEEN = -1;

    private final double[] values = new double[FACTORS.size()];
    private final int[] members = new int[FACTORS.size()];
    private final int[] positions = new int[FACTORS.size()];
    private int agentic;
    private int amplification;

    private final @Nullable FactorSet wanted;

    private FactorsReader(@Nullable FactorSet wanted) {
        this.wanted = wanted;
        Arrays.fill(members, UNSEEN);
    }

    /** Reads the factors at the cursor, faults and all. */
    static FactorsReader read(Cursor cursor) {
        return read(cursor, null);
    }

    /** The factors of one set at the cursor; null where they are faulty. */
    static @Nullable RatedFactors readSet(Cursor cursor, FactorSet set) {
        int faultsBefore = cursor.faults();
        FactorsReader reading = read(cursor, set);
        return cursor.faults() > faultsBefore ? null : reading.rated();
    }

    private static FactorsReader read(Cursor cursor, @Nullable FactorSet wanted) {
        FactorsReader reading = new FactorsReader(wanted);
        Cursor.ObjectCursor object = cursor.object(MEMBERS);
        if (object != null) {
            reading.readMembers(cursor, object);
        }
        return reading;
    }

    private void readMembers(Cursor cursor, Cursor.ObjectCursor object) {
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            int factor = FACTOR_OF_MEMBER[member];
            if (members[factor] != UNSEEN) {
                cursor.repeated(MEMBERS.name(members[factor]));
                continue;
            }
            members[factor] = member;
            positions[factor] = cursor.position();
            values[factor] = cursor.number(CONSTRAINTS.get(factor));
            if (factor < FACTORS_OF_A_SET) {
                agentic++;
            } else {
                amplification++;
            }
        }
        FactorSet set = set();
        int belonging = set == FactorSet.AGENTIC ? agentic : amplification;
        if (belonging < FACTORS_OF_A_SET || agentic + amplification > belonging) {
            tellWhatDoesNotMakeASet(object, set);
        }
    }

    private void tellWhatDoesNotMakeASet(Cursor.ObjectCursor object, FactorSet set) {
        for (int factor = 0; factor < FACTORS.size(); factor++) {
            boolean belongs = FACTORS.get(factor).set() == set;
            if (belongs && members[factor] == UNSEEN) {
                object.missing(FACTORS.get(factor).key(), "a number from 0 to 1");
            } else if (!belongs && members[factor] != UNSEEN) {
                object.faultAt(
                        positions[factor],
                        MEMBERS.name(members[factor]),
                        Violation.Code.CONFLICT,
                        "must be of the " + set.key() + " set but is of the "
                                + FACTORS.get(factor).set().key() + " set",
                        null);
            }
        }
    }

    /** The set that is wanted, else that most of the members are of. */
    private FactorSet set() {
        if (wanted != null) {
            return wanted;
        }
        return agentic >= amplification ? FactorSet.AGENTIC : FactorSet.AMPLIFICATION;
    }

    /** The rated factors, once the cursor says that nothing is faulty. */
    RatedFactors rated() {
        return set() == FactorSet.AGENTIC
                ? AgenticRiskFactors.of(Arrays.copyOfRange(values, 0, FACTORS_OF_A_SET))
                : AmplificationFactors.of(Arrays.copyOfRange(values, FACTORS_OF_A_SET, FACTORS.size()));
    }

    /** The key under which the document has a factor. */
    String nameOf(String key) {
        return MEMBERS.name(members[indexOf(key)]);
    }

    /** Where in the document a factor stands. */
    int positionOf(String key) {
        return positions[indexOf(key)];
    }

    private int indexOf(String key) {
        return FACTORS.indexOf(set().findFactor(key).orElseThrow());
    }
}
