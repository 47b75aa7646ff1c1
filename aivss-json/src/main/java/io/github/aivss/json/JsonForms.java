// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssInput;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.AssessedFactors;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.ExploitMaturity;
import io.github.aivss.core.FactorLevel;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.FactorSum;
import io.github.aivss.core.Fault;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.MitigationStrength;
import io.github.aivss.core.NonStandardValue;
import io.github.aivss.core.PartialFactors;
import io.github.aivss.core.RatedFactors;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.RationaleSubject;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.RiskFactors;
import io.github.aivss.core.ScoreExplanation;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ScoreTerm;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Dialect;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.PublishedVector;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.core.audit.Verdict;
import io.github.aivss.cvss.CvssV4Metric;
import io.github.aivss.cvss.CvssV4Nomenclature;
import io.github.aivss.cvss.CvssV4Value;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.decision.Bod2604Basis;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.Bod2604Outcome;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcAgentLevel;
import io.github.aivss.decision.SsvcFactor;
import io.github.aivss.decision.SsvcImpact;
import io.github.aivss.decision.SsvcOutcome;
import io.github.aivss.decision.SsvcThreat;
import io.github.aivss.decision.SsvcVulnerability;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.internal.Lookup;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.CrossReference;
import io.github.aivss.maestro.CrossReferences;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerCoverage;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.Threat;
import io.github.aivss.maestro.ThreatCatalog;
import io.github.aivss.maestro.ThreatReference;
import io.github.aivss.maestro.ThreatScope;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** The table of {@link JsonForm}: each public type has one line. */
final class JsonForms {

    private static final RiskFactor[] FACTORS =
            Stream.of(FactorSet.values()).flatMap(set -> set.factors().stream()).toArray(RiskFactor[]::new);

    private static final RationaleSubject[] SUBJECTS = Stream.concat(
                    Stream.<RationaleSubject>of(ScoreTerm.values()), Stream.of(FACTORS))
            .toArray(RationaleSubject[]::new);

    private final List<JsonForm<?>> forms = new ArrayList<>();

    private JsonForms() {}

    static List<JsonForm<?>> all() {
        JsonForms table = new JsonForms();
        DocumentType.values().forEach(table::document);
        table.values();
        table.texts();
        table.decisionTexts();
        table.answers();
        table.unbound();
        return List.copyOf(table.forms);
    }

    private <T> void document(DocumentType<T> type) {
        add(type.valueType(), type::write, type::reader);
    }

    private void values() {
        value(AgenticRiskFactors.class, AssessmentWriter::writeFactors, cursor ->
                (AgenticRiskFactors) FactorsReader.read(cursor, FactorSet.AGENTIC));
        value(AmplificationFactors.class, AssessmentWriter::writeFactors, cursor ->
                (AmplificationFactors) FactorsReader.read(cursor, FactorSet.AMPLIFICATION));
        value(RatedFactors.class, AssessmentWriter::writeFactors, FactorsReader::readRated);
        value(FactorSum.class, AssessmentWriter::write, cursor -> number(cursor, Range.TEN_POINTS, FactorSum::of));
        value(RiskFactors.class, AssessmentWriter::write, FactorsReader::readFactorsOrSum);
        value(AssessedFactors.class, AssessmentWriter::write, FactorsReader::readAssessed);
        subtype(PartialFactors.class, AssessmentWriter::write, AssessedFactors.class);
        value(Rationale.class, AssessmentWriter::write, RationalesReader::readRationale);
        value(CvssBase.class, AssessmentWriter::write, AssessmentReader::readCvssBase);
        subtype(CvssBase.Score.class, AssessmentWriter::write, CvssBase.class);
        subtype(CvssBase.Vector.class, AssessmentWriter::write, CvssBase.class);
        value(AivssInput.class, AssessmentWriter::write, AssessmentReader::readInput);
        value(
                ThreatMultiplier.class,
                (json, multiplier) -> json.writeNumber(multiplier.value()),
                cursor -> number(cursor, Range.MULTIPLIER, ThreatMultiplier::of));
        value(
                MitigationFactor.class,
                (json, factor) -> json.writeNumber(factor.value()),
                cursor -> number(cursor, Range.UNIT, MitigationFactor::of));
        value(AivssClaim.class, AssessmentWriter::writeClaim, AssessmentReader::readClaim);
        value(ScoreRange.class, ScoreWriter::write, ScoreRangeReader::read);
        value(
                Agent.class,
                ThreatModelWriter::write,
                (cursor, options) -> new ThreatModelReader(cursor, options).readAgent());
        value(
                ThreatReference.class,
                ThreatModelWriter::write,
                (cursor, options) -> new ThreatModelReader(cursor, options).readThreat());
        subtype(ThreatReference.ById.class, ThreatModelWriter::write, ThreatReference.class);
        subtype(ThreatReference.ByName.class, ThreatModelWriter::write, ThreatReference.class);
        value(Layer.class, TaxonomyWriter::write, (cursor, options) -> new TaxonomyReader(cursor, options).readLayer());
    }

