// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static io.github.aivss.cvss.CvssV4Value.*;

import java.util.List;

/**
 * The metrics of CVSS v4.0, named and ordered as in a vector, each with the values it can have.
 *
 * <p>Source: CVSS v4.0 specification (sections 2 to 5 and 7).
 *
 * @since 0.1.0
 */
public enum CvssV4Metric {
    /** Attack Vector: from how far away the flaw can be exploited. */
    AV("Attack Vector", Group.BASE, NETWORK, ADJACENT, LOCAL, PHYSICAL),
    /** Attack Complexity: whether defences in place must be overcome. */
    AC("Attack Complexity", Group.BASE, LOW, HIGH),
    /** Attack Requirements: whether success depends on conditions the attacker does not control. */
    AT("Attack Requirements", Group.BASE, NONE, PRESENT),
    /** Privileges Required: the privileges the attacker needs beforehand. */
    PR("Privileges Required", Group.BASE, NONE, LOW, HIGH),
    /** User Interaction: whether a user other than the attacker must act. */
    UI("User Interaction", Group.BASE, NONE, PASSIVE, ACTIVE),
    /** Confidentiality impact on the vulnerable system. */
    VC("Vulnerable System Confidentiality", Group.BASE, HIGH, LOW, NONE),
    /** Integrity impact on the vulnerable system. */
    VI("Vulnerable System Integrity", Group.BASE, HIGH, LOW, NONE),
    /** Availability impact on the vulnerable system. */
    VA("Vulnerable System Availability", Group.BASE, HIGH, LOW, NONE),
    /** Confidentiality impact on subsequent systems. */
    SC("Subsequent System Confidentiality", Group.BASE, HIGH, LOW, NONE),
    /** Integrity impact on subsequent systems. */
    SI("Subsequent System Integrity", Group.BASE, HIGH, LOW, NONE),
    /** Availability impact on subsequent systems. */
    SA("Subsequent System Availability", Group.BASE, HIGH, LOW, NONE),

    /** Exploit Maturity: the state of exploitation; not defined counts as attacked. */
    E("Exploit Maturity", Group.THREAT, NOT_DEFINED, ATTACKED, PROOF_OF_CONCEPT, UNREPORTED),

    /** Confidentiality Requirement: how important it is; not defined counts as high. */
    CR("Confidentiality Requirement", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, MEDIUM, LOW),
    /** Integrity Requirement: how important it is; not defined counts as high. */
    IR("Integrity Requirement", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, MEDIUM, LOW),
    /** Availability Requirement: how important it is; not defined counts as high. */
    AR("Availability Requirement", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, MEDIUM, LOW),
    /** Attack Vector in this environment. */
    MAV("Modified Attack Vector", Group.ENVIRONMENTAL, NOT_DEFINED, NETWORK, ADJACENT, LOCAL, PHYSICAL),
    /** Attack Complexity in this environment. */
    MAC("Modified Attack Complexity", Group.ENVIRONMENTAL, NOT_DEFINED, LOW, HIGH),
    /** Attack Requirements in this environment. */
    MAT("Modified Attack Requirements", Group.ENVIRONMENTAL, NOT_DEFINED, NONE, PRESENT),
    /** Privileges Required in this environment. */
    MPR("Modified Privileges Required", Group.ENVIRONMENTAL, NOT_DEFINED, NONE, LOW, HIGH),
    /** User Interaction in this environment. */
    MUI("Modified User Interaction", Group.ENVIRONMENTAL, NOT_DEFINED, NONE, PASSIVE, ACTIVE),
    /** Confidentiality impact on the vulnerable system in this environment. */
    MVC("Modified Vulnerable System Confidentiality", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, LOW, NONE),
    /** Integrity impact on the vulnerable system in this environment. */
    MVI("Modified Vulnerable System Integrity", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, LOW, NONE),
    /** Availability impact on the vulnerable system in this environment. */
    MVA("Modified Vulnerable System Availability", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, LOW, NONE),
    /** Confidentiality impact on subsequent systems in this environment. */
    MSC("Modified Subsequent System Confidentiality", Group.ENVIRONMENTAL, NOT_DEFINED, HIGH, LOW, NONE),
    /** Integrity impact on subsequent systems in this environment. */
    MSI("Modified Subsequent System Integrity", Group.ENVIRONMENTAL, NOT_DEFINED, SAFETY, HIGH, LOW, NONE),
    /** Availability impact on subsequent systems in this environment. */
    MSA("Modified Subsequent System Availability", Group.ENVIRONMENTAL, NOT_DEFINED, SAFETY, HIGH, LOW, NONE),

