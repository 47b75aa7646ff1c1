// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.core.Fault;
import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Certainty;
import io.github.aivss.maestro.Layer;
import io.github.aivss.maestro.LayerAssessment;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.MaestroLayers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Reads the section with a paragraph for each layer: each below its heading, or all in order without headings. */
final class LayerSection {

    private static final List<Layer> EXPECTED = MaestroLayers.ALL;
    private static final List<String> EXPECTED_IDS =
            EXPECTED.stream().map(Layer::id).toList();

    private final LineFaults faults;
    private final List<LayerAssessment> layers = new ArrayList<>();

    LayerSection(LineFaults faults) {
        this.faults = faults;
    }

    void read(Line heading, List<Line> section) {
        int first = nextHeading(section, 0);
        if (first == section.size()) {
            readInOrder(heading, section);
        } else {
            readUnderHeadings(section.subList(first, section.size()));
        }
    }

    private static int nextHeading(List<Line> lines, int from) {
        int index = from;
        while (index < lines.size() && !lines.get(index).isLayer()) {
            index++;
        }
        return index;
    }

    List<LayerAssessment> layers() {
        return layers;
    }

    private void readInOrder(Line heading, List<Line> section) {
        List<Line> paragraphs = section.stream()
                .dropWhile(Line::isIntroduction)
                .takeWhile(line -> !line.isFooter())
                .limit(EXPECTED.size() + 1)
                .toList();
        if (paragraphs.size() < EXPECTED.size()) {
            faults.add(
                    heading,
                    Fault.Code.MISSING,
                    "layers must be 7 paragraphs below this heading but are " + paragraphs.size());
        }
        // Only paragraphs precede the footer, so that an eighth means that one of the seven was split.
        if (paragraphs.size() > EXPECTED.size() && section.stream().anyMatch(Line::isFooter)) {
            Line eighth = paragraphs.get(EXPECTED.size());
            faults.add(eighth, Fault.Code.CONFLICT, "layers must be 7 paragraphs but another is " + eighth.quoted());
        }
        for (int i = 0; i < Math.min(EXPECTED.size(), paragraphs.size()); i++) {
            readParagraph(EXPECTED.get(i), paragraphs.get(i));
        }
    }

    private void readUnderHeadings(List<Line> lines) {
        List<Layer> found = new ArrayList<>();
        boolean known = true;
        int end;
        for (int start = 0; start < lines.size() && !faults.isFull(); start = end) {
            end = nextHeading(lines, start + 1);
            Block block = new Block(lines.get(start), lines.subList(start + 1, end));
            Optional<Layer> layer = layer(block);
            layer.ifPresent(found::add);
            known &= layer.isPresent();
            readBlock(block, layer.orElse(EXPECTED.get(0)), end == lines.size());
        }
        if (known && !found.equals(EXPECTED)) {
            List<String> ids = found.stream().map(Layer::id).toList();
            faults.add(
                    lines.get(0),
                    Fault.Code.CONFLICT,
                    "layers must be " + EXPECTED_IDS + " in order but are " + Text.firstTen(ids));
        }
    }

    /** Reads the paragraph below a heading. What follows the paragraph of the last layer is page furniture. */
    private void readBlock(Block block, Layer layer, boolean last) {
        if (block.under().isEmpty() || block.under().get(0).isHeading()) {
            faults.add(
                    block.heading(), Fault.Code.MISSING, "layer must have a paragraph below this heading but has none");
        } else {
            Paragraph paragraph = readParagraph(layer, block.under().get(0));
            checkMarker(block, paragraph.certainty());
        }
        for (int i = 1; !last && i < block.under().size() && !faults.isFull(); i++) {
            Line line = block.under().get(i);
            faults.add(line, Fault.Code.CONFLICT, "layer must be one paragraph but another is " + line.quoted());
        }
    }

    private void checkMarker(Block block, Certainty opening) {
        String marker = block.marker();
        if (marker.isEmpty() || marker.equals(Paragraph.marker(opening))) {
            return;
        }
        List<String> markers =
                Arrays.stream(Certainty.values()).map(Paragraph::marker).toList();
        if (markers.contains(marker)) {
            faults.add(
                    block.under().get(0),
                    Fault.Code.CONFLICT,
                    "paragraph must open as its heading ends, " + marker + ", but opens as " + opening.key());
        } else {
            faults.add(
                    block.heading(),
                    Fault.Code.VALUE,
                    "heading must end with one of " + markers + " but ends with " + Text.quote(marker));
        }
    }

    private Optional<Layer> layer(Block block) {
        try {
            return Optional.of(LayerTaxonomy.MAESTRO.resolve(block.name()));
        } catch (IllegalArgumentException e) {
            faults.add(block.heading(), Fault.Code.VALUE, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private Paragraph readParagraph(Layer layer, Line line) {
        Paragraph paragraph = Paragraph.of(line);
        if (line.isHeading()) {
            faults.add(line, Fault.Code.MISSING, "paragraph must be here but was " + line.quoted());
        } else if (paragraph.narrative().isEmpty()) {
            faults.add(
                    line,
                    Fault.Code.MISSING,
                    "paragraph must have words after \"" + Paragraph.OPENING + " —\" but was " + line.quoted());
        } else {
            layers.add(LayerAssessment.of(layer, paragraph.certainty(), paragraph.narrative()));
        }
        return paragraph;
    }

    /** A heading and the lines below it. */
    private record Block(Line heading, List<Line> under) {

        /** Returns the heading up to its marker. */
        String name() {
            return Line.strip(heading.text().substring(0, markerStart()));
        }

        /** Returns the marker, without the variation selector that requests the emoji form of its symbol. */
        String marker() {
            return heading.spaced().substring(markerStart()).replace("\uFE0F", "");
        }

        private int markerStart() {
            int start = 0;
            while (start < heading.text().length()
                    && "✓⚠".indexOf(heading.text().charAt(start)) < 0) {
                start++;
            }
            return start;
        }
    }
}
