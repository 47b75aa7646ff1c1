// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Metric.Group;
import io.github.aivss.cvss.CvssV4Value;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatReference;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the benchmarks work on: like what is in use, in invented words, and the same in every run. */
final class Samples {

    private static final List<ThreatMultiplier> THREATS =
            List.copyOf(AivssEdition.V0_8.threatMultipliers().values());
    private static final List<MitigationFactor> MITIGATIONS =
            List.copyOf(AivssEdition.V0_8.mitigationFactors().values());
    private static final CvssV4Vector MILDEST =
            CvssV4Vector.parse("CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N");
    private static final String CONSONANTS = "bdfgklmnprstvz";
    private static final String VOWELS = "aeiou";

    private final Random random = new Random(20_260_321);

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** A fraction in twentieths, as factors are rated in practice. */
    private double rating() {
        return random.nextInt(21) / 20.0;
    }

    /** An input without vector: factors in twentieths, a CVSS score in tenths, multipliers of the tables. */
    AivssInput input() {
        return input(CvssBase.of(random.nextInt(101) / 10.0));
    }

    private AivssInput input(CvssBase base) {
        AgenticRiskFactors factors = AgenticRiskFactors.of(
                IntStream.range(0, 10).mapToDouble(i -> rating()).toArray());
        return new AivssInput(base, factors, any(THREATS), any(MITIGATIONS));
    }

    /** Of ten vectors seven have base metrics alone; the others one, two or three further groups. */
    CvssV4Vector vector() {
        CvssV4Vector vector = with(MILDEST, Group.BASE, 1);
        int kind = random.nextInt(10);
        if (kind >= 7) {
            vector = with(vector, Group.THREAT, 1);
        }
        if (kind >= 8) {
            vector = with(vector, Group.ENVIRONMENTAL, 0.5);
        }
        if (kind >= 9) {
            vector = with(vector, Group.SUPPLEMENTAL, 0.5);
        }
        return vector;
    }

    private CvssV4Vector with(CvssV4Vector base, Group group, double share) {
        CvssV4Vector vector = base;
        for (CvssV4Metric metric : CvssV4Metric.values()) {
            if (metric.group() == group && random.nextDouble() < share) {
                List<CvssV4Value> defined = metric.allowedValues().stream()
                        .filter(value -> value != CvssV4Value.NOT_DEFINED)
                        .toList();
                vector = vector.with(metric, any(defined));
            }
        }
        return vector;
    }

    /** A scored assessment with a claim; one in four has a vector. */
    Assessment assessment() {
        return scored(random.nextInt(4) == 0 ? input(CvssBase.of(with(MILDEST, Group.BASE, 1))) : input())
                .withId(word() + "-" + word());
    }

    private static Assessment scored(AivssInput input) {
        AivssScore score = AivssEdition.V0_8.score(input);
        AivssClaim claim = AivssClaim.ofScore(BigDecimal.valueOf(score.tenths(), 1))
                .withSeverity(score.severity())
                .withAars(rounded(score.exactAars()))
                .withFactorSum(rounded(BigDecimal.valueOf(input.factors().sum())));
        return Assessment.of(AivssEdition.V0_8, input).withClaim(claim);
    }

    /** Two decimals at most, as JSON writers print them. */
    private static BigDecimal rounded(BigDecimal exact) {
        return BigDecimal.valueOf(exact.setScale(2, RoundingMode.HALF_UP).doubleValue());
    }

    /** A threat model of MAESTRO's layers, each with a sentence and up to three threats. */
    AgentThreatModel threatModel() {
        Agent agent = Agent.of(title(2)).withId(word() + "-" + word());
        return AgentThreatModel.of(
                agent, sentence(20), scored(input()), LayerTaxonomy.MAESTRO, layers(25, this::threats));
    }

    /** A threat model that a listing can hold. */
    AgentThreatModel listed(int wordsOfALayer) {
        return AgentThreatModel.of(
                Agent.of(title(2)),
                sentence(20),
                scored(input()),
                LayerTaxonomy.MAESTRO,
                layers(wordsOfALayer, layer -> List.of()));
    }

    private interface Threats {
        List<ThreatReference> of(String layer);
    }

    private List<LayerAssessment> layers(int words, Threats threats) {
        List<LayerAssessment> layers = new ArrayList<>();
        LayerTaxonomy.MAESTRO
                .layers()
                .forEach(layer -> layers.add(new LayerAssessment(
                        layer.id(), any(List.of(Certainty.values())), sentence(words), threats.of(layer.id()))));
        return layers;
    }

    private List<ThreatReference> threats(String layer) {
        List<Threat> known = LayerTaxonomy.MAESTRO.threatsOf(layer);
        return Stream.generate(() -> any(known))
                .limit(random.nextInt(4))
                .map(Threat::reference)
                .distinct()
                .toList();
    }

    /** An official report. */
    OwaspReport report(int vulnerabilities) {
        return OwaspReport.of(
                OwaspReport.Metadata.of(title(2), LocalDate.of(2026, 3, 31), title(1))
                        .withSystemVersion("2.4.1")
                        .withNotes(sentence(12)),
                IntStream.rangeClosed(1, vulnerabilities)
                        .mapToObj(this::vulnerability)
                        .toList());
    }

    private OwaspReport.Vulnerability vulnerability(int number) {
        CvssV4Vector vector = with(MILDEST, Group.BASE, 1);
        AmplificationFactors factors = AmplificationFactors.of(
                IntStream.range(0, 10).mapToDouble(i -> random.nextInt(3) / 2.0).toArray());
        AivssInput input = new AivssInput(CvssBase.of(vector), factors, any(THREATS), any(MITIGATIONS));
        return OwaspReport.Vulnerability.of(
                        scored(input).withId("V-" + number).withStatedCvssScore(vector.baseScore()),
                        any(Arrays.asList(CoreRisk.values())).title())
                .withTitle(title(4))
                .withDescription(sentence(20));
    }

    private String sentence(int words) {
        return title(1)
                + IntStream.range(1, words).mapToObj(i -> " " + word()).collect(Collectors.joining("", "", "."));
    }

    private String title(int words) {
        return IntStream.range(0, words)
                .mapToObj(i -> word())
                .map(word -> Character.toUpperCase(word.charAt(0)) + word.substring(1))
                .collect(Collectors.joining(" "));
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        for (int syllables = 1 + random.nextInt(4); syllables > 0; syllables--) {
            word.append(letter(CONSONANTS)).append(letter(VOWELS));
        }
        return word.toString();
    }

    private char letter(String letters) {
        return letters.charAt(random.nextInt(letters.length()));
    }
}
