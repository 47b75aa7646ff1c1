// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.FactorSet;
import io.github.aivss.cvss.Severity;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
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
            "1:the answer is no: an audited claim does not hold, or a band asked for is reached",
            "2:usage or input error; everything that could be processed has been"
        })
final class Aivss implements Runnable {

    @Spec
    private @Nullable CommandSpec spec;

    /** The bands that a score can reach. */
    private static final List<Severity> BANDS =
            List.of(Severity.LOW, Severity.MEDIUM, Severity.HIGH, Severity.CRITICAL);

    private Aivss() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        Console console = new Console(
                System.in,
                new FileOutputStream(FileDescriptor.out),
                new FileOutputStream(FileDescriptor.err),
                CommandLine.Help.Ansi.AUTO.enabled() && !"dumb".equals(System.getenv("TERM")));
        System.exit(run(console, arguments));
    }

    /** Runs the command on any streams; answers the exit code. */
    static int run(Console console, String... arguments) {
        CommandLine command = new CommandLine(new Aivss());
        Subcommand.neededFor(arguments).forEach(subcommand -> command.addSubcommand(subcommand.of(console)));
        // Not by the annotation: picocli asks a provider at once where a command inherits it, not only for --version.
        Version version = new Version();
        command.getCommandSpec().versionProvider(version);
        command.getSubcommands()
                .values()
                .forEach(added -> added.getCommandSpec().versionProvider(version));
        Faults faults = new Faults(console);
        command.registerConverter(AivssEdition.class, new OneOf<>(List.of(AivssEdition.values()), AivssEdition::key))
                .registerConverter(FactorSet.class, new OneOf<>(List.of(FactorSet.values()), FactorSet::key))
                .registerConverter(
                        Severity.class,
                        new OneOf<>(BANDS, severity -> severity.title().toLowerCase(Locale.ROOT)))
                .registerConverter(DocumentKind.class, new OneOf<>(List.of(DocumentKind.values())))
                .registerConverter(ConvertCommand.Target.class, new OneOf<>(List.of(ConvertCommand.Target.values())))
                .registerConverter(NewCommand.Kind.class, new OneOf<>(List.of(NewCommand.Kind.values())))
                .registerConverter(OutputFormat.class, new OneOf<>(List.of(OutputFormat.values())))
                .registerConverter(LocalDate.class, new IsoDate())
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        console.coloured() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setOut(console.writer())
                .setErr(console.errorWriter())
                .setParameterExceptionHandler(faults)
                .setExecutionExceptionHandler(faults)
                // The shell names files, and one that begins with @ is no list of further arguments.
                .setExpandAtFiles(false);
        int exitCode = command.execute(arguments);
        try {
            console.flush();
            return exitCode;
        } catch (RuntimeException e) {
            return faults.exitCode(e);
        }
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

    /** Reads one of some values by its name, in any case. */
    private record OneOf<T>(List<T> values, Function<T, String> name) implements ITypeConverter<T> {

        OneOf(List<T> values) {
            this(values, Object::toString);
        }

        @Override
        public T convert(String given) {
            for (T value : values) {
                if (name.apply(value).equalsIgnoreCase(given)) {
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

    /** Tells what ended a run before its time. */
    private record Faults(Console console) implements IParameterExceptionHandler, IExecutionExceptionHandler {

        @Override
        public int handleParseException(ParameterException fault, String[] arguments) {
            String command = fault.getCommandLine().getCommandSpec().qualifiedName();
            console.error(command, fault.getMessage() + "; see " + command + " --help");
            return ExitCode.FAULT;
        }

        @Override
        public int handleExecutionException(Exception fault, CommandLine running, ParseResult parsed) {
            return exitCode(fault);
        }

        /** A reader that went away is none of the user's business, all else is told. */
        int exitCode(Exception fault) {
            if (fault instanceof Console.ClosedPipeException) {
                return ExitCode.DONE;
            }
            console.error("aivss", fault.getMessage() == null ? fault.toString() : fault.getMessage());
            return ExitCode.FAULT;
        }
    }
}
