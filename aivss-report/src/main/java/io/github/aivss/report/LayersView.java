// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.Threat;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
        for (LayerAssessment assessed : model.layers()) {
            rows.add(row(rows.size() + 1, taxonomy, assessed));
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

    private static Row row(int number, LayerTaxonomy taxonomy, LayerAssessment assessed) {
        Layer layer = taxonomy.findLayer(assessed.layer()).orElseThrow();
        List<Threat> addressed =
                assessed.threats().stream().map(taxonomy::threat).distinct().toList();
        Set<Threat> known = new HashSet<>(addressed);
        List<ThreatView> unaddressed = taxonomy.threatsOf(layer.id()).stream()
                .filter(threat -> !known.contains(threat) && !threat.deprecated())
                .map(ThreatView::of)
                .toList();
        boolean mapped = assessed.certainty() == Certainty.MAPPED;
        return new Row(
                number,
                Shown.line(layer.id()),
                Shown.line(layer.title()),
                mapped,
                assessed.certainty().key(),
                layer.vertical(),
                depth(taxonomy, layer),
                layer.parent().map(Shown::line),
                Shown.lines(assessed.narrative()),
                addressed.stream().map(ThreatView::of).toList(),
                unaddressed,
                layer.coreRisks().stream().map(CoreRisk::title).toList());
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
