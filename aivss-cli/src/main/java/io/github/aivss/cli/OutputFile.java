// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Writes files so that they appear whole or not at all. */
final class OutputFile {

    private OutputFile() {}

    /**
     * Writes text to a file. The old content is kept until the new one is complete, and if writing fails.
     *
     * @throws InvalidInputException if the file cannot be written
     */
    static void write(Path file, String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                // A device or a pipe cannot be replaced.
                Files.write(file, bytes);
                return;
            }
            replace(Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(), bytes);
        } catch (IOException e) {
            throw new InvalidInputException(List.of(
                    new Fault(file.toString(), Fault.Code.UNREADABLE, "cannot be written: " + reason(file, e))));
        }
    }

    private static void replace(Path file, byte[] bytes) throws IOException {
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        Path unfinished = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        OutputStream stream =
                Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try {
            try (stream) {
                stream.write(bytes);
            }
            if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String reason(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "it is a directory";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}
