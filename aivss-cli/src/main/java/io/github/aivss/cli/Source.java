// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.DocumentReader;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** An input that was named on the command line: a file, or standard input for {@code -}. */
final class Source implements Closeable {

    /** What names standard input. */
    static final String STANDARD_INPUT = "-";

    /** How far into a text the kind is looked for. */
    private static final int PROBED = 64 * 1024;

    private final String name;
    private final InputStream stream;
    private final boolean isStandardInput;

    private Source(String name, InputStream stream, boolean isStandardInput) {
        this.name = name;
        this.isStandardInput = isStandardInput;
        this.stream = new BufferedInputStream(stream, PROBED);
    }

    /**
     * Opens an input.
     *
     * @throws IOException with a message for people
     */
    static Source open(String file, Console console) throws IOException {
        if (file.equals(STANDARD_INPUT)) {
            return new Source("standard input", console.input(), true);
        }
        try {
            Path path = Path.of(file);
            if (Files.isDirectory(path)) {
                throw new IOException("is a directory, must be a file");
            }
            return new Source(file, Files.newInputStream(path), false);
        } catch (NoSuchFileException e) {
            throw new IOException("cannot be read: there is no such file", e);
        } catch (AccessDeniedException e) {
            throw new IOException("cannot be read: access is denied", e);
        } catch (InvalidPathException e) {
            throw new IOException("is no name of a file: " + e.getReason(), e);
        }
    }

    /** How messages call this input. */
    String name() {
        return name;
    }

    InputStream stream() {
        return stream;
    }

    /** What this input is: as asked for, else by its name, else by how it begins. */
    DocumentKind kind(Optional<DocumentKind> asked) throws IOException {
        if (asked.isPresent()) {
            return asked.get();
        }
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
            return DocumentKind.JSONL;
        }
        stream.mark(PROBED);
        byte[] beginning = stream.readNBytes(PROBED);
        stream.reset();
        String text = new String(beginning, StandardCharsets.UTF_8)
                .replaceFirst("^\uFEFF", "")
                .strip();
        if (!text.startsWith("{") && !text.startsWith("[") && !name.endsWith(".json")) {
            return DocumentKind.LISTING;
        }
        return beginsWithTwoObjects(text)
                ? DocumentKind.JSONL
                : DocumentKind.of(DocumentReader.standard().recognise(beginning));
    }

    /** Whether the first line is an object of its own, with another one after it. */
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
        if (!isStandardInput) {
            stream.close();
        }
    }
}
