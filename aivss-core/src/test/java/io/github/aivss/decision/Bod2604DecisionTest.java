// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Bod2604DecisionTest {

    private static final Bod2604Decision IN_14_DAYS =
            Bod2604Decision.of(true, PublicExposure.NO, false, TechnicalImpact.PARTIAL);

    /** The 16 rows of the table, transcribed a second time: KEV, exposed, automatable, impact, outcome. */
    @ParameterizedTest
    @CsvSource({
        "N, N, N, partial, FSU",
        "N, N, N, total, FSU",
        "N, Y, N, partial, 60D",
        "N, Y, N, total, 14D",
        "N, N, Y, partial, 60D",
        "N, N, Y, total, 60D",
        "N, Y, Y, partial, 14D",
        "N, Y, Y, total, 3D",
        "Y, N, N, partial, 14D",
        "Y, N, N, total, 14D",
        "Y, Y, N, partial, 14D",
        "Y, Y, N, total, 3DF",
        "Y, N, Y, partial, 14D",
        "Y, N, Y, total, 3DF",
        "Y, Y, Y, partial, 3D",
        "Y, Y, Y, total, 3DF"
    })
    void every_row_of_the_table_has_its_outcome(
            String kev, String exposed, String automatable, String impact, String outcome) {
        PublicExposure exposure = exposed.equals("Y") ? PublicExposure.YES : PublicExposure.NO;

        Bod2604Decision decision =
                Bod2604Decision.of(kev.equals("Y"), exposure, automatable.equals("Y"), TechnicalImpact.ofKey(impact));

        assertThat(decision.outcome().key()).isEqualTo(outcome);
    }

    @Test
    void an_outcome_has_its_days_and_one_a_forensic_triage() {
        assertThat(Stream.of(Bod2604Outcome.values()).map(Bod2604Outcome::days))
                .containsExactly(
                        OptionalInt.empty(),
                        OptionalInt.of(60),
                        OptionalInt.of(14),
                        OptionalInt.of(3),
                        OptionalInt.of(3));
        assertThat(Stream.of(Bod2604Outcome.values()).filter(Bod2604Outcome::forensicTriage))
                .containsExactly(Bod2604Outcome.THREE_DAYS_AND_FORENSIC_TRIAGE);
    }

    @Test
    void exposure_that_is_unknown_counts_as_yes_and_is_noted() {
        for (boolean kev : List.of(true, false)) {
            for (boolean automatable : List.of(true, false)) {
                for (TechnicalImpact impact : TechnicalImpact.values()) {
                    Bod2604Decision unknown = Bod2604Decision.of(kev, PublicExposure.UNKNOWN, automatable, impact);
                    Bod2604Decision exposed = Bod2604Decision.of(kev, PublicExposure.YES, automatable, impact);

                    assertThat(unknown.outcome()).isEqualTo(exposed.outcome());
                    assertThat(unknown.notes()).anyMatch(note -> note.contains("unknown, which counts as yes"));
                    assertThat(exposed.notes()).noneMatch(note -> note.contains("unknown"));
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // 14 days over the ends of months, of a year, and of February in years with and without a leap day.
        "2026-12-07, 2026-12-21",
        "2026-11-21, 2026-12-05",
        "2026-12-18, 2027-01-01",
        "2027-02-15, 2027-03-01",
        "2028-02-15, 2028-02-29",
        "2028-02-16, 2028-03-01",
        "2100-02-15, 2100-03-01",
        "2000-02-15, 2000-02-29",
        "0001-01-01, 0001-01-15",
        "9998-12-31, 9999-01-14"
    })
    void a_deadline_is_in_calendar_days(LocalDate from, LocalDate due) {
        assertThat(IN_14_DAYS.from(from).due()).contains(due);
    }

    @ParameterizedTest
    @CsvSource({"2026-12-31, 2027-01-03", "2028-02-27, 2028-03-01", "2027-02-27, 2027-03-02"})
    void three_days_are_three_calendar_days_with_and_without_a_triage(LocalDate from, LocalDate due) {
        Bod2604Decision three = Bod2604Decision.of(true, PublicExposure.YES, true, TechnicalImpact.PARTIAL);
        Bod2604Decision triage = Bod2604Decision.of(true, PublicExposure.YES, true, TechnicalImpact.TOTAL);

        assertThat(three.from(from).due()).contains(due);
        assertThat(triage.from(from).due()).contains(due);
    }

    @Property(tries = 500)
    void a_deadline_is_as_many_days_after_the_start_as_the_outcome_has(
            @ForAll("dates") LocalDate from, @ForAll boolean kev, @ForAll boolean automatable) {
        Bod2604Decision decision = Bod2604Decision.of(kev, PublicExposure.NO, automatable, TechnicalImpact.TOTAL);

        Optional<LocalDate> due = decision.from(from).due();

        assertThat(due.isPresent()).isEqualTo(kev || automatable);
        due.ifPresent(date -> assertThat(ChronoUnit.DAYS.between(from, date))
                .isEqualTo(decision.outcome().days().getAsInt()));
    }

    @Provide
    Arbitrary<LocalDate> dates() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1, 1, 1).toEpochDay(),
                        LocalDate.of(9998, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Test
    void without_a_start_or_a_deadline_nothing_is_due() {
        Bod2604Decision onUpgrade = Bod2604Decision.of(false, PublicExposure.NO, false, TechnicalImpact.TOTAL);

        assertThat(IN_14_DAYS.due()).isEmpty();
        assertThat(onUpgrade.from(LocalDate.of(2026, 12, 7)).due()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0000-12-31", "9999-01-01", "+999999999-12-31", "-999999999-01-01"})
    void a_start_far_away_is_refused(LocalDate from) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IN_14_DAYS.from(from))
                .withMessage("date must be of the years 1 to 9998 but was " + from);
    }

    @Test
    void the_directive_is_the_basis_only_for_a_cve_in_federal_scope() {
        assertThat(IN_14_DAYS.basis().key()).isEqualTo("informative_bod_26_04_analogy");
        assertThat(IN_14_DAYS.cve()).isEmpty();
        assertThat(IN_14_DAYS.notes())
                .containsExactly(
                        "the directive is for CVEs; without one its table is applied by analogy",
                        "the catalogue of known exploited vulnerabilities lists CVEs only, and no CVE is given");

        Bod2604Decision guided = IN_14_DAYS.forCve("CVE-2026-12345");
        assertThat(guided.basis().key()).isEqualTo("informative_bod_26_04_cve_guidance");
        assertThat(guided.cve()).contains("CVE-2026-12345");
        assertThat(guided.notes()).hasSize(1).first().asString().contains("elsewhere it is guidance");

        Bod2604Decision bound = IN_14_DAYS.forFederalCve("CVE-2026-12345");
        assertThat(bound.basis().key()).isEqualTo("cisa_bod_26_04");
        assertThat(bound.notes()).isEmpty();
        assertThat(bound.forCve("CVE-2026-1234").basis()).isEqualTo(Bod2604Basis.CVE_GUIDANCE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CVE-1999-0001", "CVE-2026-1234567890123456789"})
    void an_id_of_the_form_of_a_cve_is_allowed(String id) {
        assertThat(IN_14_DAYS.forCve(id).cve()).contains(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "CVE",
                "cve-2026-1234",
                "CVE-2026-123",
                "CVE-26-1234",
                "CVE-2026-12345678901234567890",
                "CVE-2026-1234 ",
                "CVE-2026-1234\n",
                "CVE-２０２６-1234",
                "GHSA-xxxx"
            })
    void an_id_of_another_form_is_refused(String id) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> IN_14_DAYS.forCve(id))
                .withMessageStartingWith("CVE must be an id such as \"CVE-2026-12345\" but was \"");
        assertThatIllegalArgumentException().isThrownBy(() -> IN_14_DAYS.forFederalCve(id));
    }

    @Test
    void decisions_are_equal_by_value() {
        LocalDate day = LocalDate.of(2026, 12, 7);
        List<Bod2604Decision> distinct = List.of(
                IN_14_DAYS,
                Bod2604Decision.of(false, PublicExposure.NO, false, TechnicalImpact.PARTIAL),
                Bod2604Decision.of(true, PublicExposure.YES, false, TechnicalImpact.PARTIAL),
                Bod2604Decision.of(true, PublicExposure.UNKNOWN, false, TechnicalImpact.PARTIAL),
                Bod2604Decision.of(true, PublicExposure.NO, true, TechnicalImpact.PARTIAL),
                Bod2604Decision.of(true, PublicExposure.NO, false, TechnicalImpact.TOTAL),
                IN_14_DAYS.forCve("CVE-2026-1234"),
                IN_14_DAYS.forFederalCve("CVE-2026-1234"),
                IN_14_DAYS.from(day));

        assertThat(distinct).doesNotHaveDuplicates();
        assertThat(IN_14_DAYS.from(day).forCve("CVE-2026-1234"))
                .isEqualTo(IN_14_DAYS.forCve("CVE-2026-1234").from(day))
                .hasSameHashCodeAs(IN_14_DAYS.forCve("CVE-2026-1234").from(day))
                .hasToString("Bod2604Decision[kev=true, exposure=no, automatable=false, impact=partial,"
                        + " cve=Optional[CVE-2026-1234], federal=false, from=Optional[2026-12-07], outcome=14D]");
    }

    @Test
    void keys_are_looked_up_exactly() {
        assertThat(Arrays.stream(PublicExposure.values()).map(value -> PublicExposure.ofKey(value.key())))
                .containsExactly(PublicExposure.values());
        assertThat(Arrays.stream(TechnicalImpact.values()).map(value -> TechnicalImpact.ofKey(value.key())))
                .containsExactly(TechnicalImpact.values());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PublicExposure.ofKey("Yes"))
                .withMessage("public exposure must be \"yes\", \"no\" or \"unknown\" but was \"Yes\"");
    }

    @Test
    void different_decisions_have_different_hash_codes() {
        Bod2604Decision decision = Bod2604Decision.of(true, PublicExposure.YES, true, TechnicalImpact.TOTAL);

        assertThat(decision)
                .doesNotHaveSameHashCodeAs(Bod2604Decision.of(false, PublicExposure.YES, true, TechnicalImpact.TOTAL));
    }

    @ParameterizedTest
    @CsvSource({"true, YES, false, TOTAL", "false, NO, true, PARTIAL", "true, UNKNOWN, true, PARTIAL"})
    void a_decision_keeps_its_inputs(
            boolean isKnownExploited, PublicExposure exposure, boolean isAutomatable, TechnicalImpact impact) {
        Bod2604Decision decision = Bod2604Decision.of(isKnownExploited, exposure, isAutomatable, impact);

        assertThat(decision.isKnownExploited()).isEqualTo(isKnownExploited);
        assertThat(decision.exposure()).isEqualTo(exposure);
        assertThat(decision.isAutomatable()).isEqualTo(isAutomatable);
        assertThat(decision.impact()).isEqualTo(impact);
    }

    @Test
    void an_outcome_is_a_time_in_words() {
        assertThat(Stream.of(Bod2604Outcome.values()).map(Bod2604Outcome::timeline))
                .containsExactly(
                        "fix with the next upgrade",
                        "within 60 calendar days",
                        "within 14 calendar days",
                        "within 3 calendar days",
                        "within 3 calendar days, and forensic triage");
    }
}
