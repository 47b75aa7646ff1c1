// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

/**
 * A value that a metric of CVSS v4.0 can have. For those of a metric see {@link CvssV4Metric#allowedValues()}.
 *
 * <p>Source: CVSS v4.0 specification (sections 2 to 5).
 *
 * @since 0.1.0
 */
public enum CvssV4Value {
    /** X of every metric outside the base group: nothing is known, or the base metric applies. */
    NOT_DEFINED("X", "Not Defined"),
    /** N of AV. */
    NETWORK("N", "Network"),
    /** A of AV. */
    ADJACENT("A", "Adjacent"),
    /** L of AV. */
    LOCAL("L", "Local"),
    /** P of AV. */
    PHYSICAL("P", "Physical"),
    /** N of AT, PR, UI and the impacts. In MSC, MSI and MSA the specification calls it Negligible. */
    NONE("N", "None"),
    /** L of AC, PR, the impacts, the requirements and RE. */
    LOW("L", "Low"),
    /** M of the requirements. */
    MEDIUM("M", "Medium"),
    /** M of RE. */
    MODERATE("M", "Moderate"),
    /** H of AC, PR, the impacts, the requirements and RE. */
    HIGH("H", "High"),
    /** S of MSI and MSA: people may be injured. */
    SAFETY("S", "Safety"),
    /** P of AT and S. */
    PRESENT("P", "Present"),
    /** P of UI. */
    PASSIVE("P", "Passive"),
    /** A of UI. */
    ACTIVE("A", "Active"),
    /** A of E. */
    ATTACKED("A", "Attacked"),
    /** P of E. */
    PROOF_OF_CONCEPT("P", "Proof-of-Concept"),
    /** U of E. */
    UNREPORTED("U", "Unreported"),
    /** N of S. */
    NEGLIGIBLE("N", "Negligible"),
    /** N of AU. */
    NO("N", "No"),
    /** Y of AU. */
    YES("Y", "Yes"),
    /** A of R. */
    AUTOMATIC("A", "Automatic"),
    /** U of R. */
    USER("U", "User"),
    /** I of R. */
    IRRECOVERABLE("I", "Irrecoverable"),
    /** D of V. */
    DIFFUSE("D", "Diffuse"),
    /** C of V. */
    CONCENTRATED("C", "Concentrated"),
    /** Clear of U. */
    CLEAR("Clear", "Clear"),
    /** Green of U. */
    GREEN("Green", "Green"),
    /** Amber of U. */
    AMBER("Amber", "Amber"),
    /** Red of U. */
    RED("Red", "Red");

    private final String key;
    private final String title;

    CvssV4Value(String key, String title) {
        this.key = key;
        this.title = title;
    }

    /**
     * Returns the name of this value in a vector.
     *
     * @return the key, such as {@code N}; the same for several values, of different metrics
     */
    public String key() {
        return key;
    }

    /**
     * Returns the name of this value as printed for people.
     *
     * @return the title, such as {@code Network}
     */
    public String title() {
        return title;
    }
}
