// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssScore;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.cyclonedx.Version;
import org.cyclonedx.model.Bom;
import org.cyclonedx.model.vulnerability.Vulnerability;
import org.cyclonedx.parsers.JsonParser;
import org.junit.jupiter.api.Test;

class CycloneDxLibraryTest {

    private static final Report OFFICIAL = Report.of(Examples.official());

    @Test
    void the_official_library_finds_nothing_wrong() throws Exception {
        for (Report report : Examples.reports()) {
            byte[] document = GoldenTest.cycloneDx(report).getBytes(StandardCharsets.UTF_8);
            assertThat(new JsonParser().validate(document, Version.VERSION_16)).isEmpty();
        }
    }

    @Test
    void this_is_the_newest_version_that_the_official_library_knows() {
        assertThat(Version.values()[Version.values().length - 1]).isEqualTo(Version.VERSION_16);
    }

    @Test
    void the_official_library_reads_the_scores_bands_and_vectors() throws Exception {
        Bom bom = new JsonParser().parse(GoldenTest.cycloneDx(OFFICIAL).getBytes(StandardCharsets.UTF_8));
        List<Vulnerability> vulnerabilities = bom.getVulnerabilities();

        assertThat(bom.getComponents()).hasSize(1);
        assertThat(vulnerabilities).hasSize(10);
        for (int i = 0; i < vulnerabilities.size(); i++) {
            AivssScore score = OFFICIAL.assessments().get(i).score().orElseThrow();
            Vulnerability.Rating aivss = vulnerabilities.get(i).getRatings().get(0);
            Vulnerability.Rating cvss = vulnerabilities.get(i).getRatings().get(1);
            assertThat(aivss.getScore()).isEqualTo(score.value());
            assertThat(aivss.getSeverity().name()).isEqualTo(score.severity().name());
            assertThat(aivss.getMethod()).isEqualTo(Vulnerability.Rating.Method.OTHER);
            assertThat(aivss.getSource().getName()).isEqualTo("OWASP AIVSS");
            assertThat(cvss.getMethod()).isEqualTo(Vulnerability.Rating.Method.CVSSV4);
            assertThat(cvss.getScore()).isEqualTo(score.input().cvssBase().score());
            assertThat(cvss.getVector())
                    .isEqualTo(OFFICIAL.owaspReport()
                            .orElseThrow()
                            .vulnerabilities()
                            .get(i)
                            .cvssVector());
        }
    }
}
