// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.internal.Lookup;
import java.util.Locale;
import java.util.Objects;

/**
 * What a publication says of two entries of lists: that one belongs to the other. The published ones are in {@link
 * CrossReferences}. Sources disagree, so a relation means nothing without its source.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param from the id of the entry that the publication starts from, such as {@code ASI06}
 * @param to the id of the entry that it assigns to it, such as {@code T1}
 * @param relation how they are related
 * @param source the publication and its table
 * @param version the edition, date or commit of the publication
 * @param status who is behind the publication
 * @since 0.1.0
 */
public record CrossReference(String from, String to, Relation relation, String source, String version, Status status) {

    /**
     * Creates a cross-reference.
     *
     * @param from the id of the entry that the publication starts from
     * @param to the id of the entry that it assigns to it
     * @param relation how they are related
     * @param source the publication and its table
     * @param version the edition, date or commit of the publication
     * @param status who is behind the publication
     * @throws IllegalArgumentException if an id is not one word of at most 100 characters, or the source or version is
     *     blank
     */
    public CrossReference {
        RequiredText.word("from", from);
        RequiredText.word("to", to);
        Objects.requireNonNull(relation, "relation");
        RequiredText.visible("source", source);
        RequiredText.visible("version", version);
        Objects.requireNonNull(status, "status");
    }

    /** How a publication relates two entries. */
    public enum Relation {
        /** The publication calls the entry the main one, or one of the main ones. */
        PRIMARY,
        /** The publication names the entry after the main one. */
        SECONDARY,
        /** The publication names the entry without a rank. */
        RELATED,
        /** The risk originates at the layer. */
        ORIGINATING,
        /** The risk may originate at the layer, and affects it. */
        ORIGINATING_OR_AFFECTED,
        /** The risk affects the layer. */
        AFFECTED;

        private final String key = name().toLowerCase(Locale.ROOT).replace('_', '-');

        /**
         * Returns the relation of a key.
         *
         * @param key the key, exactly
         * @return the relation
         * @throws IllegalArgumentException if there is none of that key; the message lists them
         */
        public static Relation ofKey(String key) {
            return Lookup.byName("relation", values(), Relation::key, Objects.requireNonNull(key, "key"));
        }

        /**
         * Returns the name of this relation in documents.
         *
         * @return the key, such as {@code originating-or-affected}
         */
        public String key() {
            return key;
        }
    }

    /** Who is behind a publication. */
    public enum Status {
        /** The project that owns one of the two lists has published the relation. */
        OFFICIAL,
        /** A working group of such a project has written the relation down; it is not reviewed. */
        INITIATIVE,
        /** Others have. */
        UNOFFICIAL;

        private final String key = name().toLowerCase(Locale.ROOT);

        /**
         * Returns the status of a key.
         *
         * @param key the key, exactly
         * @return the status
         * @throws IllegalArgumentException if there is none of that key; the message lists them
         */
        public static Status ofKey(String key) {
            return Lookup.byName("status", values(), Status::key, Objects.requireNonNull(key, "key"));
        }

        /**
         * Returns the name of this status in documents.
         *
         * @return {@code official}, {@code initiative} or {@code unofficial}
         */
        public String key() {
            return key;
        }
    }
}
