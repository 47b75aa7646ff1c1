// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ScoreRange;
import org.jspecify.annotations.Nullable;

/** Reads a range of scores. */
final class ScoreRangeReader {

    private static final Members MEMBERS = Members.of("min", "max");
    private static final int MIN = 0;
    private static final int MAX = 1;

    private static final NumberConstraint POINTS = NumberConstraint.of(CvssBase.Score.class, "score");

    private ScoreRangeReader() {}

    /** The range at the cursor; null where it is faulty. */
    static @Nullable ScoreRange read(Cursor cursor) {
        Cursor.ObjectCursor object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        int faultsBefore = cursor.faults();
        double[] ends = new double[MEMBERS.size()];
        for (int member = object.next(); member != Cursor.ObjectCursor.END; member = object.next()) {
            ends[member] = cursor.number(POINTS);
        }
        object.require(MIN, "a number");
        object.require(MAX, "a number");
        if (cursor.faults() > faultsBefore) {
            return null;
        }
        try {
            return new ScoreRange(ends[MIN], ends[MAX]);
        } catch (IllegalArgumentException e) {
            object.incoherent(e);
            return null;
        }
    }
}
