// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.core.AgenticRiskFactor;
import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.Fault;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.Rationale;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.internal.Text;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;

/**
 * Reads the section that rates the factors, each in a row or on two lines, and may have the other inputs of the score.
 * All other lines are explanation.
 */
final class RationaleSection {

    private static final Map<String, AgenticRiskFactor> FACTORS = new LinkedHashMap<>();

    static {
        Arrays.stream(AgenticRiskFactor.values()).forEach(factor -> FACTORS.put(factor.title(), factor));
    }

    private final LineFaults faults;
    private final Map<AgenticRiskFactor, Line> rated = new EnumMap<>(AgenticRiskFactor.class);
    private final AgenticRiskFactors.Builder factors = AgenticRiskFactors.builder();
    private final Map<AgenticRiskFactor, Rationale> rationales = new EnumMap<>(AgenticRiskFactor.class);
    private AivssClaim claim;
    private Optional<CvssBase> cvssBase = Optional.empty();
    private ThreatMultiplier threatMultiplier = ThreatMultiplier.DEFAULT;
    private MitigationFactor mitigationFactor = MitigationFactor.NONE;

    RationaleSection(AivssClaim claim, LineFaults faults) {
        this.claim = claim;
        this.faults = faults;
    }

    void read(Line heading, List<Line> section) {
        Optional<Line> inputs = Optional.empty();
        for (int i = 0; i < section.size() && !faults.isFull(); i++) {
            Line line = section.get(i);
            AgenticRiskFactor factor = FACTORS.get(line.spaced());
            if (factor != null && i + 1 < section.size() && section.get(i + 1).isNumeric()) {
                i++;
                rate(factor, section.get(i), section.get(i).text(), "");
            } else if (factor != null) {
                rated.putIfAbsent(factor, line);
                faults.add(
                        line, Fault.Code.MISSING, factor.title() + " must have a number on the next line but has none");
            } else if (line.isNumeric()) {
                faults.add(
                        line, Fault.Code.CONFLICT, "value must be after the name of a factor but was " + line.quoted());
            } else if (line.isRow()) {
                readRow(line);
            } else if (line.isInputs() && inputs.isEmpty()) {
                inputs = Optional.of(line);
                readInputs(line);
            } else if (line.isInputs()) {
                faults.add(
                        line,
                        Fault.Code.REPEATED,
                        "inputs must be given once but are in line "
                                + inputs.get().number() + " too");
            }
        }
        List<String> missing = FACTORS.values().stream()
                .filter(factor -> !rated.containsKey(factor))
                .map(AgenticRiskFactor::title)
                .toList();
        if (!missing.isEmpty()) {
            faults.add(heading, Fault.Code.MISSING, "factors must be all ten but lack " + missing);
        }
    }

    private void readRow(Line line) {
        String[] cells = line.text().split("\\|", 5);
        String rest = cells.length > 4 ? Line.strip(cells[4].replace('|', ' ')) : "";
        if (cells.length < 3 || Line.strip(cells[2]).isEmpty() || !rest.isEmpty()) {
            faults.add(line, Fault.Code.SYNTAX, "row must be \"| FACTOR | VALUE | REASON |\" but was " + line.quoted());
            return;
        }
        String name = Line.spaced(Line.strip(cells[1]));
        AgenticRiskFactor factor = FACTORS.get(name);
        if (factor == null) {
            faults.add(
                    line,
                    Fault.Code.VALUE,
                    "factor must be one of " + FACTORS.keySet() + " but was " + Text.quote(name));
            return;
        }
        rate(factor, line, Line.strip(cells[2]), cells.length > 3 ? Line.strip(cells[3]) : "");
    }

    private void rate(AgenticRiskFactor factor, Line line, String value, String reason) {
        Line earlier = rated.putIfAbsent(factor, line);
        if (earlier != null) {
            faults.add(
                    line,
                    Fault.Code.REPEATED,
                    factor.title() + " must be rated once but is rated in line " + earlier.number() + " too");
        }
        faults.value(line, factor.title(), value, number -> factors.rate(factor, number));
        if (!reason.isEmpty()) {
            rationales.put(factor, Rationale.of(reason));
        }
    }

    private void readInputs(Line line) {
        Matcher inputs = line.inputs();
        if (!inputs.matches()) {
            faults.add(
                    line,
                    Fault.Code.SYNTAX,
                    "inputs must be \"CVSS base N AARS uplift N Factor sum N/10 Threat ×N Mitigation ×N\" but were "
                            + line.quoted());
            return;
        }
        cvssBase = faults.value(line, "CVSS base", inputs.group("cvss"), CvssBase::of);
        Optional.ofNullable(inputs.group("uplift"))
                .flatMap(uplift -> faults.number(line, "AARS uplift", uplift))
                .ifPresent(uplift -> claim = claim.withAars(uplift));
        Optional.ofNullable(inputs.group("sum"))
                .flatMap(sum -> faults.number(line, "Factor sum", sum))
                .ifPresent(sum -> claim = claim.withFactorSum(sum));
        threatMultiplier = faults.value(line, "Threat", inputs.group("threat"), ThreatMultiplier::of)
                .orElse(threatMultiplier);
        mitigationFactor = faults.value(line, "Mitigation", inputs.group("mitigation"), MitigationFactor::of)
                .orElse(mitigationFactor);
    }

    Assessment assessment() {
        Assessment.Builder builder = Assessment.builder(AivssEdition.V0_8, factors.build())
                .threatMultiplier(threatMultiplier)
                .mitigationFactor(mitigationFactor);
        cvssBase.ifPresent(builder::cvssBase);
        rationales.forEach(builder::rationale);
        if (!claim.equals(AivssClaim.EMPTY)) {
            builder.claim(claim);
        }
        return builder.build();
    }
}
