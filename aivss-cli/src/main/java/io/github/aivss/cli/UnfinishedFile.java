// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that appears when it is complete. The old one is kept until then, and if writing fails or the run is stopped. */
final class UnfinishedFile implements Closeable {

    private final Path file;
    private final Path unfinished;
    private final OutputStream stream;
    private final Thread onExit = new Thread(this::discard);

    /**
     * Begins a file.
     *
     * @throws IOException if it cannot be written
     */
    UnfinishedFile(Path named) throws IOException {
        if (Files.exists(named) && !Files.isRegularFile(named)) {
            // A device or a pipe cannot be replaced.
            this.file = named;
            this.unfinished = named;
            this.stream = new BufferedOutputStream(Files.newOutputStream(named));
            return;
        }
        this.file = Files.exists(named) ? named.toRealPath() : named.toAbsolutePath();
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        this.unfinished = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid());
        this.stream = new BufferedOutputStream(
                Files.newOutputStream(unfinished, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    OutputStream stream() {
        return stream;
    }

    /** Makes the file appear. */
    void complete() throws IOException {
        stream.close();
        if (unfinished.equals(file)) {
            return;
        }
        if (Files.exists(file) && Files.getFileStore(file).supportsFileAttributeView("posix")) {
            Files.setPosixFilePermissions(unfinished, Files.getPosixFilePermissions(file));
        }
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void close() throws IOException {
        try {
            stream.close();
        } finally {
            discard();
            try {
                Runtime.getRuntime().removeShutdownHook(onExit);
            } catch (IllegalStateException e) {
                // The run is ending, and the hook is running.
            }
        }
    }

    /** Removes what was not completed. */
    private void discard() {
        try {
            if (!unfinished.equals(file)) {
                Files.deleteIfExists(unfinished);
            }
        } catch (IOException e) {
            // What is left has a name that says what it is.
        }
    }
}
