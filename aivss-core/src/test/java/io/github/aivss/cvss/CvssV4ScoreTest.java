// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cvss;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CvssV4ScoreTest {

    private static final String NO_IMPACT = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N";
    private static final String WORST = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    @Test
    void all_base_vectors_score_as_the_reference_does() throws Exception {
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        AtomicLong count = new AtomicLong();
        AtomicLong sum = new AtomicLong();
        Vectors.forEachBase(text -> {
            CvssV4Vector vector = CvssV4Vector.parse(text);
            digest.update(String.format(Locale.ROOT, "%.1f%n", vector.score())
                    .replace("\r", "")
                    .getBytes(StandardCharsets.US_ASCII));
            count.incrementAndGet();
            sum.addAndGet(vector.scoreTenths());
        });

        assertThat(count).hasValue(104_976);
        assertThat(sum).hasValue(5_964_883);
        assertThat(HexFormat.of().formatHex(digest.digest()))
                .isEqualTo("c03fa30a63957b282f68e73d0c6419de1af387cdb80a36e0a9e0c00e666f46a3");
    }

    @Tag("exhaustive")
    @Test
    void every_base_vector_with_some_other_metrics_scores_as_the_specification_says() {
        SplittableRandom random = new SplittableRandom(4);
        Vectors.forEachBase(base -> assertScoresAsSpecified(base + Vectors.randomOptional(random)));
    }

    @Property(tries = 100_000)
    void any_vector_scores_as_the_specification_says(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        assertScoresAsSpecified(Vectors.randomBase(random) + Vectors.randomOptional(random));
    }

    private static void assertScoresAsSpecified(String text) {
        CvssV4Vector vector = CvssV4Vector.parse(text);
        SpecificationScore expected = SpecificationScore.of(text);
        if (!expected.macroVector().equals(vector.macroVector())
                || !expected.score().equals(BigDecimal.valueOf(vector.score()))) {
            assertThat(vector.macroVector()).as(text).isEqualTo(expected.macroVector());
            assertThat(vector.score()).as(text).isEqualTo(expected.score().doubleValue());
        }
    }

    @Property(tries = 10_000)
    void the_base_score_is_the_score_of_the_base_metrics_alone(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String base = Vectors.randomBase(random);
        CvssV4Vector vector = CvssV4Vector.parse(base + Vectors.randomOptional(random));
        CvssV4Vector alone = CvssV4Vector.parse(base);

        assertThat(vector.baseScore()).isEqualTo(alone.score()).isEqualTo(alone.baseScore());
        assertThat(vector.baseScoreTenths()).isEqualTo(alone.scoreTenths());
        assertThat(vector.baseSeverity()).isEqualTo(alone.severity());
    }

    /** The oracle scores the text without the metrics that do not count. */
    @Property(tries = 10_000)
    void each_nomenclature_counts_its_groups_only(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = Vectors.randomBase(random) + Vectors.randomOptional(random);
        String withoutThreat = text.replaceAll("/E:.", "");
        String environmental = "/(CR|IR|AR|M[A-Z]+):.";
        CvssV4Vector vector = CvssV4Vector.parse(text);

        assertThat(BigDecimal.valueOf(vector.score(CvssV4Nomenclature.B)))
                .isEqualTo(SpecificationScore.of(withoutThreat.replaceAll(environmental, ""))
                        .score());
        assertThat(BigDecimal.valueOf(vector.score(CvssV4Nomenclature.BT)))
                .isEqualTo(SpecificationScore.of(text.replaceAll(environmental, ""))
                        .score());
        assertThat(BigDecimal.valueOf(vector.score(CvssV4Nomenclature.BE)))
                .isEqualTo(SpecificationScore.of(withoutThreat).score());
        assertThat(BigDecimal.valueOf(vector.score(CvssV4Nomenclature.BTE)))
                .isEqualTo(SpecificationScore.of(text).score());
        for (CvssV4Nomenclature each : CvssV4Nomenclature.values()) {
            assertThat(vector.severity(each)).isEqualTo(Severity.of(vector.score(each)));
        }
    }

    @Test
    void one_vector_has_four_scores_with_their_names() {
        CvssV4Vector vector = CvssV4Vector.parse(WORST + "/E:U/CR:L/IR:L/AR:L");

        assertThat(Stream.of(CvssV4Nomenclature.values())
                        .map(nomenclature -> nomenclature.title() + " " + vector.score(nomenclature) + " "
                                + vector.severity(nomenclature).title()))
                .containsExactly(
                        "CVSS-B 10.0 Critical", "CVSS-BT 9.1 Critical", "CVSS-BE 9.6 Critical", "CVSS-BTE 7.9 High");
    }

    @Property(tries = 10_000)
    void supplemental_metrics_never_change_a_score(@ForAll long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String text = Vectors.randomBase(random) + Vectors.randomOptional(random);
        CvssV4Vector vector = CvssV4Vector.parse(text);
        CvssV4Vector without = CvssV4Vector.parse(text.replaceAll("/(S|AU|R|V|RE|U):\\w+", ""));

        assertThat(vector.score()).isEqualTo(without.score());
        assertThat(vector.macroVector()).isEqualTo(without.macroVector());
        assertThat(vector.nomenclature()).isEqualTo(without.nomenclature());
    }

    @ParameterizedTest
    @CsvSource({
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H, 8.6, 8.6, CVSS-B, 101100",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 10.0, 10.0, CVSS-B, 000100",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H, 9.4, 9.4, CVSS-B, 100100",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:U, 9.4, 7.6, CVSS-BT, 100120",
        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U, 8.6, 5.8, CVSS-BT, 101120",
        "CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:L/SC:N/SI:N/SA:N/E:U/CR:L/IR:L/AR:L, 1.0, 0.1, CVSS-BTE, 212221"
    })
    void known_vectors(String text, double base, double score, String nomenclature, String macroVector) {
        CvssV4Vector vector = CvssV4Vector.parse(text);

        assertThat(vector.baseScore()).isEqualTo(base);
        assertThat(vector.score()).isEqualTo(score);
        assertThat(vector.nomenclature()).isEqualTo(nomenclature);
        assertThat(vector.macroVector()).isEqualTo(macroVector);
    }

    @Test
    void without_any_impact_the_score_is_zero() {
        CvssV4Vector vector = CvssV4Vector.parse(NO_IMPACT);

        assertThat(vector.score()).isZero();
        assertThat(vector.severity()).isEqualTo(Severity.NONE);
    }

    @ParameterizedTest
    @CsvSource({"MVC:L", "MVI:L", "MVA:L", "MSC:L", "MSI:L", "MSA:L", "MSI:S", "MSA:S"})
    void one_modified_impact_is_enough_for_a_score(String impact) {
        CvssV4Vector vector = CvssV4Vector.parse(NO_IMPACT + "/" + impact);

        assertThat(vector.score()).isPositive();
        assertThat(vector.baseScore()).isZero();
    }

    @Test
    void modified_impacts_can_take_every_impact_away() {
        CvssV4Vector vector = CvssV4Vector.parse(WORST + "/MVC:N/MVI:N/MVA:N/MSC:N/MSI:N/MSA:N");

        assertThat(vector.score()).isZero();
        assertThat(vector.severity()).isEqualTo(Severity.NONE);
        assertThat(vector.baseScore()).isEqualTo(10.0);
        assertThat(vector.baseSeverity()).isEqualTo(Severity.CRITICAL);
        assertThat(CvssV4Vector.parse(WORST + "/MVC:N/MVI:N/MVA:N/MSC:N/MSI:N").score())
                .isPositive();
    }

    @Test
    void the_band_is_that_of_the_rounded_score() {
        Vectors.forEachBase(text -> {
            CvssV4Vector vector = CvssV4Vector.parse(text);
            int tenths = vector.scoreTenths();
            Severity expected = tenths == 0
                    ? Severity.NONE
                    : tenths < 40
                            ? Severity.LOW
                            : tenths < 70 ? Severity.MEDIUM : tenths < 90 ? Severity.HIGH : Severity.CRITICAL;
            if (vector.severity() != expected) {
                assertThat(vector.severity()).as(text).isEqualTo(expected);
            }
        });
    }
}
