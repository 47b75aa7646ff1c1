// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.maestro.ThreatReference.ById;
import io.github.aivss.maestro.ThreatReference.ByName;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The order of references to threats. Sets of references from documents are sorted and not hashed: a hostile document
 * can give many references the same hash code.
 */
final class ThreatReferenceOrder {

    private static final int FEW = 8;

    private ThreatReferenceOrder() {}

    /** Returns the first reference that equals an earlier one, or null; a few are compared faster one by one. */
    static @Nullable ThreatReference firstRepeated(List<ThreatReference> references) {
        Set<ThreatReference> seen = references.size() > FEW ? new TreeSet<>() : null;
        for (int i = 0; i < references.size(); i++) {
            ThreatReference reference = references.get(i);
            if (seen == null ? references.indexOf(reference) < i : !seen.add(reference)) {
                return reference;
            }
        }
        return null;
    }

    /** Compares by catalogue, names before ids, then by the name or id, then by the layer of a name. */
    static int compare(ThreatReference one, ThreatReference other) {
        int order = one.catalog().compareTo(other.catalog());
        if (order != 0) {
            return order;
        }
        if (one instanceof ById byId) {
            return other instanceof ById otherById ? byId.id().compareTo(otherById.id()) : 1;
        }
        return other instanceof ByName byName ? compare((ByName) one, byName) : -1;
    }

    private static int compare(ByName one, ByName other) {
        int order = one.name().compareTo(other.name());
        if (order != 0 || one.layer().isEmpty() || other.layer().isEmpty()) {
            return order != 0
                    ? order
                    : Boolean.compare(one.layer().isPresent(), other.layer().isPresent());
        }
        return one.layer().get().compareTo(other.layer().get());
    }
}
