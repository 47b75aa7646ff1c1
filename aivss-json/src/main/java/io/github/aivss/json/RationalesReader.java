// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.Fault;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreTerm;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads the reasons for the values of an assessment. */
final class RationalesReader {

    enum RationaleMember {
        TEXT,
        EVIDENCE
    }

    /** A key of a document and the subject it means; some factors have a second key. */
    record Key(String name, RationaleSubject subject) {}

    static final Members<RationaleMember> RATIONALE_MEMBERS = Members.camelCase(RationaleMember.class);

    static final Members<Key> MEMBERS = Members.of(
            Stream.concat(
                            Stream.of(ScoreTerm.values()).map(term -> new Key(term.key(), term)),
                            Stream.of(FactorSet.values()).flatMap(RationalesReader::keys))
                    .toList(),
            Key::name);

    private static Stream<Key> keys(FactorSet set) {
        return set.keys().stream()
                .map(name -> new Key(name, set.findFactor(name).orElseThrow()));
    }

    /** A subject of the document, with its rationale if that has no fault. */
    private record Entry(
            String name, int position, @Nullable Rationale rationale) {}

    private final Map<RationaleSubject, Entry> entries = new LinkedHashMap<>();

    private RationalesReader() {}

    /** Reads the rationales at the cursor, with or without faults. */
    static RationalesReader read(Cursor cursor) {
        RationalesReader reader = new RationalesReader();
        Cursor.ObjectCursor<Key> object = cursor.object(MEMBERS);
        if (object == null) {
            return reader;
        }
        for (Key key = object.next(); key != null; key = object.next()) {
            Entry earlier = reader.entries.get(key.subject());
            if (earlier != null) {
                cursor.repeated(earlier.name());
                continue;
            }
            int position = cursor.position();
            reader.entries.put(key.subject(), new Entry(key.name(), position, readRationale(cursor)));
        }
        return reader;
    }

    /** Returns the rationale at the cursor, a text or an object, or null if it has a fault. */
    static @Nullable Rationale readRationale(Cursor cursor) {
        if (cursor.isText()) {
            String text = cursor.visibleText();
            return text == null ? null : Rationale.of(text);
        }
        Cursor.ObjectCursor<RationaleMember> object = cursor.isObject() ? cursor.object(RATIONALE_MEMBERS) : null;
        if (object == null) {
            cursor.mistyped("a text, or an object of text and evidence");
            return null;
        }
        String text = null;
        List<String> evidence = List.of();
        for (RationaleMember member = object.next(); member != null; member = object.next()) {
            switch (member) {
                case TEXT -> text = cursor.visibleText();
                case EVIDENCE -> evidence = cursor.values(cursor::visibleText);
            }
        }
        object.require(RationaleMember.TEXT, "a text");
        return object.isClean() && text != null ? new Rationale(text, evidence) : null;
    }

    /** Reports each rationale of a factor that the assessment does not have. */
    void requireSubjects(Cursor.ObjectCursor<?> object, String parent, @Nullable FactorsReader factors) {
        entries.forEach((subject, entry) -> {
            if (subject instanceof RiskFactor factor && (factors == null || factor.set() != factors.set())) {
                object.fault(
                        entry.position(),
                        parent + '/' + entry.name(),
                        Fault.Code.CONFLICT,
                        factors == null
                                ? "must be absent without factors"
                                : "must be of the " + factors.set().key() + " set but is of the "
                                        + factor.set().key() + " set");
            }
        });
    }

    /** Adds the rationales to an assessment; there must be no fault. */
    void addTo(Assessment.Builder builder) {
        entries.forEach((subject, entry) -> {
            if (entry.rationale() != null) {
                builder.rationale(subject, entry.rationale());
            }
        });
    }
}