    /** Safety: whether people may be injured. */
    S("Safety", Group.SUPPLEMENTAL, NOT_DEFINED, NEGLIGIBLE, PRESENT),
    /** Automatable: whether one attacker can reach many targets by machine. */
    AU("Automatable", Group.SUPPLEMENTAL, NOT_DEFINED, NO, YES),
    /** Recovery: how the system recovers. */
    R("Recovery", Group.SUPPLEMENTAL, NOT_DEFINED, AUTOMATIC, USER, IRRECOVERABLE),
    /** Value Density: how many resources one exploitation yields. */
    V("Value Density", Group.SUPPLEMENTAL, NOT_DEFINED, DIFFUSE, CONCENTRATED),
    /** Vulnerability Response Effort: how hard a response is. */
    RE("Vulnerability Response Effort", Group.SUPPLEMENTAL, NOT_DEFINED, LOW, MODERATE, HIGH),
    /** Provider Urgency: the rating of the provider. */
    U("Provider Urgency", Group.SUPPLEMENTAL, NOT_DEFINED, CLEAR, GREEN, AMBER, RED);

    /** The groups of metrics. */
    public enum Group {
        /** Intrinsic characteristics of the flaw. All eleven metrics are required; they alone determine CVSS-B. */
        BASE,
        /** Exploitation status. */
        THREAT,
        /** Characteristics of the environment. */
        ENVIRONMENTAL,
        /** Additional information; never part of a score. */
        SUPPLEMENTAL
    }

    /** The base metrics come first. */
    static final int BASE_METRICS = 11;

    private final String title;
    private final Group group;
    private final List<CvssV4Value> allowedValues;
    private final int shift;

    CvssV4Metric(String title, Group group, CvssV4Value... allowedValues) {
        this.title = title;
        this.group = group;
        this.allowedValues = List.of(allowedValues);
        this.shift = 3 * (group == Group.BASE ? place() : place() - BASE_METRICS);
    }

    /**
     * Returns the name of this metric as printed for people.
     *
     * @return the title, such as {@code Attack Vector}
     */
    public String title() {
        return title;
    }

    /**
     * Returns the group this metric belongs to.
     *
     * @return the group
     */
    public Group group() {
        return group;
    }

    /**
     * Returns the values this metric can have, in the order of the specification; outside the base group {@link
     * CvssV4Value#NOT_DEFINED} comes first.
     *
     * @return two to five values
     */
    public List<CvssV4Value> allowedValues() {
        return allowedValues;
    }

    /**
     * Returns the place in a vector that sets every metric, from 0: the order of the constants is that of the
     * specification.
     */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }

    /** Returns the lowest of the three bits this metric has in {@link CvssV4Vector}. */
    int shift() {
        return shift;
    }

    /** Returns the three bits of a value. */
    int digit(CvssV4Value value) {
        return allowedValues.indexOf(value) + firstDigit();
    }

    CvssV4Value value(int digit) {
        return allowedValues.get(digit - firstDigit());
    }

    /** Level 0 of SI and SA is Safety, which only MSI and MSA have. */
    private int firstDigit() {
        return this == SI || this == SA ? 1 : 0;
    }
}
