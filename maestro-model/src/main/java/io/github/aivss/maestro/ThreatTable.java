// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.util.Arrays;
import java.util.List;

/** Reads the tables of threats; the first lines of each name its columns and sources. */
final class ThreatTable {

    /** The name of "across layers" among the layers of a row. */
    static final String CROSS_LAYER = "X";

    private static final int COLUMNS = 6;

    private ThreatTable() {}

    /** A row as the table has it. */
    record Row(
            String id,
            String name,
            List<String> primary,
            List<String> further,
            List<CoreRisk> coreRisks,
            String description) {

        private static Row of(String line) {
            String[] cells = line.split(";", COLUMNS);
            List<CoreRisk> coreRisks = list(cells[4]).stream()
                    .map(Integer::parseInt)
                    .map(CoreRisk::ofNumber)
                    .toList();
            return new Row(cells[0], cells[1], list(cells[2]), list(cells[3]), coreRisks, cells[5]);
        }

        private static List<String> list(String cell) {
            return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
        }

        private Threat in(String catalog) {
            ThreatScope scope = new ThreatScope(
                    layers(primary), layers(further), primary.contains(CROSS_LAYER) || further.contains(CROSS_LAYER));
            Threat threat =
                    Threat.of(catalog, scope, name).withDescription(description).withCoreRisks(coreRisks);
            return id.isEmpty() ? threat : threat.withId(id);
        }

        private static List<String> layers(List<String> scope) {
            return scope.stream().filter(layer -> !layer.equals(CROSS_LAYER)).toList();
        }
    }

    /** Returns the threats of a table, as those of a catalogue. */
    static List<Threat> read(String catalog, String resource) {
        return rows(resource).stream().map(row -> row.in(catalog)).toList();
    }

    /** Returns the rows of a table. */
    static List<Row> rows(String resource) {
        return Resource.lines(resource).stream()
                .filter(line -> !line.startsWith("#"))
                .map(Row::of)
                .toList();
    }
}
