// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.internal.Text;
import io.github.aivss.json.Origin;
import io.github.aivss.report.Report;
import io.github.aivss.report.ReportIndex;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder with a file for each agent, and for HTML an index. The files are collected next to the folder and moved there
 * when all are complete.
 */
final class ReportFolder implements ReportOutput {

    private final Path folder;
    private final ReportFormat format;
    private final Optional<LocalDate> date;
    private final boolean force;
    private final Path unfinished;
    private final ReportIndex.Builder index = ReportIndex.builder();
    private final Map<String, String> places = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Fault> clashes = new ArrayList<>();
    private final Thread onExit = new Thread(this::discard);

    /**
     * Begins a folder.
     *
     * @throws InvalidInputException if it cannot be written
     */
    ReportFolder(Path folder, ReportFormat format, Optional<LocalDate> date, boolean force) {
        this.folder = folder.toAbsolutePath().normalize();
        this.format = format;
        this.date = date;
        this.force = force;
        date.ifPresent(index::date);
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw invalid(folder.toString(), "is a file, must be a folder");
            }
            Path parent = Optional.ofNullable(this.folder.getParent()).orElse(this.folder);
            Files.createDirectories(parent);
            // Inside the folder if it exists, since its parent need not be writable.
            this.unfinished = (Files.exists(this.folder) ? this.folder : parent)
                    .resolve("." + this.folder.getFileName() + "."
                            + ProcessHandle.current().pid());
            Files.createDirectory(unfinished);
            Runtime.getRuntime().addShutdownHook(onExit);
        } catch (IOException e) {
            throw OutputFile.failure(this.folder, e);
        }
    }

    @Override
    public void add(Report report, Origin origin) throws IOException {
        String slug = report.slug();
        String name = slug + format.suffix();
        String place = Source.place(origin);
        String other = places.putIfAbsent(slug.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT), place);
        if (other != null) {
            clashes.add(new Fault(
                    place,
                    Fault.Code.CONFLICT,
                    "would be written to " + name + ", and so would " + Text.excerpt(other)
                            + "; give the agents different ids"));
            return;
        }
        names.add(name);
        if (format == ReportFormat.HTML) {
            index.add(report, name);
        }
        Path file = unfinished.resolve(name);
        try (OutputStream stream = Files.newOutputStream(file);
                ReportDocument document = new ReportDocument(format, date, stream)) {
            document.add(report, origin);
            document.complete();
        } catch (IOException e) {
            throw OutputFile.failure(folder.resolve(name), e);
        }
    }

    @Override
    public void addUnreadable(Origin origin, List<Fault> faults) {
        index.addUnreadable(Source.place(origin), faults);
    }

    @Override
    public void complete() throws IOException {
        if (!clashes.isEmpty()) {
            throw new InvalidInputException(clashes);
        }
        if (format == ReportFormat.HTML) {
            writeIndex();
        }
        if (!force) {
            List<Fault> existing = names.stream()
                    .map(folder::resolve)
                    .filter(Files::exists)
                    .map(file -> OutputFile.existing(file.toString()))
                    .toList();
            if (!existing.isEmpty()) {
                throw new InvalidInputException(existing);
            }
        }
        try {
            if (Files.exists(folder)) {
                // The index last, so that it never lists what is not there.
                for (String name : names) {
                    Files.move(
                            unfinished.resolve(name),
                            folder.resolve(name),
                            StandardCopyOption.ATOMIC_MOVE,
                            StandardCopyOption.REPLACE_EXISTING);
                }
            } else {
                Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw OutputFile.failure(folder, e);
        }
    }

    private void writeIndex() throws IOException {
        ReportIndex finished = index.build();
        for (int page = finished.pageCount(); page >= 1; page--) {
            String name = ReportIndex.fileName(page);
            Files.write(unfinished.resolve(name), finished.html(page).getBytes(StandardCharsets.UTF_8));
            names.add(name);
        }
    }

    private static InvalidInputException invalid(String place, String message) {
        return new InvalidInputException(List.of(new Fault(place, Fault.Code.CONFLICT, message)));
    }

    @Override
    public void close() {
        discard();
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException e) {
            // The run is ending, and the hook is running.
        }
    }

    /** Removes what was collected. */
    private void discard() {
        if (!Files.exists(unfinished)) {
            return;
        }
        try (Stream<Path> files = Files.list(unfinished)) {
            files.forEach(ReportFolder::delete);
        } catch (IOException e) {
            // What is left has a name that says what it is.
        }
        delete(unfinished);
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // As above.
        }
    }
}
