// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The score of the most severe vector of each MacroVector, figures published by FIRST.Org; see the NOTICE file. */
final class CvssTable {

    private static final Map<String, Fraction> SCORES = new HashMap<>();

    private CvssTable() {}

    static void read(Path file) throws IOException {
        for (String line : Files.readAllLines(file)) {
            if (line.matches("\\d{6},.*")) {
                SCORES.put(line.substring(0, 6), Fraction.of(line.substring(7)));
            }
        }
    }

    static Optional<Fraction> find(String macroVector) {
        return Optional.ofNullable(SCORES.get(macroVector));
    }
}
