// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AmplificationFactor;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.RiskFactor;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.PublicExposure;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.decision.TechnicalImpact;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.CrossReference;
import io.github.aivss.maestro.CrossReferences;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import io.github.aivss.testing.NullArguments;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinPool;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

class NullArgumentsTest {

    private static final OwaspReport REPORT =
            DocumentReader.standard().read(DocumentType.OWASP_REPORT, Documents.OWASP_REPORT);
    private static final Assessment ASSESSMENT = REPORT.assessments().get(0);

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(boolean.class, true),
            Map.entry(int.class, 1),
            Map.entry(long.class, 1L),
            Map.entry(String.class, "assessment"),
            Map.entry(Object.class, ASSESSMENT),
            Map.entry(byte[].class, new byte[0]),
            Map.entry(List.class, List.of()),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(OptionalLong.class, OptionalLong.empty()),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 31)),
            Map.entry(Path.class, Path.of("unused")),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
            Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
            Map.entry(Assessment.class, ASSESSMENT),
            Map.entry(AivssEdition.class, AivssEdition.V0_8),
            Map.entry(RiskFactor.class, AmplificationFactor.TOOLS),
            Map.entry(CoreRisk.class, CoreRisk.ofNumber(1)),
            Map.entry(ClaimAudit.class, ClaimAudit.of(ASSESSMENT)),
            Map.entry(CvssV4Vector.class, CvssV4Vector.parse(Documents.VECTOR)),
            Map.entry(
                    AgentThreatModel.class,
                    DocumentReader.standard().read(DocumentType.THREAT_MODEL, Documents.THREAT_MODEL)),
            Map.entry(CrossReference.class, CrossReferences.all().get(0)),
            Map.entry(Layer.class, LayerTaxonomy.MAESTRO.layers().get(0)),
            Map.entry(Threat.class, LayerTaxonomy.MAESTRO.threats().get(0)),
            Map.entry(LayerTaxonomies.class, LayerTaxonomies.builtIn()),
            Map.entry(DocumentReader.class, DocumentReader.standard()),
            Map.entry(DocumentWriter.class, DocumentWriter.compact()),
            Map.entry(DocumentType.class, DocumentType.ASSESSMENT),
            Map.entry(AnswerWriter.class, AnswerWriter.lines(OutputStream.nullOutputStream())),
            Map.entry(LineBlock.class, LineBlock.EMPTY),
            Map.entry(ParallelLines.class, ParallelLines.on(ForkJoinPool.commonPool(), 1)),
            Map.entry(ParallelLines.Answerer.class, (ParallelLines.Answerer<Object>) (block, answers) -> answers),
            Map.entry(ExecutorService.class, ForkJoinPool.commonPool()),
            Map.entry(Consumer.class, (Consumer<Object>) Object::hashCode),
            Map.entry(AivssModule.class, new AivssModule()),
            Map.entry(JsonForm.class, JsonForm.values().get(0)),
            Map.entry(JsonParser.class, new JsonFactory().createParser(ObjectReadContext.empty(), "1")),
            Map.entry(
                    JsonGenerator.class,
                    new JsonFactory().createGenerator(ObjectWriteContext.empty(), OutputStream.nullOutputStream())),
            Map.entry(ReadLimits.class, ReadLimits.STANDARD),
            Map.entry(Origin.class, Origin.NONE),
            Map.entry(SsvcDecision.class, DocumentReader.standard().read(DocumentType.SSVC, Documents.SSVC)),
            Map.entry(Bod2604Decision.class, Bod2604Decision.of(true, PublicExposure.YES, true, TechnicalImpact.TOTAL)),
            Map.entry(OwaspReport.class, REPORT),
            Map.entry(OwaspReport.Metadata.class, REPORT.metadata()),
            Map.entry(OwaspReport.Vulnerability.class, REPORT.vulnerabilities().get(0)));

    static Stream<NullArguments.Call> calls() {
        return NullArguments.of(DocumentType.class, SAMPLES).filter(call -> !isForJackson(call));
    }

    /** Jackson alone calls this, with its own context. */
    private static boolean isForJackson(NullArguments.Call call) {
        return call.toString().contains("setupModule");
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(NullArguments.Call call) {
        assertThat(call.message()).isEqualTo(call.parameter());
    }
}
