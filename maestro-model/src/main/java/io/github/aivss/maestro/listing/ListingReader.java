// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.Fault;
import io.github.aivss.cvss.Severity;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Agent;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;

/** Reads one listing: finds its sections, then reads each. */
final class ListingReader {

    private final List<Line> lines;
    private final LineFaults faults = new LineFaults();

    ListingReader(String text) {
        lines = new Lines(text);
    }

    AgentThreatModel read() {
        int rationale = firstFrom(0, Line::isRationale);
        int maestro = firstFrom(rationale < lines.size() ? rationale : 0, Line::isMaestro);
        int title = lastBefore(rationale, Line::isTitle);
        int another = firstFrom(rationale, Line::isTitle);
        checkSections(title, rationale, maestro, another);
        faults.throwIfAny();

        Line rationaleHeading = lines.get(rationale);
        List<Line> top = lines.subList(title + 1, rationale);
        AivssClaim claim = AivssClaim.EMPTY;
        if (!top.isEmpty() && top.get(0).isScore()) {
            claim = claim(top.get(0));
            top = top.subList(1, top.size());
        }
        String verdict = verdict(top, rationaleHeading);
        RationaleSection scored = new RationaleSection(claim, faults);
        scored.read(rationaleHeading, lines.subList(rationale + 1, maestro));
        LayerSection layered = new LayerSection(faults);
        layered.read(lines.get(maestro), lines.subList(maestro + 1, lines.size()));
        faults.throwIfAny();
        return AgentThreatModel.of(
                Agent.of(lines.get(title).name()),
                verdict,
                scored.assessment(),
                LayerTaxonomy.MAESTRO,
                layered.layers());
    }

    private void checkSections(int title, int rationale, int maestro, int another) {
        if (title < 0) {
            faults.add(
                    lineAt(0),
                    Fault.Code.MISSING,
                    "listing must have a title \"NAME" + Line.TITLE_END + "\" but has none");
        }
        if (rationale == lines.size()) {
            faults.add(
                    lineAt(rationale),
                    Fault.Code.MISSING,
                    "listing must have the heading \"" + Line.RATIONALE + "\" but has none");
        }
        if (maestro == lines.size()) {
            faults.add(
                    lineAt(maestro),
                    Fault.Code.MISSING,
                    "listing must have the heading \"" + Line.MAESTRO + "\" but has none");
        }
        if (another < lines.size()) {
            faults.add(
                    lineAt(another),
                    Fault.Code.CONFLICT,
                    "listing must end before another begins but has "
                            + lineAt(another).quoted());
        }
    }

    private int firstFrom(int start, Predicate<Line> kind) {
        int index = start;
        while (index < lines.size() && !kind.test(lines.get(index))) {
            index++;
        }
        return index;
    }

    private int lastBefore(int end, Predicate<Line> kind) {
        int index = end - 1;
        while (index >= 0 && !kind.test(lines.get(index))) {
            index--;
        }
        return index;
    }

    /** Returns the line, or the nearest one if there is none. */
    private Line lineAt(int index) {
        return lines.isEmpty() ? new Line(1, "") : lines.get(Math.min(index, lines.size() - 1));
    }

    private AivssClaim claim(Line line) {
        Matcher score = line.score();
        if (!score.matches()) {
            return AivssClaim.EMPTY;
        }
        String badge = score.group("badge");
        String number = score.group("number");
        if (!badge.isEmpty() && !badge.equals(number)) {
            faults.add(
                    line,
                    Fault.Code.CONFLICT,
                    "score must be the same twice but was " + Text.excerpt(badge) + " and then "
                            + Text.excerpt(number));
        }
        AivssClaim claim =
                faults.number(line, "score", number).map(AivssClaim::ofScore).orElse(AivssClaim.EMPTY);
        return Optional.ofNullable(score.group("band"))
                .flatMap(band -> severity(line, band))
                .map(claim::withSeverity)
                .orElse(claim);
    }

    private Optional<Severity> severity(Line line, String band) {
        Optional<Severity> severity = Arrays.stream(Severity.values())
                .filter(each -> each.title().equalsIgnoreCase(band))
                .findFirst();
        if (severity.isEmpty()) {
            List<String> titles =
                    Arrays.stream(Severity.values()).map(Severity::title).toList();
            faults.add(line, Fault.Code.VALUE, "band must be one of " + titles + " but was " + Text.quote(band));
        }
        return severity;
    }

    private String verdict(List<Line> section, Line end) {
        if (section.isEmpty()) {
            faults.add(end, Fault.Code.MISSING, "verdict must be before this heading but is missing");
            return "";
        }
        Line verdict = section.get(0);
        if (verdict.isHeading() || verdict.isScore()) {
            faults.add(verdict, Fault.Code.MISSING, "verdict must be here but was " + verdict.quoted());
        }
        section.stream()
                .skip(1)
                .forEach(line -> faults.add(
                        line, Fault.Code.CONFLICT, "verdict must be one line but another is " + line.quoted()));
        return verdict.text();
    }
}
