// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aivss.core.InvalidInputException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputFileTest {

    @TempDir
    private Path folder;

    @Test
    void a_file_is_created_or_replaced_and_nothing_else_remains() throws IOException {
        Path file = folder.resolve("a.txt");

        OutputFile.write(file, "one");
        OutputFile.write(file, "two");

        assertThat(file).hasContent("two");
        assertThat(folder).isDirectoryContaining(file::equals).satisfies(path -> {
            try (Stream<Path> files = Files.list(path)) {
                assertThat(files).hasSize(1);
            }
        });
    }

    @Test
    void a_replaced_file_keeps_its_permissions_and_a_link_its_target() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        OutputFile.write(link, "two");

        assertThat(file).hasContent("two");
        assertThat(link).isSymbolicLink();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void a_failure_has_a_reason_without_the_name_of_the_file_if_the_system_gives_one() {
        assertThat(OutputFile.reason(new AccessDeniedException("a"))).isEqualTo("permission is denied");
        assertThat(OutputFile.reason(new FileAlreadyExistsException("a"))).isEqualTo("a exists already");
        assertThat(OutputFile.reason(new FileSystemException("a", null, "No space left on device")))
                .isEqualTo("No space left on device");
        assertThat(OutputFile.reason(new FileSystemException("a"))).isEqualTo("a");
        assertThat(OutputFile.reason(new IOException("File too large"))).isEqualTo("File too large");
    }

    @Test
    void the_old_content_is_kept_if_the_new_one_cannot_be_written() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        // In the way of the unfinished file.
        Files.createDirectory(folder.resolve(".a.txt." + ProcessHandle.current().pid()));

        assertThatThrownBy(() -> OutputFile.write(file, "two"))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageStartingWith(file + ": cannot be written: ");
        assertThat(file).hasContent("one");
    }

    @Test
    void a_folder_or_a_missing_folder_is_named_as_the_reason() {
        assertThatThrownBy(() -> OutputFile.write(folder, "x"))
                .hasMessage(folder + ": cannot be written: it is a directory");
        Path missing = folder.resolve("no/a.txt");
        assertThatThrownBy(() -> OutputFile.write(missing, "x"))
                .hasMessage(missing + ": cannot be written: there is no such directory");
    }
}
