// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.Severity;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.core.cvss.CvssV4Vector;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

@Label("An assessment that is written and read again")
class AssessmentRoundTripTest {

    @Property
    @Label("is the same")
    void is_the_same(@ForAll("assessments") Assessment assessment) {
        String compact = DocumentWriter.compact().write(DocumentType.ASSESSMENT, assessment);
        String indented = DocumentWriter.indented().write(DocumentType.ASSESSMENT, assessment);

        assertThat(DocumentReader.standard().read(DocumentType.ASSESSMENT, compact))
                .isEqualTo(assessment);
        assertThat(DocumentReader.standard().read(DocumentType.ASSESSMENT, indented))
                .isEqualTo(assessment);
        assertThat(compact).doesNotContain("\n");
    }

    @Provide
    Arbitrary<Assessment> assessments() {
        Arbitrary<Double> unit = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.0),
                Arbitraries.doubles().between(0, 1).ofScale(17));
        Arbitrary<RiskFactors> factors = Arbitraries.oneOf(
                Combinators.combine(Arbitraries.of(FactorSet.class), unit.list().ofSize(10))
                        .as((set, values) -> set.rate(
                                values.stream().mapToDouble(Double::doubleValue).toArray())),
                unit.map(value -> FactorSum.of(value * 10)));
        Arbitrary<Optional<CvssBase>> cvss = Arbitraries.oneOf(
                        unit.map(value -> CvssBase.of(value * 10)),
                        Arbitraries.of("", "/E:P", "/MSI:S/U:Red")
                                .map(metrics -> CvssBase.of(CvssV4Vector.parse(
                                        "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H" + metrics))))
                .optional(0.8);
        // Every Unicode text that can be written as UTF-8, quotes, controls and line ends included.
        Arbitrary<Optional<String>> id = Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF))
                .optional(0.8);
        return Combinators.combine(
                        id,
                        Arbitraries.of(AivssEdition.class),
                        cvss,
                        unit.map(value -> value * 10).optional(0.5),
                        factors,
                        unit.map(value -> ThreatMultiplier.of(value * 2)),
                        unit.map(MitigationFactor::of),
                        claims().optional(0.5))
                .as((name, edition, base, stated, rated, threat, mitigation, claim) -> new Assessment(
                        name,
                        edition,
                        base,
                        stated.filter(score -> base.orElse(null) instanceof CvssBase.Vector),
                        rated,
                        threat,
                        edition.hasMitigation() ? mitigation : MitigationFactor.NONE,
                        claim));
    }

    private static Arbitrary<AivssClaim> claims() {
        Arbitrary<Optional<BigDecimal>> number = Arbitraries.of(
                        "9.3", "9.30", "8", "0", "-1", "12.345", "0.000", "1E+2")
                .map(BigDecimal::new)
                .optional(0.7);
        return Combinators.combine(number, Arbitraries.of(Severity.class).optional(0.7), number, number, number)
                .as((score, severity, aars, sum, cvss) ->
                        new AivssClaim(score, severity, aars, sum, cvss, Optional.empty()));
    }

    @Property(tries = 200)
    @Label("is the same whatever the order of its members")
    void is_the_same_in_any_order(@ForAll("orders") List<String> members) {
        String document = "{" + String.join(",", members) + "}";

        assertThat(DocumentReader.standard().read(DocumentType.ASSESSMENT, document))
                .isEqualTo(
                        DocumentReader.standard().read(DocumentType.ASSESSMENT, "{" + String.join(",", MEMBERS) + "}"));
    }

    private static final List<String> MEMBERS = List.of(
            "\"id\": \"x\"",
            "\"edition\": \"0.5\"",
            "\"cvss\": 5",
            "\"factorSum\": 3",
            "\"threatMultiplier\": \"unreported\"",
            "\"mitigationFactor\": \"none\"",
            "\"claim\": {\"severity\": \"hIGH\"}");

    @Provide
    Arbitrary<List<String>> orders() {
        return Arbitraries.shuffle(MEMBERS);
    }
}
