// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.ScoreRange;
import org.jspecify.annotations.Nullable;

/** Reads a range of scores. */
final class ScoreRangeReader {

    private enum Member {
        MIN,
        MAX
    }

    private static final Members<Member> MEMBERS = Members.camelCase(Member.class);

    private ScoreRangeReader() {}

    /** Returns the range at the cursor, or null if it has a fault. */
    static @Nullable ScoreRange read(Cursor cursor) {
        Cursor.ObjectCursor<Member> object = cursor.object(MEMBERS);
        if (object == null) {
            return null;
        }
        double min = Double.NaN;
        double max = Double.NaN;
        for (Member member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case MIN -> min = cursor.number(Range.TEN_POINTS);
                case MAX -> max = cursor.number(Range.TEN_POINTS);
            }
        }
        object.require(Member.MIN, "a number");
        object.require(Member.MAX, "a number");
        if (!object.isClean()) {
            return null;
        }
        try {
            return new ScoreRange(min, max);
        } catch (IllegalArgumentException e) {
            object.conflict(e);
            return null;
        }
    }
}
