// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.Origin;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An input that was named on the command line: a file, a pipe, or standard input for {@code -}. */
final class Source implements Closeable {

    /** The name of standard input and of standard output. */
    static final String STANDARD = "-";

    /** How far into a text the kind is searched for. */
    private static final int PROBED = 64 * 1024;

    private final String file;
    private final InputStream stream;

    private Source(String file, InputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /**
     * Opens an input.
     *
     * @throws InvalidInputException if it cannot be opened
     */
    static Source open(String file, Console console) {
        if (file.equals(STANDARD)) {
            return new Source(file, new BufferedInputStream(console.input(), PROBED));
        }
        return new Source(file, open(file));
    }

    /**
     * Opens a file or a pipe.
     *
     * @throws InvalidInputException if it cannot be opened
     */
    static InputStream open(String file) {
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw unreadable("is a directory, must be a file");
            }
            if (Files.notExists(path)) {
                throw unreadable("cannot be read: there is no such file");
            }
            if (!Files.isReadable(path)) {
                throw unreadable("cannot be read: permission is denied");
            }
            // Without the buffer JDK 17 seeks before it reads all, and so do the streams of java.nio; a pipe cannot
            // seek.
            return new BufferedInputStream(new FileInputStream(path.toFile()), PROBED);
        } catch (IOException e) {
            throw unreadable("cannot be read: " + e.getMessage());
        } catch (InvalidPathException e) {
            throw unreadable("must be the name of a file: " + e.getReason());
        }
    }

    /** Returns the failure to read an input. */
    static InvalidInputException unreadable(String why) {
        return new InvalidInputException(List.of(new Fault("", Fault.Code.UNREADABLE, why)));
    }

    /** Returns faults of a file with its name in their places. */
    static InvalidInputException inFile(String file, InvalidInputException invalid) {
        return new InvalidInputException(invalid.faults().stream()
                .map(fault -> new Fault(Console.place(file, fault), fault.code(), fault.message()))
                .toList());
    }

    /** Returns this input as the origin of answers. */
    Origin origin() {
        return Origin.of(file);
    }

    /** Returns what messages and pages call the source of an answer, with its line. */
    static String place(Origin origin) {
        String source = origin.source()
                .map(file -> file.equals(STANDARD) ? "standard input" : file)
                .orElse("");
        return origin.line().isPresent() ? source + ":" + origin.line().getAsLong() : source;
    }

    /** Returns what people call an answer: the name of the agent, else the id, else the source. */
    static String title(Optional<String> id, Origin origin) {
        return origin.agent().or(() -> id).orElseGet(() -> place(origin));
    }

    InputStream stream() {
        return stream;
    }

    /** Returns the kind of this input: as asked for, else by its name, else by its beginning. */
    DocumentKind kind(Optional<DocumentKind> asked) throws IOException {
        if (asked.isPresent()) {
            return asked.get();
        }
        if (file.endsWith(".jsonl") || file.endsWith(".ndjson")) {
            return DocumentKind.JSONL;
        }
        stream.mark(PROBED);
        byte[] beginning = stream.readNBytes(PROBED);
        stream.reset();
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .strip();
        if (!text.startsWith("{") && !text.startsWith("[") && !file.endsWith(".json")) {
            return DocumentKind.LISTING;
        }
        return beginsWithTwoObjects(text)
                ? DocumentKind.JSONL
                : DocumentKind.of(DocumentReader.standard().recognize(beginning));
    }

    /** Returns whether the first line is an object of its own and another one follows. */
    private static boolean beginsWithTwoObjects(String text) {
        List<String> lines = text.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return lines.size() == 2
                && lines.get(0).startsWith("{")
                && lines.get(0).endsWith("}")
                && lines.get(1).startsWith("{");
    }

    @Override
    public void close() throws IOException {
        if (!file.equals(STANDARD)) {
            stream.close();
        }
    }
}
