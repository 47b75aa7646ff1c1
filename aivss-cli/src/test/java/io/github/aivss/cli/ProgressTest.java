// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
    private long now = 7;

    @Test
    void a_terminal_shows_lines_and_lines_per_second_after_each_second_and_nothing_at_the_end() {
        try (Progress progress = progress(true)) {
            count(progress, 2560, 1_000_000);

            assertThat(shown()).isEqualTo("\r1,024 lines, 1,000 lines/s\u001b[K\r2,048 lines, 1,000 lines/s\u001b[K");
        }
        assertThat(shown()).endsWith("\r\u001b[K");
    }

    @Test
    void work_of_less_than_a_second_shows_nothing() {
        try (Progress progress = progress(true)) {
            count(progress, 2560, 1000);
        }
        assertThat(shown()).isEmpty();
    }

    @Test
    void nothing_is_shown_without_a_terminal() {
        try (Progress progress = progress(false)) {
            count(progress, 2560, 1_000_000);
        }
        assertThat(shown()).isEmpty();
    }

    private Progress progress(boolean terminal) {
        Console console = new Console(
                InputStream.nullInputStream(), OutputStream.nullOutputStream(), errors, false, () -> terminal);
        return new Progress(console, "lines", () -> now);
    }

    private void count(Progress progress, int lines, long nanoseconds) {
        for (int i = 0; i < lines; i++) {
            now += nanoseconds;
            progress.count(1);
        }
    }

    private String shown() {
        return errors.toString(StandardCharsets.UTF_8);
    }
}
