// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import io.github.aivss.internal.Text;
import io.github.aivss.maestro.Layer;
import io.jstach.jstache.JStache;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The layers as a stack of slabs, the last on top and each sub-layer under what it is part of; vertical layers along the
 * side of the others, since they cross them.
 *
 * @param description the picture in words
 * @param slabs the layers that lie, from the top
 * @param columns the layers that cross them, from the left
 * @param height the height of the picture
 * @param standalone whether the picture is on its own and brings its own style
 */
@JStacheConfig(type = JStacheType.STACHE)
@JStache(path = "stack.svg")
record StackFigure(String description, List<Slab> slabs, List<Column> columns, int height, boolean standalone)
        implements Figure {

    private static final int SLAB = 46;
    private static final int PART = 40;
    private static final int GAP = 4;
    private static final int LEAST_HEIGHT = 240;
    private static final int INDENT = 4;
    private static final int MOST_INDENTS = 5;
    private static final int COLUMN = 13;
    private static final int MOST_COLUMNS = 52;
    private static final int LONGEST = 34;

    /**
     * A layer that lies.
     *
     * @param label its id and title
     * @param note its certainty and how many threats are addressed
     * @param key its certainty as a name in style sheets
     * @param x where it begins, in percent of the width
     * @param width its width in percent
     * @param y its upper edge
     * @param height its height
     */
    record Slab(String label, String note, String key, String x, String width, int y, int height) {

        int labelOffset() {
            return height / 2 - 3;
        }

        int noteOffset() {
            return height / 2 + 13;
        }
    }

    /**
     * A layer that crosses the others.
     *
     * @param label its id and title
     * @param note its certainty and how many threats are addressed
     * @param key its certainty as a name in style sheets
     * @param x where it begins, in percent of the width
     * @param width its width in percent
     * @param middle its middle in percent
     */
    record Column(String label, String note, String key, String x, String width, String middle) {}

    static StackFigure of(List<Layer> layers, List<LayersView.Row> rows) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        for (int i = 0; i < layers.size(); i++) {
            nodes.put(layers.get(i).id(), new Node(layers.get(i), rows.get(i)));
        }
        List<Node> roots = new ArrayList<>();
        for (Node node : nodes.values()) {
            Node parent = node.layer.parent().map(nodes::get).orElse(null);
            node.crosses = node.layer.vertical() || (parent != null && parent.crosses);
            (parent == null ? roots : parent.parts).add(node);
        }
        List<Node> lying = new ArrayList<>();
        List<Node> crossing = new ArrayList<>();
        for (int i = roots.size() - 1; i >= 0; i--) {
            roots.get(i).collect(lying, crossing);
        }
        return drawn(lying, crossing, description(rows));
    }

    private static StackFigure drawn(List<Node> lying, List<Node> crossing, String description) {
        double column = Math.min(COLUMN, (double) MOST_COLUMNS / Math.max(1, crossing.size()));
        double width = 100 - column * crossing.size();
        List<Slab> slabs = new ArrayList<>();
        int y = 0;
        for (Node node : lying) {
            int height = node.row.depth() == 0 ? SLAB : PART;
            int indent = INDENT * Math.min(node.row.depth(), MOST_INDENTS);
            slabs.add(new Slab(
                    label(node),
                    note(node),
                    node.row.certainty(),
                    percent(indent),
                    percent(width - indent),
                    y,
                    height));
            y += height + GAP;
        }
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < crossing.size(); i++) {
            Node node = crossing.get(i);
            double x = width + i * column;
            columns.add(new Column(
                    label(node),
                    node.row.certainty(),
                    node.row.certainty(),
                    percent(x + 1),
                    percent(column - 1.2),
                    percent(x + 1 + (column - 1) / 2)));
        }
        int height = crossing.isEmpty() ? y : Math.max(y, LEAST_HEIGHT);
        return new StackFigure(description, List.copyOf(slabs), List.copyOf(columns), Math.max(height - GAP, 1), false);
    }

    private static String label(Node node) {
        return Text.escape(node.row.heading(), LONGEST);
    }

    private static String note(Node node) {
        int threats = node.row.addressed().size();
        return node.row.certainty() + (threats == 0 ? "" : " · " + Shown.count(threats, "threat") + " addressed");
    }

    /** Returns a number with at most two decimal places. */
    private static String percent(double value) {
        long hundredths = Math.round(value * 100);
        long part = hundredths % 100;
        return hundredths / 100
                + (part == 0 ? "" : part % 10 == 0 ? "." + part / 10 : part < 10 ? ".0" + part : "." + part);
    }

    private static String description(List<LayersView.Row> rows) {
        StringBuilder text = new StringBuilder();
        rows.forEach(row -> text.append(text.isEmpty() ? "" : ", ")
                .append(row.heading())
                .append(": ")
                .append(row.certainty()));
        return text.append('.').toString();
    }

    @Override
    public StackFigure alone() {
        return new StackFigure(description, slabs, columns, height, true);
    }

    /** A layer with its parts. */
    private static final class Node {

        private final Layer layer;
        private final LayersView.Row row;
        private final List<Node> parts = new ArrayList<>();
        private boolean crosses;

        Node(Layer layer, LayersView.Row row) {
            this.layer = layer;
            this.row = row;
        }

        /** Adds this layer and then its parts. */
        void collect(List<Node> lying, List<Node> crossing) {
            (crosses ? crossing : lying).add(this);
            parts.forEach(part -> part.collect(lying, crossing));
        }
    }
}
