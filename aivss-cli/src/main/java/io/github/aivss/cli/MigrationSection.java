// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AsiRisk;
import io.github.aivss.core.CoreRisk;
import io.github.aivss.draft.DraftAssessment;
import io.github.aivss.draft.FactorDisposition;
import io.github.aivss.draft.Migration;
import io.github.aivss.internal.Decimals;
import io.github.aivss.internal.Text;
import io.github.aivss.report.TablePage;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The tables that show an assessment of AIVSS 0.8 next to the working draft of 1.0, on a page and as text. */
final class MigrationSection {

    private static final int LABEL_WIDTH = 48;

    private MigrationSection() {}

    static TablePage.Section of(String name, Migration migration) {
        List<String> sentences = new ArrayList<>(List.of(Migration.NOT_COMPARABLE));
        List<TablePage.Table> tables = new ArrayList<>(List.of(scores(migration), sensitivities(migration)));
        if (migration.dispositions().isEmpty()) {
            sentences.add("What factors become is published for those of AIVSS 0.8 alone, and these are not.");
        } else {
            tables.add(factors(migration));
        }
        tables.add(coreRisks());
        return new TablePage.Section(name, sentences, tables);
    }

    private static TablePage.Table scores(Migration migration) {
        return new TablePage.Table(
                "Scores",
                List.of("Specification", "Score"),
                List.of(
                        List.of("AIVSS 0.8", text(migration.score())),
                        List.of("AIVSS 0.8, without mitigation", text(migration.inherentScore())),
                        List.of("AIVSS 0.8, with mitigation on the uplift alone", text(migration.residualScore())),
                        List.of(
                                DraftAssessment.SPECIFICATION + " (" + DraftAssessment.STATUS + ")",
                                migration.vector().score() + " "
                                        + migration.vector().severity().title())));
    }

    private static TablePage.Table sensitivities(Migration migration) {
        return new TablePage.Table(
                "Share of a CVSS difference that is left",
                List.of("Specification", "Share"),
                List.of(
                        List.of("AIVSS 0.8", Decimals.text(migration.publishedCvssSensitivity())),
                        List.of(
                                "AIVSS 0.8, with mitigation on the uplift alone",
                                Decimals.text(migration.cvssSensitivity()))));
    }

    private static TablePage.Table factors(Migration migration) {
        return new TablePage.Table(
                "What each factor becomes, to be rated anew",
                List.of("Factor", "Metrics of the draft"),
                migration.dispositions().stream().map(MigrationSection::row).toList());
    }

    private static List<String> row(FactorDisposition disposition) {
        return List.of(disposition.factor().title(), String.join(", ", disposition.metrics()));
    }

    private static TablePage.Table coreRisks() {
        return new TablePage.Table(
                "What each core risk becomes",
                List.of("Core risk", "Entry"),
                Stream.of(CoreRisk.values())
                        .map(risk -> List.of(
                                risk.title(),
                                Migration.asiRisk(risk).map(AsiRisk::id).orElse("none; TD of the profile")))
                        .toList());
    }

    private static String text(AivssScore score) {
        return score.value() + " " + score.severity().title();
    }

    /** Returns a section as text. */
    static String text(TablePage.Section section, Console console) {
        StringBuilder text = new StringBuilder(console.styled("bold", Text.escape(section.heading()))).append('\n');
        section.paragraphs()
                .forEach(sentence -> text.append("  ").append(sentence).append('\n'));
        for (TablePage.Table table : section.tables()) {
            text.append('\n').append(table.caption()).append('\n');
            table.rows().forEach(row -> text.append(View.line(row.get(0), LABEL_WIDTH, row.get(1))));
        }
        return text.toString();
    }
}
