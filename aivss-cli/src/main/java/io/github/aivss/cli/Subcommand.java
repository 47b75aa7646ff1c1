// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

/** The commands of {@code aivss}, in the order of its help. */
enum Subcommand {
    SCORE,
    AUDIT,
    NEW,
    CVSS,
    REPORT,
    CONVERT,
    LAYERS,
    THREATS,
    COVERAGE,
    MAP,
    FACTORS,
    EDITIONS,
    RISKS,
    SSVC,
    BOD_26_04,
    DRAFT,
    MIGRATE,
    SCHEMA,
    COMPLETION;

    /**
     * Returns the command that a command line begins with, or all commands if it begins otherwise. One command does not
     * need the others, and picocli needs more time for the options of all than most commands need to run.
     */
    static List<Subcommand> neededFor(String... arguments) {
        for (Subcommand subcommand : values()) {
            if (arguments.length > 0 && arguments[0].equals(subcommand.toString())) {
                return List.of(subcommand);
            }
        }
        return List.of(values());
    }

    Callable<Integer> of(Console console) {
        return switch (this) {
            case SCORE -> new ScoreCommand(console);
            case AUDIT -> new AuditCommand(console);
            case NEW -> new NewCommand(console);
            case CVSS -> new CvssCommand(console);
            case REPORT -> new ReportCommand(console);
            case CONVERT -> new ConvertCommand(console);
            case LAYERS -> new LayersCommand(console);
            case THREATS -> new ThreatsCommand(console);
            case COVERAGE -> new CoverageCommand(console);
            case MAP -> new MapCommand(console);
            case FACTORS -> new FactorsCommand(console);
            case EDITIONS -> new EditionsCommand(console);
            case RISKS -> new RisksCommand(console);
            case SSVC -> new SsvcCommand(console);
            case BOD_26_04 -> new Bod2604Command(console);
            case DRAFT -> new DraftCommand(console);
            case MIGRATE -> new MigrateCommand(console);
            case SCHEMA -> new SchemaCommand(console);
            case COMPLETION -> new CompletionCommand(console);
        };
    }

    /** Returns the name on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