    private void texts() {
        text(CvssV4Vector.class, CvssV4Vector::toString, CvssV4Vector::parse);
        text(
                CvssV4Metric.class,
                CvssV4Metric::name,
                name -> Lookup.byName("CVSS metric", CvssV4Metric.values(), CvssV4Metric::name, name));
        text(
                CvssV4Nomenclature.class,
                CvssV4Nomenclature::title,
                title -> Lookup.byName("nomenclature", CvssV4Nomenclature.values(), CvssV4Nomenclature::title, title));
        text(Severity.class, Severity::title, Severity::ofTitle);
        text(AivssEdition.class, AivssEdition::key, AivssEdition::ofKey);
        text(ExploitMaturity.class, ExploitMaturity::key, ExploitMaturity::ofKey);
        text(MitigationStrength.class, MitigationStrength::key, MitigationStrength::ofKey);
        text(FactorSet.class, FactorSet::key, FactorSet::ofKey);
        text(RiskFactor.class, RiskFactor::key, key -> Lookup.byName("factor", FACTORS, RiskFactor::key, key));
        text(
                AgenticRiskFactor.class,
                RiskFactor::key,
                key -> Lookup.byName("factor", AgenticRiskFactor.values(), RiskFactor::key, key));
        text(
                AmplificationFactor.class,
                RiskFactor::key,
                key -> Lookup.byName("factor", AmplificationFactor.values(), RiskFactor::key, key));
        text(ScoreTerm.class, ScoreTerm::key, key -> Lookup.byName("term", ScoreTerm.values(), ScoreTerm::key, key));
        text(
                RationaleSubject.class,
                RationaleSubject::key,
                key -> Lookup.byName("subject", SUBJECTS, RationaleSubject::key, key));
        text(
                FactorLevel.class,
                FactorLevel::title,
                title -> Lookup.byName("level", FactorLevel.values(), FactorLevel::title, title));
        text(CoreRisk.class, CoreRisk::title, CoreRisk::ofTitle);
        text(AsiRisk.class, AsiRisk::id, AsiRisk::ofId);
        text(CrossReference.Relation.class, CrossReference.Relation::key, CrossReference.Relation::ofKey);
        text(CrossReference.Status.class, CrossReference.Status::key, CrossReference.Status::ofKey);
        text(Certainty.class, Certainty::key, Certainty::ofKey);
        text(
                Finding.Code.class,
                Finding.Code::key,
                key -> Lookup.byName("finding", Finding.Code.values(), Finding.Code::key, key));
        text(
                Fault.Code.class,
                Fault.Code::key,
                key -> Lookup.byName("fault", Fault.Code.values(), Fault.Code::key, key));
        text(
                ScoreExplanation.Driver.class,
                ScoreExplanation.Driver::key,
                key -> Lookup.byName("driver", ScoreExplanation.Driver.values(), ScoreExplanation.Driver::key, key));
    }

    private void decisionTexts() {
        text(SsvcThreat.class, SsvcThreat::key, SsvcThreat::ofKey);
        text(SsvcVulnerability.class, SsvcVulnerability::key, SsvcVulnerability::ofKey);
        text(SsvcImpact.class, SsvcImpact::key, SsvcImpact::ofKey);
        text(
                SsvcFactor.class,
                SsvcFactor::key,
                key -> Lookup.byName("factor", SsvcFactor.values(), SsvcFactor::key, key));
        text(
                SsvcAgentLevel.class,
                SsvcAgentLevel::key,
                key -> Lookup.byName("agent level", SsvcAgentLevel.values(), SsvcAgentLevel::key, key));
        text(
                SsvcOutcome.class,
                SsvcOutcome::title,
                title -> Lookup.byName("outcome", SsvcOutcome.values(), SsvcOutcome::title, title));
        text(PublicExposure.class, PublicExposure::key, PublicExposure::ofKey);
        text(TechnicalImpact.class, TechnicalImpact::key, TechnicalImpact::ofKey);
        text(
                Bod2604Outcome.class,
                Bod2604Outcome::key,
                key -> Lookup.byName("outcome", Bod2604Outcome.values(), Bod2604Outcome::key, key));
        text(
                Bod2604Basis.class,
                Bod2604Basis::key,
                key -> Lookup.byName("basis", Bod2604Basis.values(), Bod2604Basis::key, key));
    }

