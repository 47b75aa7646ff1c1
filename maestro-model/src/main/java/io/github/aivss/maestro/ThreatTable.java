// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/** Reads the tables of threats; the first lines of each name its columns and sources. */
final class ThreatTable {

    private static final int COLUMNS = 6;
    private static final String CROSS_LAYER = "X";

    private ThreatTable() {}

    /** Returns the threats of a table, as those of a catalogue. */
    static List<Threat> read(String catalog, String resource) {
        return text(resource)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> threat(catalog, line.split(";", COLUMNS)))
                .toList();
    }

    private static Threat threat(String catalog, String[] cells) {
        List<String> primary = list(cells[2]);
        List<String> further = list(cells[3]);
        ThreatScope scope = new ThreatScope(
                layers(primary), layers(further), primary.contains(CROSS_LAYER) || further.contains(CROSS_LAYER));
        Threat threat = Threat.of(catalog, scope, cells[1])
                .withDescription(cells[5])
                .withCoreRisks(list(cells[4]).stream()
                        .map(Integer::parseInt)
                        .map(CoreRisk::ofNumber)
                        .toList());
        return cells[0].isEmpty() ? threat : threat.withId(cells[0]);
    }

    private static List<String> list(String cell) {
        return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(" "));
    }

    private static List<String> layers(List<String> scope) {
        return scope.stream().filter(layer -> !layer.equals(CROSS_LAYER)).toList();
    }

    private static String text(String resource) {
        try (InputStream in = Objects.requireNonNull(ThreatTable.class.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
