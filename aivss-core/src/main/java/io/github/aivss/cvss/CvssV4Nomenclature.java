// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

/**
 * Which groups of metrics a CVSS v4.0 score counts.
 *
 * <p>Source: CVSS v4.0 specification (section 1.3).
 *
 * @since 0.1.0
 */
public enum CvssV4Nomenclature {
    /** Base metrics. */
    B("CVSS-B", false, false),
    /** Base and threat metrics. */
    BT("CVSS-BT", true, false),
    /** Base and environmental metrics. */
    BE("CVSS-BE", false, true),
    /** Base, threat and environmental metrics. */
    BTE("CVSS-BTE", true, true);

    private final String title;
    private final boolean threat;
    private final boolean environmental;

    CvssV4Nomenclature(String title, boolean threat, boolean environmental) {
        this.title = title;
        this.threat = threat;
        this.environmental = environmental;
    }

    static CvssV4Nomenclature of(boolean threat, boolean environmental) {
        return threat ? environmental ? BTE : BT : environmental ? BE : B;
    }

    /**
     * Returns the name in documents and for people.
     *
     * @return {@code CVSS-B}, {@code CVSS-BT}, {@code CVSS-BE} or {@code CVSS-BTE}
     */
    public String title() {
        return title;
    }

    boolean countsThreat() {
        return threat;
    }

    boolean countsEnvironmental() {
        return environmental;
    }
}
