// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Assessment;
import io.github.aivss.decision.Bod2604Decision;
import io.github.aivss.decision.SsvcDecision;
import io.github.aivss.json.Origin;
import io.github.aivss.json.OwaspReport;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.testing.NullArguments;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NullArgumentsTest {

    private static final AgentThreatModel MODEL = Examples.threatModel("lutra-ai");

    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(int.class, 1),
            Map.entry(String.class, "name"),
            Map.entry(List.class, List.of()),
            Map.entry(LocalDate.class, LocalDate.of(2026, 3, 31)),
            Map.entry(OutputStream.class, OutputStream.nullOutputStream()),
            Map.entry(Assessment.class, MODEL.assessment()),
            Map.entry(AgentThreatModel.class, MODEL),
            Map.entry(OwaspReport.class, Examples.official()),
            Map.entry(Origin.class, Origin.NONE),
            Map.entry(SsvcDecision.class, Examples.decided().ssvc().orElseThrow()),
            Map.entry(Bod2604Decision.class, Examples.decided().bod2604().orElseThrow()),
            Map.entry(TablePage.class, new TablePage("kind", "title", List.of())),
            Map.entry(TablePage.Section.class, new TablePage.Section("heading", List.of(), List.of())),
            Map.entry(TablePage.Table.class, new TablePage.Table("caption", List.of("column"), List.of())),
            Map.entry(Report.class, Report.of(MODEL)),
            Map.entry(ReportIndex.class, ReportIndex.builder().build()),
            Map.entry(ReportIndex.Builder.class, ReportIndex.builder()),
            Map.entry(FindingsWriter.class, FindingsWriter.sarif(OutputStream.nullOutputStream())));

    static Stream<NullArguments.Call> calls() {
        return NullArguments.of(Report.class, SAMPLES);
    }

    @ParameterizedTest
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(NullArguments.Call call) {
        assertThat(call.message()).isEqualTo(call.parameter());
    }
}
