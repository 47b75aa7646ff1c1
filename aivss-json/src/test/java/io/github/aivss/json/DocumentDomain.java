// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatReference;
import io.github.aivss.maestro.ThreatScope;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** What documents can hold. */
final class DocumentDomain extends DomainContextBase {

    @Provide
    Arbitrary<Assessment> assessments() {
        Arbitrary<Map<Integer, Rationale>> rationales = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(Map.of())),
                Tuple.of(
                        1,
                        Arbitraries.maps(Arbitraries.integers().between(0, 12), rationales())
                                .ofMaxSize(13)));
        return Combinators.combine(plainAssessments(), rationales).as((assessment, reasons) -> {
            List<RationaleSubject> subjects = new ArrayList<>(List.of(ScoreTerm.values()));
            subjects.addAll(assessment.factors().least().known().keySet());
            Assessment.Builder builder = assessment.toBuilder();
            reasons.forEach((index, rationale) -> builder.rationale(subjects.get(index % subjects.size()), rationale));
            return builder.build();
        });
    }

    private static Arbitrary<Rationale> rationales() {
        return Combinators.combine(visibleTexts(), visibleTexts().list().ofMaxSize(2))
                .as(Rationale::new);
    }

    private static Arbitrary<AssessedFactors> factors() {
        Arbitrary<RatedFactors> rated = Combinators.combine(
                        Arbitraries.of(FactorSet.class), unitInterval().list().ofSize(10))
                .as((set, values) -> set.rate(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
        return Arbitraries.oneOf(
                rated,
                Combinators.combine(rated, Arbitraries.integers().between(0, 9).set())
                        .as(DocumentDomain::withUnknown),
                unitInterval().map(value -> FactorSum.of(value * 10)));
    }

    private static AssessedFactors withUnknown(RatedFactors rated, Set<Integer> unknown) {
        Map<RiskFactor, Double> known = new HashMap<>(rated.values());
        unknown.forEach(index -> known.remove(rated.set().factors().get(index)));
        return AssessedFactors.of(rated.set(), known);
    }

    private static Arbitrary<Assessment> plainAssessments() {
        Arbitrary<Optional<CvssBase>> cvss = Arbitraries.oneOf(
                        unitInterval().map(value -> CvssBase.of(value * 10)),
                        vectors().map(CvssBase::of))
                .optional(0.8);
        return Combinators.combine(
                        texts().optional(0.8),
                        Arbitraries.of(AivssEdition.class),
                        cvss,
                        unitInterval().map(value -> value * 10).optional(0.5),
                        factors(),
                        unitInterval().map(value -> ThreatMultiplier.of(value * 2)),
                        unitInterval().map(MitigationFactor::of),
                        claims().optional(0.5))
                .as((id, edition, base, stated, rated, threat, mitigation, claim) -> {
                    Assessment.Builder builder =
                            Assessment.builder(edition, rated).threatMultiplier(threat);
                    id.ifPresent(builder::id);
                    base.ifPresent(builder::cvssBase);
                    stated.filter(score -> base.orElse(null) instanceof CvssBase.Vector)
                            .ifPresent(builder::statedCvssScore);
                    claim.ifPresent(builder::claim);
                    return builder.mitigationFactor(edition.hasMitigation() ? mitigation : MitigationFactor.NONE)
                            .build();
                });
    }

    private static Arbitrary<AivssClaim> claims() {
        Arbitrary<Optional<BigDecimal>> number = Arbitraries.of(
                        "9.3", "9.30", "8", "0", "-1", "12.345", "0.000", "1E+2")
                .map(BigDecimal::new)
                .optional(0.7);
        return Combinators.combine(
                        number,
                        Arbitraries.of(Severity.class).optional(0.7),
                        number,
                        number,
                        number,
                        texts().optional(0.7))
                .as((score, severity, aars, sum, cvss, vector) -> {
                    AivssClaim claim = score.map(AivssClaim::ofScore).orElse(AivssClaim.EMPTY);
                    claim = severity.map(claim::withSeverity).orElse(claim);
                    claim = aars.map(claim::withAars).orElse(claim);
                    claim = sum.map(claim::withFactorSum).orElse(claim);
                    claim = cvss.map(claim::withCvssScore).orElse(claim);
                    return vector.map(claim::withVector).orElse(claim);
                });
    }

    /** Taxonomies of their own, extensions of MAESTRO, and extensions of such. */
    @Provide
    Arbitrary<LayerTaxonomy> taxonomies() {
        return Arbitraries.lazyOf(
                () -> own("a"),
                () -> own("a").flatMap(base -> extensions(base, "b")),
                () -> extensions(LayerTaxonomy.MAESTRO, "a"),
                () -> extensions(LayerTaxonomy.MAESTRO, "a").flatMap(base -> extensions(base, "b")));
    }

    private static Arbitrary<LayerTaxonomy> own(String id) {
        return taxonomies(version -> LayerTaxonomy.of(id, version).layer(Layer.of(id, "First")), List.of(id), id);
    }

    private static Arbitrary<LayerTaxonomy> extensions(LayerTaxonomy base, String id) {
        List<String> known = base.layers().stream().map(Layer::id).toList();
        return taxonomies(version -> base.extend(id, version), known, id);
    }

    private static Arbitrary<LayerTaxonomy> taxonomies(
            Function<String, LayerTaxonomy.Builder> builders, List<String> known, String id) {
        Arbitrary<List<Layer>> layers = layers(id).list().ofMaxSize(6);
        Arbitrary<List<Threat>> threats = threats(id).list().ofMaxSize(6);
        return Combinators.combine(
                        visibleTexts(),
                        layers,
                        threats,
                        Arbitraries.integers().between(0, 1000).list().ofSize(12))
                .as((version, added, endangered, choices) -> {
                    LayerTaxonomy.Builder builder = builders.apply(version);
                    List<String> ids = new ArrayList<>(known);
                    for (int i = 0; i < added.size(); i++) {
                        Layer layer = named(added.get(i), id + i);
                        int parent = choices.get(i) % (2 * ids.size());
                        builder.layer(parent < ids.size() ? layer.within(ids.get(parent)) : layer);
                        ids.add(layer.id());
                    }
                    for (int i = 0; i < endangered.size(); i++) {
                        builder.threat(named(endangered.get(i), id + i, scope(choices.get(6 + i), ids)));
                    }
                    return builder.build();
                });
    }

    /** Any kind of scope: no, one or two primary layers, further ones or none, cross-layer or not. */
    private static ThreatScope scope(int choice, List<String> ids) {
        List<String> some =
                ids.subList(choice % ids.size(), Math.min(ids.size(), choice % ids.size() + choice / 7 % 4));
        int primary = Math.min(some.size(), choice / 28 % 3);
        return new ThreatScope(
                some.subList(0, primary), some.subList(primary, some.size()), some.isEmpty() || choice % 5 == 0);
    }

    /** Names that no two layers share. */
    private static Layer named(Layer layer, String id) {
        return new Layer(
                id,
                "Title of " + id,
                layer.description(),
                layer.vertical(),
                Optional.empty(),
                layer.aliases().isEmpty() ? List.of() : List.of("Alias of " + id, "Other: " + id),
                layer.coreRisks());
    }

    private static Threat named(Threat threat, String id, ThreatScope scope) {
        return threat(
                threat.catalog(),
                threat.id().map(unused -> "T/" + id),
                scope,
                threat.name() + id,
                threat.description(),
                threat.coreRisks(),
                threat.deprecated());
    }

    private static Threat threat(
            String catalog,
            Optional<String> id,
            ThreatScope scope,
            String name,
            String description,
            List<CoreRisk> coreRisks,
            boolean deprecated) {
        Threat threat =
                Threat.of(catalog, scope, name).withDescription(description).withCoreRisks(coreRisks);
        Threat identified = id.map(threat::withId).orElse(threat);
        return deprecated ? identified.asDeprecated() : identified;
    }

    private static Arbitrary<Layer> layers(String id) {
        return Combinators.combine(
                        texts(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(CoreRisk.class).list().uniqueElements().ofMaxSize(3))
                .as((description, vertical, hasAliases, coreRisks) -> new Layer(
                        id,
                        id,
                        description,
                        vertical,
                        Optional.empty(),
                        hasAliases ? List.of(id) : List.of(),
                        coreRisks));
    }

    private static Arbitrary<Threat> threats(String catalog) {
        return Combinators.combine(
                        Arbitraries.of("id").optional(0.5),
                        visibleTexts(),
                        texts(),
                        Arbitraries.of(CoreRisk.class).list().ofMaxSize(2),
                        Arbitraries.of(true, false))
                .as((id, name, description, coreRisks, deprecated) ->
                        threat(catalog, id, ThreatScope.CROSS_LAYER, name, description, coreRisks, deprecated));
    }

    /** Threat models of MAESTRO and of other taxonomies. */
    @Provide
    Arbitrary<AgentThreatModel> threatModels() {
        return Arbitraries.oneOf(Arbitraries.just(LayerTaxonomy.MAESTRO), taxonomies())
                .flatMap(taxonomy -> Combinators.combine(
                                visibleTexts(),
                                visibleTexts().optional(0.5),
                                visibleTexts(),
                                assessments(),
                                Combinators.combine(taxonomy.layers().stream()
                                                .map(layer -> layerAssessments(layer, taxonomy))
                                                .toList())
                                        .as(layers -> layers))
                        .as((name, id, summary, assessment, layers) ->
                                AgentThreatModel.of(new Agent(name, id), summary, assessment, taxonomy, layers)));
    }

    private static Arbitrary<LayerAssessment> layerAssessments(Layer layer, LayerTaxonomy taxonomy) {
        List<ThreatReference> references = taxonomy.threats().stream()
                .flatMap(threat -> Stream.concat(
                        Stream.of(threat.reference()),
                        threat.scope().layers().stream()
                                .map(id -> ThreatReference.byName(threat.catalog(), id, threat.name()))))
                .distinct()
                .toList();
        Arbitrary<List<ThreatReference>> some = references.isEmpty()
                ? Arbitraries.just(List.of())
                : Arbitraries.of(references).list().uniqueElements().ofMaxSize(3);
        return Combinators.combine(Arbitraries.of(Certainty.class), visibleTexts(), some)
                .as((certainty, narrative, threats) -> new LayerAssessment(layer.id(), certainty, narrative, threats));
    }

    @Provide
    Arbitrary<OwaspReport> reports() {
        Arbitrary<OwaspReport.Metadata> metadata = Combinators.combine(
                        texts(),
                        Arbitraries.longs()
                                .between(
                                        LocalDate.of(0, 1, 1).toEpochDay(),
                                        LocalDate.of(9999, 12, 31).toEpochDay())
                                .map(LocalDate::ofEpochDay),
                        texts(),
                        texts().optional(0.5),
                        texts().optional(0.5))
                .as((system, date, assessor, version, notes) -> {
                    OwaspReport.Metadata required = OwaspReport.Metadata.of(system, date, assessor);
                    OwaspReport.Metadata versioned =
                            version.map(required::withSystemVersion).orElse(required);
                    return notes.map(versioned::withNotes).orElse(versioned);
                });
        return Combinators.combine(metadata, vulnerabilities().list().ofMaxSize(3))
                .as(OwaspReport::of);
    }

    private static Arbitrary<OwaspReport.Vulnerability> vulnerabilities() {
        Arbitrary<String> categories =
                Arbitraries.of(CoreRisk.class).flatMap(risk -> Arbitraries.of(risk.title(), risk.titleInWords()));
        Arbitrary<AmplificationFactors> factors = Arbitraries.of(0.0, 0.5, 1.0)
                .list()
                .ofSize(10)
                .map(values -> AmplificationFactors.of(
                        values.stream().mapToDouble(Double::doubleValue).toArray()));
        Arbitrary<BigDecimal> points =
                Arbitraries.of("9.3", "9.30", "8", "0", "0.785700", "1E+1").map(BigDecimal::new);
        Arbitrary<MitigationFactor> mitigation =
                Arbitraries.of(0.67, 0.83, 0.9000000000000001, 1.0).map(MitigationFactor::of);
        return Combinators.combine(
                        texts(), categories, texts().optional(0.5), texts().optional(0.5), vectors(), factors)
                .flatAs((id, category, title, description, vector, rated) -> Combinators.combine(
                                unitInterval(),
                                Arbitraries.of(0.5, 0.97, 1.0).map(ThreatMultiplier::of),
                                mitigation,
                                points.list().ofSize(3),
                                Arbitraries.of(Severity.class).optional(0.7))
                        .as((score, threat, mitigated, numbers, severity) -> {
                            AivssClaim claim = AivssClaim.ofScore(numbers.get(0))
                                    .withAars(numbers.get(1))
                                    .withFactorSum(numbers.get(2));
                            OwaspReport.Vulnerability required = OwaspReport.Vulnerability.of(
                                    Assessment.builder(AivssEdition.V0_8, rated)
                                            .id(id)
                                            .cvssBase(CvssBase.of(vector))
                                            .statedCvssScore(score * 10)
                                            .threatMultiplier(threat)
                                            .mitigationFactor(mitigated)
                                            .claim(severity.map(claim::withSeverity)
                                                    .orElse(claim))
                                            .build(),
                                    category);
                            OwaspReport.Vulnerability titled =
                                    title.map(required::withTitle).orElse(required);
                            return description.map(titled::withDescription).orElse(titled);
                        }));
    }

    @Provide
    Arbitrary<SsvcDecision> decisions() {
        return Combinators.combine(
                        Arbitraries.of(SsvcThreat.class),
                        Arbitraries.of(SsvcVulnerability.class),
                        Arbitraries.of(SsvcImpact.class),
                        Arbitraries.integers()
                                .between(SsvcFactor.MIN, SsvcFactor.MAX)
                                .list()
                                .ofSize(10))
                .as(SsvcDecision::new);
    }

    private static Arbitrary<CvssV4Vector> vectors() {
        return Arbitraries.of("", "/E:P", "/MSI:S/U:Red")
                .map(metrics -> CvssV4Vector.parse(Documents.VECTOR + metrics));
    }

    private static Arbitrary<Double> unitInterval() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(0, 10).map(tenths -> tenths / 10.0),
                Arbitraries.doubles().between(0, 1).ofScale(17));
    }

    /** Every Unicode text that can be written as UTF-8, quotes, controls and line ends included. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .all()
                .ofMaxLength(20)
                .filter(text -> text.codePoints().noneMatch(c -> c >= 0xD800 && c <= 0xDFFF));
    }

    private static Arbitrary<String> visibleTexts() {
        return texts().filter(text -> !Text.isBlank(text));
    }
}
