// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.internal.Text;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code aivss}. */
@Command(
        name = "aivss",
        description = "Scores AI agents with OWASP AIVSS, exactly.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        synopsisSubcommandLabel = "COMMAND",
        exitCodeOnInvalidInput = ExitCode.FAULT,
        exitCodeOnExecutionException = ExitCode.FAULT,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:done",
            "1:the answer is no: a refuted claim, --fail-at reached, --require not met",
            "2:usage or input error; what could be processed has been"
        })
final class Aivss implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    private Aivss() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        Console console = new Console(
                new StandardInput(System.in),
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                CommandLine.Help.Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM")),
                Aivss::errorsAreTerminal);
        System.exit(run(console, arguments));
    }

    /** Returns whether standard error is a terminal, which Java does not know; false without a command {@code test}. */
    private static boolean errorsAreTerminal() {
        try {
            return new ProcessBuilder("test", "-t", "2")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Runs the command on any streams and returns the exit code. */
    static int run(Console console, String... given) {
        String[] arguments = withoutHelpCommand(given);
        try {
            int exitCode = command(console, arguments).execute(arguments);
            console.flush();
            return exitCode;
        } catch (Throwable e) {
            // Whatever happens, 1 would mean that the answer is no.
            return new Faults(console).exitCode(e);
        }
    }

    /** Returns {@code score --help} for {@code help score}, so that a mistyped command has the same hint in both. */
    private static String[] withoutHelpCommand(String... arguments) {
        if (arguments.length == 0 || !arguments[0].equals("help")) {
            return arguments;
        }
        if (arguments.length == 1 || arguments[1].startsWith("-")) {
            return new String[] {"--help"};
        }
        boolean isKnown = Subcommand.neededFor(arguments[1]).size() == 1;
        return isKnown ? new String[] {arguments[1], "--help"} : new String[] {arguments[1]};
    }

    /** Creates the command with the subcommands that a command line needs; with none given, all of them. */
    static CommandLine command(Console console, String... arguments) {
        CommandLine command = new CommandLine(new Aivss());
        List<Subcommand> subcommands = Subcommand.neededFor(arguments);
        subcommands.forEach(subcommand -> command.addSubcommand(subcommand.of(console)));
        if (subcommands.size() > 1) {
            command.addSubcommand(new CommandLine.HelpCommand());
        }
        // Not by the annotation: with it picocli asks a provider for every command, not only for --version.
        Version version = new Version();
        command.getCommandSpec().versionProvider(version);
        command.getSubcommands()
                .values()
                .forEach(added -> added.getCommandSpec().versionProvider(version));
        Faults faults = new Faults(console);
        return command.registerConverter(
                        AivssEdition.class, new OneOf<>(List.of(AivssEdition.values()), AivssEdition::key))
                .registerConverter(FactorSet.class, new OneOf<>(List.of(FactorSet.values()), FactorSet::key))
                .registerConverter(Threshold.class, new Threshold.Converter())
                .registerConverter(Threads.Count.class, new Threads.Converter())
                .registerConverter(DocumentKind.class, new OneOf<>(DocumentKind.values()))
                .registerConverter(ConvertCommand.Target.class, new OneOf<>(List.of(ConvertCommand.Target.values())))
                .registerConverter(ReportFormat.class, new OneOf<>(List.of(ReportFormat.values())))
                .registerConverter(NewCommand.Kind.class, new OneOf<>(List.of(NewCommand.Kind.values())))
                .registerConverter(
                        CoverageCommand.Requirement.class, new OneOf<>(List.of(CoverageCommand.Requirement.values())))
                .registerConverter(OutputFormat.class, new OneOf<>(List.of(OutputFormat.values())))
                .registerConverter(LocalDate.class, new IsoDate())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setOut(console.writer())
                .setErr(console.errorWriter())
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults)
                // A file name may begin with @.
                .setExpandAtFiles(false);
    }

    @Override
    public void run() {
        throw new ParameterException(Objects.requireNonNull(spec).commandLine(), "COMMAND is missing");
    }

    /** Reads the version that the build wrote. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            try (InputStream resource = Aivss.class.getResourceAsStream("version.properties")) {
                Properties properties = new Properties();
                properties.load(Objects.requireNonNull(resource));
                return new String[] {"aivss " + properties.getProperty("version")};
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    // Converters and handlers are classes and no lambdas: a lambda links the interface when the archive of classes is
    // made, and the JVM archives picocli's, which are compiled for Java 5, only as long as nothing has linked them.

    /** Reads one of some values by its name in any case. */
    private record OneOf<T>(List<T> values, Function<T, String> name) implements ITypeConverter<T> {

        OneOf(List<T> values) {
            this(values, Object::toString);
        }

        @Override
        public T convert(String given) {
            for (T value : values) {
                if (Text.equalsIgnoreAsciiCase(name.apply(value), given)) {
                    return value;
                }
            }
            throw new TypeConversionException(
                    "must be one of " + values.stream().map(name).toList() + " but was '" + given + "'");
        }
    }

    /** Reads a date. */
    private static final class IsoDate implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String given) {
            try {
                return LocalDate.parse(given);
            } catch (DateTimeException e) {
                throw new TypeConversionException("must be a date such as 2026-03-31 but was '" + given + "'");
            }
        }
    }

    /** Reports what ended a run early. */
    private record Faults(Console console) implements IParameterExceptionHandler, IExecutionExceptionHandler {

        @Override
        public int handleParseException(ParameterException fault, String[] arguments) {
            CommandSpec spec = fault.getCommandLine().getCommandSpec();
            String command = spec.qualifiedName();
            String message = fault instanceof UnmatchedArgumentException unmatched
                    ? unknown(unmatched.getUnmatched().get(0), spec)
                    : fault.getMessage();
            console.error(command, message + "; see " + command + " --help");
            return ExitCode.FAULT;
        }

        private static String unknown(String given, CommandSpec spec) {
            boolean isOption = given.startsWith("-");
            String what = isOption ? "option" : spec.subcommands().isEmpty() ? "argument" : "command";
            return what + " '" + given + "' is unknown"
                    + Text.nearest(
                                    given,
                                    isOption
                                            ? spec.optionsMap().keySet()
                                            : spec.subcommands().keySet())
                            .map(nearest -> "; the nearest is " + nearest)
                            .orElse("");
        }

        @Override
        public int handleExecutionException(Exception fault, CommandLine running, ParseResult parsed) {
            return exitCode(fault);
        }

        /** Reports a fault and returns the exit code. A reader that closed the pipe is no fault. */
        int exitCode(Throwable fault) {
            if (fault instanceof Console.ClosedPipeException) {
                return ExitCode.DONE;
            }
            if (fault instanceof InvalidInputException invalid) {
                invalid.faults()
                        .forEach(part ->
                                console.error(part.location().isEmpty() ? "aivss" : part.location(), part.message()));
            } else if (fault instanceof OutOfMemoryError) {
                console.error("aivss", "memory is exhausted; java -Xmx gives more");
            } else if (fault instanceof IOException || fault instanceof UncheckedIOException) {
                console.error("aivss", String.valueOf(fault.getMessage()));
            } else {
                console.error("aivss", "internal error: " + fault);
            }
            return ExitCode.FAULT;
        }
    }
}
