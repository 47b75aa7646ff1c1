// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.FactorSet;
import io.github.aivss.draft.ExploitEvidence;
import java.util.Iterator;
import java.util.stream.Stream;

/** The names of constants on the command line, for help and completion. */
final class Keys {

    private Keys() {}

    /** The editions. */
    static final class Editions implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(AivssEdition.values()).map(AivssEdition::key).iterator();
        }
    }

    /** The factor sets. */
    static final class FactorSets implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(FactorSet.values()).map(FactorSet::key).iterator();
        }
    }

    /** The kinds of evidence of exploitation. */
    static final class Evidence implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Stream.of(ExploitEvidence.values()).map(ExploitEvidence::key).iterator();
        }
    }
}
