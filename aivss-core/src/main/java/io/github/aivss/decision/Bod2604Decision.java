// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import static io.github.aivss.decision.Bod2604Outcome.FIX_ON_UPGRADE;
import static io.github.aivss.decision.Bod2604Outcome.FOURTEEN_DAYS;
import static io.github.aivss.decision.Bod2604Outcome.SIXTY_DAYS;
import static io.github.aivss.decision.Bod2604Outcome.THREE_DAYS;
import static io.github.aivss.decision.Bod2604Outcome.THREE_DAYS_AND_FORENSIC_TRIAGE;

import io.github.aivss.internal.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A decision by the table of BOD 26-04: until when a vulnerability is to be remediated.
 *
 * <p>The directive binds agencies of the federal civilian executive branch of the USA, for CVEs. It is in force since 10
 * June 2026; agencies must operate by it from 7 December 2026. For anybody else, and for flaws without a CVE, the table
 * is guidance: see {@link #basis()}.
 *
 * <p>Source: CISA, Binding Operational Directive 26-04; its table as published by CERT/CC, SSVC,
 * {@code cisa:DT_BOD2604:1.0.0}. That exposure counts as yes if it is unknown is said in CISA's FAQ to the directive.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class Bod2604Decision {

    /** The id of the table, as SSVC names it. */
    public static final String TABLE = "cisa:DT_BOD2604:1.0.0";

    /** A row for each group of KEV, exposed and automatable, and a column each for a partial and a total impact. */
    private static final Bod2604Outcome[][] OUTCOMES = {
        {FIX_ON_UPGRADE, FIX_ON_UPGRADE},
        {SIXTY_DAYS, SIXTY_DAYS}, // automatable
        {SIXTY_DAYS, FOURTEEN_DAYS}, // exposed
        {FOURTEEN_DAYS, THREE_DAYS}, // exposed, automatable
        {FOURTEEN_DAYS, FOURTEEN_DAYS}, // KEV
        {FOURTEEN_DAYS, THREE_DAYS_AND_FORENSIC_TRIAGE}, // KEV, automatable
        {FOURTEEN_DAYS, THREE_DAYS_AND_FORENSIC_TRIAGE}, // KEV, exposed
        {THREE_DAYS, THREE_DAYS_AND_FORENSIC_TRIAGE}, // KEV, exposed, automatable
    };

    /** The form of an id (CVE record format 5, definition cveId). */
    private static final Pattern CVE = Pattern.compile("CVE-[0-9]{4}-[0-9]{4,19}");

    private static final int MAX_YEAR = 9998;

    private final boolean kev;
    private final PublicExposure exposure;
    private final boolean automatable;
    private final TechnicalImpact impact;
    private final Optional<String> cve;
    private final boolean federal;
    private final Optional<LocalDate> start;

    private Bod2604Decision(
            boolean kev,
            PublicExposure exposure,
            boolean automatable,
            TechnicalImpact impact,
            Optional<String> cve,
            boolean federal,
            Optional<LocalDate> start) {
        this.kev = kev;
        this.exposure = exposure;
        this.automatable = automatable;
        this.impact = impact;
        this.cve = cve;
        this.federal = federal;
        this.start = start;
    }

    /**
     * Creates a decision for a flaw without a CVE, and without a date to count from.
     *
     * @param kev whether it is in CISA's catalogue of known exploited vulnerabilities
     * @param exposure whether the asset is publicly exposed
     * @param automatable whether an attacker can automate the exploit for many targets
     * @param impact how much control an exploit gives
     * @return the decision
     */
    public static Bod2604Decision of(
            boolean kev, PublicExposure exposure, boolean automatable, TechnicalImpact impact) {
        Objects.requireNonNull(exposure, "exposure");
        Objects.requireNonNull(impact, "impact");
        return new Bod2604Decision(kev, exposure, automatable, impact, Optional.empty(), false, Optional.empty());
    }

    /**
     * Returns this decision for a CVE that is not in the scope of the directive.
     *
     * @param id the id, such as {@code CVE-2026-12345}
     * @return the decision
     * @throws IllegalArgumentException if the id is not of that form
     */
    public Bod2604Decision forCve(String id) {
        return new Bod2604Decision(kev, exposure, automatable, impact, Optional.of(cve(id)), false, start);
    }

    /**
     * Returns this decision for a CVE on an asset of a federal civilian executive branch agency of the USA.
     *
     * @param id the id, such as {@code CVE-2026-12345}
     * @return the decision
     * @throws IllegalArgumentException if the id is not of that form
     */
    public Bod2604Decision forFederalCve(String id) {
        return new Bod2604Decision(kev, exposure, automatable, impact, Optional.of(cve(id)), true, start);
    }

    private static String cve(String id) {
        if (!CVE.matcher(Objects.requireNonNull(id, "id")).matches()) {
            throw new IllegalArgumentException(
                    "CVE must be an id such as \"CVE-2026-12345\" but was " + Text.quote(id));
        }
        return id;
    }

    /**
     * Returns this decision with another date to count from.
     *
     * @param date the date, of the years 1 to 9998
     * @return the decision
     * @throws IllegalArgumentException if the date is not of these years
     */
    public Bod2604Decision from(LocalDate date) {
        int year = Objects.requireNonNull(date, "date").getYear();
        if (year < 1 || year > MAX_YEAR) {
            throw new IllegalArgumentException("date must be of the years 1 to " + MAX_YEAR + " but was " + date);
        }
        return new Bod2604Decision(kev, exposure, automatable, impact, cve, federal, Optional.of(date));
    }

    /**
     * Returns until when to remediate.
     *
     * @return the outcome
     */
    public Bod2604Outcome outcome() {
        boolean exposed = exposure != PublicExposure.NO;
        int row = (kev ? 4 : 0) + (exposed ? 2 : 0) + (automatable ? 1 : 0);
        return OUTCOMES[row][impact == TechnicalImpact.PARTIAL ? 0 : 1];
    }

    /**
     * Returns the last day to remediate, counted in calendar days: the first day is the one after the date to count
     * from.
     *
     * @return the date, or empty without a date to count from or without a deadline
     */
    public Optional<LocalDate> due() {
        return start.filter(date -> outcome().days().isPresent())
                .map(date -> date.plusDays(outcome().days().getAsInt()));
    }

    /**
     * Returns whether the vulnerability is in CISA's catalogue of known exploited vulnerabilities.
     *
     * @return true if it is
     */
    public boolean isKnownExploited() {
        return kev;
    }

    /**
     * Returns whether the asset is publicly exposed.
     *
     * @return the exposure as it was given
     */
    public PublicExposure exposure() {
        return exposure;
    }

    /**
     * Returns whether an attacker can automate the exploit for many targets.
     *
     * @return true if so
     */
    public boolean isAutomatable() {
        return automatable;
    }

    /**
     * Returns how much control an exploit gives.
     *
     * @return the technical impact
     */
    public TechnicalImpact impact() {
        return impact;
    }

    /**
     * Returns the CVE.
     *
     * @return the id, or empty
     */
    public Optional<String> cve() {
        return cve;
    }

    /**
     * Returns whether the directive binds or is applied by analogy.
     *
     * @return the ground of this decision
     */
    public Bod2604Basis basis() {
        return federal ? Bod2604Basis.DIRECTIVE : cve.isPresent() ? Bod2604Basis.CVE_GUIDANCE : Bod2604Basis.ANALOGY;
    }

    /**
     * Returns what should be known of this decision, for people; the wording may change.
     *
     * @return the notes, possibly none
     */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (exposure == PublicExposure.UNKNOWN) {
            notes.add("whether it is publicly exposed is unknown, which counts as yes (CISA FAQ to BOD 26-04)");
        }
        switch (basis()) {
            case DIRECTIVE -> {}
            case CVE_GUIDANCE ->
                notes.add("the directive binds federal civilian agencies of the USA; elsewhere it is guidance");
            case ANALOGY -> notes.add("the directive is for CVEs; without one its table is applied by analogy");
        }
        if (kev && cve.isEmpty()) {
            notes.add("the catalogue of known exploited vulnerabilities lists CVEs only, and no CVE is given");
        }
        return List.copyOf(notes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bod2604Decision that
                && kev == that.kev
                && exposure == that.exposure
                && automatable == that.automatable
                && impact == that.impact
                && cve.equals(that.cve)
                && federal == that.federal
                && start.equals(that.start);
    }

    @Override
    public int hashCode() {
        return Objects.hash(kev, exposure.key(), automatable, impact.key(), cve, federal, start);
    }

    /**
     * Returns the inputs and the outcome, for debugging; the format may change.
     *
     * @return the inputs by name, and the outcome
     */
    @Override
    public String toString() {
        return "Bod2604Decision[kev=" + kev + ", exposure=" + exposure.key() + ", automatable=" + automatable
                + ", impact=" + impact.key() + ", cve=" + cve + ", federal=" + federal + ", from=" + start
                + ", outcome=" + outcome().key() + "]";
    }
}
