// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.maestro.ThreatReference.ById;
import io.github.aivss.maestro.ThreatReference.ByName;
import java.util.Comparator;

/**
 * The order of references to threats. Sets of references from documents are sorted and not hashed: a hostile document
 * can give many references the same hash code.
 */
final class ThreatReferenceOrder {

    static final Comparator<ThreatReference> COMPARATOR = Comparator.comparing(ThreatReference::catalog)
            .thenComparing(reference -> reference instanceof ById)
            .thenComparing(reference -> reference instanceof ById byId ? byId.id() : ((ByName) reference).name())
            .thenComparing(reference ->
                    reference instanceof ByName byName && byName.layer().isPresent())
            .thenComparing(reference ->
                    reference instanceof ByName byName ? byName.layer().orElse("") : "");

    private ThreatReferenceOrder() {}
}
