// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.NonStandardValue;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.RiskFactors;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the factors of one set; their keys decide which set it is. A value may be unknown. */
final class FactorsReader {

    private static final List<FactorSet> SETS = List.of(FactorSet.values());

    /** The factors of all sets, one set after the other. */
    private static final List<RiskFactor> FACTORS =
            SETS.stream().flatMap(set -> set.factors().stream()).toList();

    /** The index of the first factor of each set. */
    private static final int[] FIRST_OF_SET =
            SETS.stream().mapToInt(set -> FACTORS.indexOf(set.factors().get(0))).toArray();

    /** A key of a document and the indexes of the factor it rates and of its set; some factors have a second key. */
    record Key(String name, int factor, int set) {}

    static final Members<Key> MEMBERS =
            Members.of(SETS.stream().flatMap(FactorsReader::keys).toList(), Key::name);

    private static Stream<Key> keys(FactorSet set) {
        return set.keys().stream()
                .map(name -> new Key(name, FACTORS.indexOf(set.findFactor(name).orElseThrow()), SETS.indexOf(set)));
    }

    /** A value that is unknown; in documents without faults, only such a value is NaN. */
    static final String UNKNOWN = "unknown";

    private static final String VALUE_OR_UNKNOWN = Range.UNIT + ", or \"" + UNKNOWN + '"';

    private final boolean allowsUnknown;
    private final double[] values = new double[FACTORS.size()];
    private final @Nullable String[] names = new String[FACTORS.size()];
    private final int[] positions = new int[FACTORS.size()];
    private final int[] counts = new int[SETS.size()];

    /** The index of the set that the factors are of. */
    private int set;

    private FactorsReader(int set, boolean allowsUnknown) {
        this.set = set;
        this.allowsUnknown = allowsUnknown;
    }

    /** Reads the factors at the cursor, with or without faults. */
    static FactorsReader read(Cursor cursor, boolean allowsUnknown) {
        FactorsReader reader = new FactorsReader(0, allowsUnknown);
        reader.walk(cursor, false);
        return reader;
    }

    /** Returns the factors of one set at the cursor, or null if they have a fault. */
    static @Nullable RatedFactors read(Cursor cursor, FactorSet set) {
        FactorsReader reader = new FactorsReader(SETS.indexOf(set), false);
        return reader.walk(cursor, true) ? (RatedFactors) reader.assessed() : null;
    }

    /** Returns the factors of either set at the cursor, or null if they have a fault. */
    static @Nullable RatedFactors readRated(Cursor cursor) {
        FactorsReader reader = new FactorsReader(0, false);
        return reader.walk(cursor, false) ? (RatedFactors) reader.assessed() : null;
    }

    /** Returns the factors or the number of their sum at the cursor, or null if they have a fault. */
    static @Nullable RiskFactors readFactorsOrSum(Cursor cursor) {
        return cursor.isNumber() ? readSum(cursor) : readRated(cursor);
    }

    /** Returns the factors, known or not, or the number of their sum at the cursor, or null if they have a fault. */
    static @Nullable AssessedFactors readAssessed(Cursor cursor) {
        if (cursor.isNumber()) {
            return readSum(cursor);
        }
        FactorsReader reader = new FactorsReader(0, true);
        return reader.walk(cursor, false) ? reader.assessed() : null;
    }

    private static @Nullable FactorSum readSum(Cursor cursor) {
        double sum = cursor.number(Range.TEN_POINTS);
        return Double.isNaN(sum) ? null : FactorSum.of(sum);
    }

    private boolean walk(Cursor cursor, boolean setIsKnown) {
        Cursor.ObjectCursor<Key> object = cursor.object(MEMBERS);
        if (object == null) {
            return false;
        }
        int total = 0;
        for (Key key = object.next(); key != null; key = object.next()) {
            int factor = key.factor();
            String name = names[factor];
            if (name != null) {
                cursor.repeated(name);
                continue;
            }
            names[factor] = key.name();
            positions[factor] = cursor.position();
            values[factor] = value(cursor);
            counts[key.set()]++;
            total++;
        }
        if (!setIsKnown) {
            set = mostNamed();
        }
        if (counts[set] < set().factors().size() || total > counts[set]) {
            reportIncompleteSet(object);
        }
        return object.isClean();
    }

    private double value(Cursor cursor) {
        if (!allowsUnknown || cursor.isNumber()) {
            return cursor.number(Range.UNIT);
        }
        if (!cursor.isText(UNKNOWN)) {
            cursor.mistyped(VALUE_OR_UNKNOWN);
        }
        return Double.NaN;
    }

    private int mostNamed() {
        int most = 0;
        for (int candidate = 1; candidate < counts.length; candidate++) {
            if (counts[candidate] > counts[most]) {
                most = candidate;
            }
        }
        return most;
    }

    /** Returns the set of the factors, or the one that most of them are of. */
    FactorSet set() {
        return SETS.get(set);
    }

    private void reportIncompleteSet(Cursor.ObjectCursor<Key> object) {
        for (int i = 0; i < FACTORS.size(); i++) {
            RiskFactor factor = FACTORS.get(i);
            String name = names[i];
            if (factor.set() == set() && name == null) {
                object.missing(factor.key(), allowsUnknown ? VALUE_OR_UNKNOWN : Range.UNIT.toString());
            } else if (factor.set() != set() && name != null) {
                object.fault(
                        positions[i],
                        name,
                        Fault.Code.CONFLICT,
                        "must be of the " + set().key() + " set but is of the "
                                + factor.set().key() + " set");
            }
        }
    }

    /** Returns the factors; there must be no fault. */
    AssessedFactors assessed() {
        int first = FIRST_OF_SET[set];
        int end = first + set().factors().size();
        for (int i = first; i < end; i++) {
            if (Double.isNaN(values[i])) {
                return AssessedFactors.of(set(), known(first, end));
            }
        }
        return set().rate(Arrays.copyOfRange(values, first, end));
    }

    private Map<RiskFactor, Double> known(int first, int end) {
        Map<RiskFactor, Double> known = new HashMap<>();
        for (int i = first; i < end; i++) {
            if (!Double.isNaN(values[i])) {
                known.put(FACTORS.get(i), values[i]);
            }
        }
        return known;
    }

    /** Reports a value of a factor that is not in the rubric, under the name that the document gives it. */
    void refuse(Cursor.ObjectCursor<?> object, String parent, NonStandardValue value) {
        int factor = FACTORS.indexOf(set().findFactor(value.component()).orElseThrow());
        object.fault(positions[factor], parent + '/' + names[factor], Fault.Code.NON_STANDARD, value.message());
    }
}
