// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.TechnicalImpact;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that give the inputs of a decision by BOD 26-04. */
final class Bod2604Options {

    @Option(
            names = "--kev",
            paramLabel = "yes|no",
            description = "Whether it is in CISA's catalogue of known exploited vulnerabilities.")
    private @Nullable String kev;

    @Option(
            names = "--exposed",
            paramLabel = "yes|no|unknown",
            description = "Whether the asset is publicly exposed; unknown counts as yes.")
    private @Nullable String exposed;

    @Option(names = "--automatable", paramLabel = "yes|no", description = "Whether the exploit can be automated.")
    private @Nullable String automatable;

    @Option(
            names = "--impact",
            paramLabel = "partial|total",
            description = "The technical impact: how much control an exploit gives.")
    private @Nullable String impact;

    @Option(names = "--cve", paramLabel = "ID", description = "The CVE, such as CVE-2026-12345.")
    private @Nullable String cve;

    @Option(
            names = "--federal",
            description = "The asset is of a federal civilian agency of the USA, for which the directive is binding;"
                    + " needs --cve.")
    private boolean federal;

    /** Returns whether any of them is given. */
    boolean isGiven() {
        return kev != null || exposed != null || automatable != null || impact != null || cve != null || federal;
    }

    /** Returns the decision, or some other one if the choices have a fault. */
    Bod2604Decision decision(ChoiceOptions choices) {
        Optional<Boolean> exploited = choices.required("--kev", kev);
        Optional<PublicExposure> exposure =
                choices.required("--exposed", exposed, PublicExposure.values(), PublicExposure::key);
        Optional<Boolean> automated = choices.required("--automatable", automatable);
        Optional<TechnicalImpact> control =
                choices.required("--impact", impact, TechnicalImpact.values(), TechnicalImpact::key);
        // The other options are checked without these too, so that all faults are reported.
        return named(
                Bod2604Decision.of(
                        exploited.orElse(false),
                        exposure.orElse(PublicExposure.NO),
                        automated.orElse(false),
                        control.orElse(TechnicalImpact.PARTIAL)),
                choices);
    }

    /** Returns a decision that counts its days from the date of an option, if there is one. */
    static Bod2604Decision from(
            @Nullable LocalDate date, String option, Bod2604Decision decision, ChoiceOptions choices) {
        if (date == null) {
            return decision;
        }
        try {
            return decision.from(date);
        } catch (IllegalArgumentException e) {
            choices.add(option, Fault.Code.RANGE, String.valueOf(e.getMessage()));
            return decision;
        }
    }

    private Bod2604Decision named(Bod2604Decision decision, ChoiceOptions choices) {
        if (cve == null) {
            if (federal) {
                choices.add("--cve", Fault.Code.MISSING, "is missing: --federal is for CVEs");
            }
            return decision;
        }
        try {
            return federal ? decision.forFederalCve(cve) : decision.forCve(cve);
        } catch (IllegalArgumentException e) {
            choices.add("--cve", Fault.Code.VALUE, String.valueOf(e.getMessage()));
            return decision;
        }
    }
}
