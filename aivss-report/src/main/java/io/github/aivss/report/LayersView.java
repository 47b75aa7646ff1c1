// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerCoverage;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where it can go wrong: the layers of a threat model.
 *
 * @param taxonomy the taxonomy, with its version
 * @param summary how many layers are mapped
 * @param stack the layers as a picture
 * @param layers the layers in their order
 */
record LayersView(String taxonomy, String summary, StackFigure stack, List<Row> layers) {

    /**
     * A layer.
     *
     * @param number its position, from 1
     * @param id its id
     * @param title its title
     * @param mapped whether the description covers it
     * @param certainty whether it does, in a word
     * @param vertical whether it crosses the other layers
     * @param depth how many layers it is part of
     * @param part what it is part of
     * @param narrative what could go wrong there
     * @param addressed the threats that the narrative addresses
     * @param unaddressed the other threats of the catalogues
     * @param coreRisks the core risks of AIVSS that the layer bears on
     */
    record Row(
            int number,
            String id,
            String title,
            boolean mapped,
            String certainty,
            boolean vertical,
            int depth,
            Optional<String> part,
            String narrative,
            List<ThreatView> addressed,
            List<ThreatView> unaddressed,
            List<String> coreRisks) {

        boolean hasAddressed() {
            return !addressed.isEmpty();
        }

        boolean hasUnaddressed() {
            return !unaddressed.isEmpty();
        }

        boolean hasCoreRisks() {
            return !coreRisks.isEmpty();
        }

        int addressedNumber() {
            return addressed.size();
        }

        int unaddressedNumber() {
            return unaddressed.size();
        }

        String unaddressedCount() {
            return Shown.count(unaddressed.size(), "threat") + " of the catalogues not addressed";
        }

        boolean nested() {
            return part.isPresent();
        }

        String coreRisksText() {
            return String.join("; ", coreRisks);
        }

        String heading() {
            return id + " " + title;
        }
    }

    static LayersView of(AgentThreatModel model) {
        LayerTaxonomy taxonomy = model.taxonomy();
        List<Row> rows = new ArrayList<>();
        for (LayerCoverage coverage : model.coverage()) {
            String narrative = model.layers().get(rows.size()).narrative();
            rows.add(row(rows.size() + 1, taxonomy, coverage, narrative));
        }
        long mapped = rows.stream().filter(Row::mapped).count();
        String summary = mapped + " of " + Shown.count(rows.size(), "layer") + " mapped; the others are uncertain: the"
                + " description does not cover them, and what is said of them is general.";
        return new LayersView(
                Shown.line(taxonomy.id()) + " " + Shown.line(taxonomy.version()),
                mapped == rows.size() ? "All " + Shown.count(rows.size(), "layer") + " mapped." : summary,
                StackFigure.of(taxonomy.layers(), rows),
                rows);
    }

    private static Row row(int number, LayerTaxonomy taxonomy, LayerCoverage coverage, String narrative) {
        Layer layer = coverage.layer();
        return new Row(
                number,
                Shown.line(layer.id()),
                Shown.line(layer.title()),
                coverage.certainty() == Certainty.MAPPED,
                coverage.certainty().key(),
                layer.vertical(),
                depth(taxonomy, layer),
                layer.parent().map(Shown::line),
                Shown.lines(narrative),
                threats(coverage.addressed()),
                threats(coverage.unaddressed()),
                layer.coreRisks().stream().map(CoreRisk::title).toList());
    }

    private static List<ThreatView> threats(List<Threat> threats) {
        return threats.stream().map(ThreatView::of).toList();
    }

    private static int depth(LayerTaxonomy taxonomy, Layer layer) {
        int depth = 0;
        for (Optional<Layer> above = layer.parent().flatMap(taxonomy::findLayer);
                above.isPresent();
                above = above.get().parent().flatMap(taxonomy::findLayer)) {
            depth++;
        }
        return depth;
    }
}
