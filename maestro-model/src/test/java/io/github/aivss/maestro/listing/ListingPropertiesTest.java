// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.Severity;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.MaestroLayers;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Writing and reading back, over all models and over those that a listing is said to hold. */
class ListingPropertiesTest {

    private static final Pattern SURROUNDED =
            Pattern.compile("^[\\s\\p{Z}\\x1C-\\x1F\\x{FEFF}]|[\\s\\p{Z}\\x1C-\\x1F\\x{FEFF}]$");

    /** The words that headings are made of: a text without any of them looks like none. */
    private static final Pattern SUSPICIOUS =
            Pattern.compile("agentic|OWASP|MAESTRO|AIVSS|L[0-9]|certain", Pattern.CASE_INSENSITIVE);

    private static boolean isPlainLine(String text) {
        return !text.isEmpty()
                && text.indexOf('\n') < 0
                && text.indexOf('\r') < 0
                && !SURROUNDED.matcher(text).find()
                && new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8).equals(text)
                && !SUSPICIOUS.matcher(text).find();
    }

    private static Arbitrary<String> texts() {
        Arbitrary<String> pieces = Arbitraries.of(
                "a",
                " ",
                "—",
                "·",
                "|",
                "0.5",
                "\n",
                "\r",
                "\t",
                "\u0085",
                "\u000B",
                "\f",
                "\u2028",
                "\u2029",
                "\u00A0",
                "\u202F",
                "\u2007",
                "\u200B",
                "\uFEFF",
                "\u0000",
                "\u001C",
                "e\u0301",
                "\u202Eabc",
                "\uD83D\uDEA2",
                "\uD83D",
                "İ",
                "ß",
                "✓",
                "⚠",
                "\uFE0F",
                "L3 ·",
                "L3 · Agent Frameworks",
                " — agentic threat model",
                "OWASP AIVSS score rationale",
                "MAESTRO 7-layer threat model",
                "9.6AIVSS 9.6 · Critical",
                "MAESTRO — the 7-layer agentic threat-modeling framework",
                "Not certain from the listing",
                " — ",
                "Per-layer threats for this agent.",
                "CVSS base 8.5",
                "AIVSS = ",
                "Autonomy of Action",
                "✓ mapped");
        return Arbitraries.oneOf(
                Arbitraries.strings().all().ofMinLength(1).ofMaxLength(20),
                Arbitraries.strings().ofMinLength(1).ofMaxLength(20).withCharRange('\u0000', '\uFFFF'),
                pieces.list().ofMinSize(1).ofMaxSize(4).map(list -> String.join("", list)),
                pieces);
    }

    private static Arbitrary<Double> doubles(double max) {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, (int) (max * 100)).map(i -> i / 100.0),
                Arbitraries.doubles().between(0, max).ofScale(17),
                Arbitraries.of(0.0, Double.MIN_VALUE, Double.MIN_NORMAL, 1e-7, 0.1 + 0.2, Math.nextDown(max), max));
    }

    private static <T> Arbitrary<Optional<T>> perhaps(Arbitrary<T> values) {
        return values.injectNull(0.3).map(Optional::ofNullable);
    }

    private static Arbitrary<Optional<BigDecimal>> claims() {
        return perhaps(Combinators.combine(
                        Arbitraries.bigIntegers(), Arbitraries.integers().between(-100, 100))
                .as(BigDecimal::new));
    }

    private static Arbitrary<Assessment> assessments() {
        Arbitrary<AgenticRiskFactors> factors = doubles(1)
                .list()
                .ofSize(10)
                .map(values -> AgenticRiskFactors.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
        Arbitrary<AivssClaim> claims = Combinators.combine(
                        claims(), perhaps(Arbitraries.of(Severity.class)), claims(), claims())
                .as(ListingPropertiesTest::claim);
        return Combinators.combine(
                        perhaps(doubles(10).map(CvssBase::of)),
                        factors,
                        doubles(2).map(ThreatMultiplier::of),
                        doubles(1).map(MitigationFactor::of),
                        perhaps(claims))
                .as(ListingPropertiesTest::assessment);
    }

    private static AivssClaim claim(
            Optional<BigDecimal> score, Optional<Severity> band, Optional<BigDecimal> aars, Optional<BigDecimal> sum) {
        AivssClaim claim = score.map(AivssClaim::ofScore).orElse(AivssClaim.EMPTY);
        claim = band.map(claim::withSeverity).orElse(claim);
        claim = aars.map(claim::withAars).orElse(claim);
        return sum.map(claim::withFactorSum).orElse(claim);
    }

    private static Assessment assessment(
            Optional<CvssBase> base,
            RiskFactors factors,
            ThreatMultiplier threat,
            MitigationFactor mitigation,
            Optional<AivssClaim> claim) {
        Assessment.Builder builder = Assessment.builder(AivssEdition.V0_8, factors)
                .threatMultiplier(threat)
                .mitigationFactor(mitigation);
        base.ifPresent(builder::cvssBase);
        claim.ifPresent(builder::claim);
        return builder.build();
    }

    /** The nearest assessment that a listing is said to hold. */
    private static Assessment holdable(Assessment any) {
        boolean inputs = any.cvssBase().isPresent();
        Optional<AivssClaim> claim = any.claim()
                .map(stated -> claim(
                        stated.score(),
                        stated.severity().filter(band -> stated.score().isPresent()),
                        stated.aars().filter(aars -> inputs),
                        stated.factorSum().filter(sum -> inputs)))
                .filter(stated -> !stated.equals(AivssClaim.EMPTY));
        return assessment(
                any.cvssBase(),
                any.knownFactors().orElseThrow(),
                inputs ? any.threatMultiplier() : ThreatMultiplier.DEFAULT,
                inputs ? any.mitigationFactor() : MitigationFactor.NONE,
                claim);
    }

    private static Arbitrary<AgentThreatModel> models(Arbitrary<String> texts, Arbitrary<Assessment> assessments) {
        return Combinators.combine(
                        texts.list().ofSize(9),
                        Arbitraries.of(Certainty.class).list().ofSize(7),
                        assessments)
                .as((words, certainties, assessment) -> {
                    List<LayerAssessment> layers = new ArrayList<>();
                    for (int i = 0; i < 7; i++) {
                        layers.add(LayerAssessment.of(MaestroLayers.ALL.get(i), certainties.get(i), words.get(i)));
                    }
                    return AgentThreatModel.of(
                            Agent.of(words.get(7)), words.get(8), assessment, LayerTaxonomy.MAESTRO, layers);
                });
    }

    @Provide
    Arbitrary<AgentThreatModel> holdableModels() {
        Arbitrary<String> lines = texts().filter(ListingPropertiesTest::isPlainLine);
        Arbitrary<String> reasons = lines.filter(line -> line.indexOf('|') < 0);
        return models(lines, reasoned(assessments().map(ListingPropertiesTest::holdable), reasons));
    }

    /** Eight of nine texts plain, so that the ninth decides. */
    @Provide
    Arbitrary<AgentThreatModel> modelsWithOneWildText() {
        return Combinators.combine(
                        models(Arbitraries.of("plain words"), assessments().map(ListingPropertiesTest::holdable)),
                        visibleTexts(),
                        Arbitraries.integers().between(0, 8))
                .as((model, text, place) -> {
                    List<LayerAssessment> layers = new ArrayList<>(model.layers());
                    if (place < 7) {
                        layers.set(
                                place,
                                LayerAssessment.of(
                                        MaestroLayers.ALL.get(place),
                                        layers.get(place).certainty(),
                                        text));
                    }
                    return AgentThreatModel.of(
                            place == 7 ? Agent.of(text) : model.agent(),
                            place == 8 ? text : model.summary(),
                            model.assessment(),
                            LayerTaxonomy.MAESTRO,
                            layers);
                });
    }

    @Provide
    Arbitrary<AgentThreatModel> modelsWithAnyAssessment() {
        return models(Arbitraries.of("plain words"), reasoned(assessments(), visibleTexts()));
    }

    private static Arbitrary<String> visibleTexts() {
        return texts().filter(text ->
                text.codePoints().anyMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c)));
    }

    private static Arbitrary<Assessment> reasoned(Arbitrary<Assessment> assessments, Arbitrary<String> reasons) {
        Arbitrary<Map<AgenticRiskFactor, String>> maps = Arbitraries.maps(
                        Arbitraries.of(AgenticRiskFactor.class), reasons)
                .ofMaxSize(3);
        return Combinators.combine(assessments, maps).as((assessment, texts) -> {
            Assessment.Builder builder = assessment.toBuilder();
            texts.forEach((factor, text) -> builder.rationale(factor, Rationale.of(text)));
            return builder.build();
        });
    }

    @Property
    void what_a_listing_can_hold_is_read_back(@ForAll("holdableModels") AgentThreatModel model) {
        String written = Listing.write(model);

        assertThat(Listing.read(written)).isEqualTo(model);
        assertThat(Listing.read(new String(written.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)))
                .isEqualTo(model);
        assertThat(Listing.read("\uFEFF" + written.replace("\n", "\r\n"))).isEqualTo(model);
        assertThat(Listing.write(Listing.read(written))).isEqualTo(written);
    }

    @Property
    void any_text_is_read_back_or_refused(@ForAll("modelsWithOneWildText") AgentThreatModel model) {
        assertComesBackOrIsRefused(model);
    }

    @Property
    void any_assessment_is_read_back_or_refused(@ForAll("modelsWithAnyAssessment") AgentThreatModel model) {
        assertComesBackOrIsRefused(model);
    }

    private static void assertComesBackOrIsRefused(AgentThreatModel model) {
        String written;
        try {
            written = Listing.write(model);
        } catch (InvalidInputException e) {
            assertThat(e.faults()).isNotEmpty();
            return;
        }
        assertThat(Listing.read(written)).isEqualTo(model);
    }

    /** Whatever lines a text is patched together from, it is read or refused with lines that exist. */
    @Property
    void any_text_is_read_or_refused(@ForAll("patchwork") String text) {
        try {
            Listing.read(text);
        } catch (InvalidInputException e) {
            int lines = (int) Math.max(1, text.lines().count());
            assertThat(e.faults()).isNotEmpty().allSatisfy(fault -> {
                assertThat(fault.location()).startsWith("line ");
                assertThat(Integer.parseInt(fault.location().substring("line ".length())))
                        .isBetween(1, lines);
                assertThat(fault.message()).isNotBlank().doesNotContain("\n", "\r");
            });
        }
    }

    @Provide
    Arbitrary<String> patchwork() {
        List<String> lines =
                (HarbourClerk.FULLER + HarbourClerk.PLAIN).lines().distinct().toList();
        Arbitrary<String> shuffled = Arbitraries.oneOf(Arbitraries.of(lines), texts())
                .list()
                .ofMaxSize(40)
                .map(chosen -> String.join("\n", chosen));
        Arbitrary<String> damaged = Combinators.combine(
                        Arbitraries.of(HarbourClerk.FULLER, HarbourClerk.PLAIN),
                        Arbitraries.doubles().between(0, 1),
                        Arbitraries.integers().between(0, 60),
                        texts())
                .as((text, at, length, patch) -> {
                    int start = (int) (at * text.length());
                    return text.substring(0, start) + patch + text.substring(Math.min(text.length(), start + length));
                });
        return Arbitraries.oneOf(shuffled, damaged);
    }
}
