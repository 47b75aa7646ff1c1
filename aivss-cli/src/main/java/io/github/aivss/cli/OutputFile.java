// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
        try (UnfinishedFile unfinished = new UnfinishedFile(file)) {
            unfinished.stream().write(text.getBytes(StandardCharsets.UTF_8));
            unfinished.complete();
        } catch (IOException e) {
            throw failure(file, e);
        }
    }

    /** Returns the fault of a file that is there and may not be replaced. */
    static Fault existing(String file) {
        return new Fault(file, Fault.Code.CONFLICT, "exists already; --force replaces it");
    }

    /** Returns the failure to write a file. */
    static InvalidInputException failure(Path file, IOException failure) {
        return new InvalidInputException(List.of(
                new Fault(file.toString(), Fault.Code.UNREADABLE, "cannot be written: " + reason(file, failure))));
    }

    private static String reason(Path file, IOException failure) {
        if (Files.isDirectory(file)) {
            return "it is a directory";
        }
        if (failure instanceof NoSuchFileException) {
            return "there is no such directory";
        }
        return reason(failure);
    }

    /** Returns why a file cannot be read or written, without its name if the system gives a reason. */
    static String reason(IOException failure) {
        if (failure instanceof AccessDeniedException) {
            return "permission is denied";
        }
        if (failure instanceof FileAlreadyExistsException existing) {
            return existing.getFile() + " exists already";
        }
        return failure instanceof FileSystemException system && system.getReason() != null
                ? system.getReason()
                : String.valueOf(failure.getMessage());
    }
}