    private void answers() {
        answer(Dialect.class, AuditWriter::write);
        answer(PublishedVector.class, AuditWriter::write);
        answer(CrossReference.class, CrossReferenceWriter::write);
        answer(Bod2604Decision.class, DecisionWriter::write);
        answer(AivssScore.class, ScoreWriter::write);
        answer(ScoreExplanation.class, ScoreWriter::write);
        answer(ClaimAudit.class, AuditWriter::write);
        answer(Finding.class, AuditWriter::write);
        answer(ScoringModel.class, (json, model) -> json.writeString(model.key()));
        answer(Verdict.class, AuditWriter::write);
        answer(LayerCoverage.class, CoverageWriter::write);
        answer(Threat.class, TaxonomyWriter::writeThreat);
        answer(Fault.class, AnswerWriter::write);
    }

    private void unbound() {
        List.of(
                        AgenticRiskFactor.Group.class,
                        AuditSummary.class,
                        CvssV4Metric.Group.class,
                        SsvcFactor.Category.class,
                        CrossReferences.class,
                        CvssV4Value.class,
                        NonStandardValue.class,
                        NonStandardValue.Kind.class,
                        LayerAssessment.class,
                        LayerTaxonomies.class,
                        ThreatCatalog.class,
                        ThreatScope.class,
                        OwaspReport.Metadata.class,
                        OwaspReport.Vulnerability.class,
                        JsonForm.class,
                        JsonLine.class,
                        JsonLine.Invalid.class,
                        JsonLine.Valid.class,
                        Origin.class,
                        ReadLimits.class,
                        DocumentType.class)
                .forEach(this::refuse);
    }

    private <T> void refuse(Class<T> type) {
        String message = type.getSimpleName() + " has no JSON form of its own";
        BiConsumer<JsonGenerator, T> writer = (json, value) -> {
            throw new IllegalArgumentException(message);
        };
        add(type, writer, unread("part of a document: " + message));
    }

    private <T> void answer(Class<T> type, BiConsumer<JsonGenerator, ? super T> writer) {
        add(type, writer, unread("computed, not read"));
    }

    /** A subtype of a sealed type, which is read instead. */
    private <T> void subtype(Class<T> type, BiConsumer<JsonGenerator, ? super T> writer, Class<? super T> sealed) {
        add(type, writer, unread("read as " + sealed.getSimpleName()));
    }

    private static <T> BiFunction<Cursor, DocumentReader.Options, ValueReader<T>> unread(String expected) {
        return (cursor, options) -> () -> {
            cursor.mistyped(expected);
            return null;
        };
    }

    private <T> void value(
            Class<T> type, BiConsumer<JsonGenerator, ? super T> writer, Function<Cursor, @Nullable T> reader) {
        add(type, writer, (cursor, options) -> () -> reader.apply(cursor));
    }

    private <T> void value(
            Class<T> type,
            BiConsumer<JsonGenerator, ? super T> writer,
            BiFunction<Cursor, DocumentReader.Options, @Nullable T> reader) {
        add(type, writer, (cursor, options) -> () -> reader.apply(cursor, options));
    }

    private <T> void text(Class<T> type, Function<? super T, String> name, Function<String, T> parser) {
        forms.add(new JsonForm<>(
                type,
                (json, value) -> json.writeString(name.apply(value)),
                (cursor, options) -> () -> cursor.parsed(parser),
                new JsonForm.Text<>(name, parser)));
    }

    private <T> void add(
            Class<T> type,
            BiConsumer<JsonGenerator, ? super T> writer,
            BiFunction<Cursor, DocumentReader.Options, ValueReader<T>> reader) {
        forms.add(new JsonForm<>(type, writer, reader, null));
    }

    private static <T> @Nullable T number(Cursor cursor, Range range, Function<Double, T> factory) {
        double number = cursor.number(range);
        return Double.isNaN(number) ? null : factory.apply(number);
    }
}
