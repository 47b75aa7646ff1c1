// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.CvssBase;
import io.github.aivss.core.FactorSum;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParallelLinesTest {

    /** The number of mixed lines; the check with a million is in CONTRIBUTING. */
    private static final int LINES = Integer.getInteger("lines", 20_000);

    private static final DocumentReader READER =
            DocumentReader.standard().withLimits(new ReadLimits(100_000, 64, 100_000));

    private final ExecutorService executor = Executors.newFixedThreadPool(8);

    @AfterEach
    void no_thread_is_left() throws InterruptedException {
        executor.shutdownNow();
        assertThat(executor.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    @Tag("exhaustive")
    void answers_are_the_same_on_any_number_of_threads() throws IOException {
        MixedLines lines = new MixedLines(20_261_121);
        byte[] text = lines.text(LINES);
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        long faulty = score(JsonLinesReader.of(new ByteArrayInputStream(text), READER), expected);

        assertThat(faulty).isBetween(LINES / 50L, LINES / 25L);
        for (int threads : new int[] {1, 2, 8}) {
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            assertThat(score(text, answers, threads)).isEqualTo(faulty);
            assertThat(answers.toByteArray()).isEqualTo(expected.toByteArray());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\r\n \t\r\n",
                "7",
                "7\n",
                "7\r\n",
                "\n\n7",
                "\uFEFF{\"factorSum\": 1}\n\uFEFF{\"factorSum\": 2}",
                "\uFEFF",
                "{\"factorSum\":\n1}",
                "\uD800"
            })
    void edges_of_lines_are_the_same_on_several_threads(String text) throws IOException {
        assertSame(text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {-2, -1, 0, 1, 2, 3})
    void blocks_may_end_anywhere_in_a_line(int beyond) throws IOException {
        String line = "{\"factorSum\": 1}";
        String filler = " ".repeat(LineBlocks.SIZE - line.length() + beyond);

        assertSame((filler + line + "\n" + line + "\n7\n" + filler + line).getBytes(StandardCharsets.UTF_8));
        assertSame(("\n".repeat(LineBlocks.SIZE + beyond) + "7").getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @ValueSource(ints = {99_999, 100_000, 100_001, 100_002, 200_000, 2_000_000})
    void a_line_at_the_limit_is_the_same_on_several_threads(int length) throws IOException {
        String line = "{\"factorSum\": 1" + " ".repeat(length - 16) + "}";
        String blank = " ".repeat(length);
        for (String last : new String[] {line, blank}) {
            assertSame((last + "\n7\n" + last + "\r\n\n" + line + "\n7\n8\n" + last).getBytes(StandardCharsets.UTF_8));
        }
    }

    @Test
    void a_line_that_is_too_long_is_refused_however_the_stream_is_read() throws IOException {
        String text = " ".repeat(100_001) + "\n" + " ".repeat(100_000) + "\n" + "x".repeat(900_000) + "\n7";
        for (int size : new int[] {1000, 99_999, 1_000_000}) {
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            score(JsonLinesReader.of(new Chunks(text.getBytes(StandardCharsets.UTF_8), size), READER), answers);

            assertThat(answers.toString(StandardCharsets.UTF_8)).isEqualTo("""
                            {"line":1,"errors":[{"pointer":"","code":"limit","message":"must have at most 100000 bytes but has more"}]}
                            {"line":3,"errors":[{"pointer":"","code":"limit","message":"must have at most 100000 bytes but has more"}]}
                            {"line":4,"errors":[{"pointer":"","code":"type","message":"must be an object but was 7"}]}
                            """);
        }
    }

    @Test
    void a_long_line_is_answered_alone() throws IOException {
        byte[] text = ("7\n" + " ".repeat(3_000_000) + "7\n7\n").getBytes(StandardCharsets.UTF_8);
        AtomicInteger running = new AtomicInteger();
        List<Long> lines = new ArrayList<>();

        ParallelLines.on(executor, 8)
                .answer(
                        new SequenceInputStream(
                                Collections.enumeration(List.of(new Chunks(text, 2), new ByteArrayInputStream(text)))),
                        OutputStream.nullOutputStream(),
                        10_000_000,
                        (block, answers) -> {
                            int others = running.getAndIncrement();
                            try (InputStream stream = block.stream()) {
                                assertThat(stream.available() < 3_000_000 || others == 0)
                                        .isTrue();
                            }
                            running.decrementAndGet();
                            return block.firstLine();
                        },
                        lines::add);

        assertThat(lines).isSorted().startsWith(1L);
    }

    @Test
    void what_was_read_before_a_failure_of_the_input_is_answered() {
        InputStream failing = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("no more");
            }
        };
        InputStream lines = new ByteArrayInputStream("7\n8\n9".getBytes(StandardCharsets.UTF_8));
        ByteArrayOutputStream answers = new ByteArrayOutputStream();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ParallelLines.on(executor, 2)
                        .answer(
                                new SequenceInputStream(lines, failing),
                                answers,
                                100,
                                ParallelLinesTest::scoreBlock,
                                ignored -> {}))
                .withMessage("no more");
        assertThat(answers.toString(StandardCharsets.UTF_8).lines()).hasSize(2);
    }

    @Test
    void what_an_answerer_throws_is_thrown_as_it_is() {
        for (Throwable thrown : List.of(
                new OutOfMemoryError("test"),
                new StackOverflowError("test"),
                new IllegalStateException("test"),
                new IOException("test"))) {
            ByteArrayOutputStream answers = new ByteArrayOutputStream();

            assertThatThrownBy(() -> ParallelLines.on(executor, 4)
                            .answer(
                                    new Endless(),
                                    answers,
                                    1000,
                                    (block, output) -> {
                                        if (block.firstLine() > 100_000) {
                                            throwUnchecked(thrown);
                                        }
                                        output.write('x');
                                        return 1;
                                    },
                                    ignored -> {}))
                    .isSameAs(thrown);
            assertThat(answers.size()).isPositive();
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void throwUnchecked(Throwable thrown) throws E {
        throw (E) thrown;
    }

    @Test
    @Tag("exhaustive")
    void a_failure_of_the_output_ends_an_endless_input() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("full");
            }
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> ParallelLines.on(executor, 4)
                        .answer(new Endless(), full, 1000, ParallelLinesTest::scoreBlock, ignored -> {}))
                .withMessage("full");
    }

    @Test
    void an_interruption_ends_the_work_and_interrupts_the_threads() throws Exception {
        Thread caller = Thread.currentThread();
        CountDownLatch interrupted = new CountDownLatch(1);
        try {
            assertThatExceptionOfType(InterruptedIOException.class)
                    .isThrownBy(() -> ParallelLines.on(executor, 1)
                            .answer(
                                    new Endless(),
                                    OutputStream.nullOutputStream(),
                                    1000,
                                    (block, answers) -> {
                                        caller.interrupt();
                                        try {
                                            TimeUnit.MINUTES.sleep(1);
                                        } catch (InterruptedException e) {
                                            interrupted.countDown();
                                        }
                                        return 1;
                                    },
                                    ignored -> {}));
            assertThat(Thread.interrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void no_more_blocks_are_in_memory_than_twice_the_threads() throws IOException {
        AtomicInteger alive = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        ParallelLines.on(executor, 3)
                .answer(
                        new Chunks("7\n".repeat(1_000_000).getBytes(StandardCharsets.UTF_8), 5000),
                        OutputStream.nullOutputStream(),
                        1000,
                        (block, answers) -> {
                            most.accumulateAndGet(alive.incrementAndGet(), Math::max);
                            return 1;
                        },
                        ignored -> alive.decrementAndGet());

        assertThat(most).hasValueBetween(1, 6);
        assertThat(alive).hasValue(0);
    }

    @Test
    void there_is_at_least_one_thread_and_one_byte() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParallelLines.on(executor, 0))
                .withMessage("threads must be at least 1 but was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParallelLines.on(executor, 1)
                        .answer(new Endless(), OutputStream.nullOutputStream(), 0, (block, answers) -> 1, sum -> {}))
                .withMessage("maxLineBytes must be at least 1 but was 0");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1, 100_000})
    void a_line_that_is_long_and_allowed_has_its_answer_in_its_place(int beyond) throws IOException {
        String document = "{\"factorSum\": 1}";
        String line = document + " ".repeat(8 * LineBlocks.SIZE - document.length() + beyond);

        assertSame(
                (document + "\n" + line + "\n7\n" + line + "\n" + document).getBytes(StandardCharsets.UTF_8),
                DocumentReader.standard());
    }

    private void assertSame(byte[] text) throws IOException {
        assertSame(text, READER);
    }

    private void assertSame(byte[] text, DocumentReader reader) throws IOException {
        ByteArrayOutputStream expected = new ByteArrayOutputStream();
        long faulty = score(JsonLinesReader.of(new ByteArrayInputStream(text), reader), expected);
        for (int threads : new int[] {1, 2, 8}) {
            ByteArrayOutputStream answers = new ByteArrayOutputStream();
            assertThat(score(text, answers, threads, reader)).isEqualTo(faulty);
            assertThat(answers.toString(StandardCharsets.UTF_8)).isEqualTo(expected.toString(StandardCharsets.UTF_8));
        }
    }

    private long score(byte[] text, OutputStream answers, int threads) throws IOException {
        return score(text, answers, threads, READER);
    }

    private long score(byte[] text, OutputStream answers, int threads, DocumentReader reader) throws IOException {
        List<Long> faulty = new ArrayList<>();
        ParallelLines.on(executor, threads)
                .answer(
                        new ByteArrayInputStream(text),
                        answers,
                        reader.limits().documentBytes(),
                        (block, part) -> score(JsonLinesReader.of(block, reader), part),
                        faulty::add);
        return faulty.stream().mapToLong(Long::longValue).sum();
    }

    private static long scoreBlock(LineBlock block, OutputStream answers) throws IOException {
        return score(JsonLinesReader.of(block, READER), answers);
    }

    /** Scores lines and returns how many are faulty. */
    private static long score(JsonLinesReader lines, OutputStream answers) throws IOException {
        long faulty = 0;
        try (lines;
                AnswerWriter writer = AnswerWriter.lines(answers)) {
            for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                if (line.get() instanceof JsonLine.Valid valid) {
                    writer.writeScore(valid.assessment(), Origin.NONE, false);
                } else if (line.get() instanceof JsonLine.Invalid invalid) {
                    writer.writeFaults(Origin.NONE.atLine(invalid.number()), invalid.id(), invalid.faults());
                    faulty++;
                }
            }
        }
        return faulty;
    }

    /** Lines of every kind: three of a hundred are broken, some are blank, ends vary. */
    private static final class MixedLines {

        private static final String[] ENDS = {"\n", "\n", "\n", "\r\n", "\n\n", "\n \t\r\n"};

        private final Random random;

        MixedLines(long seed) {
            random = new Random(seed);
        }

        byte[] text(int lines) {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            text.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
            for (int i = 1; i < lines; i++) {
                text.writeBytes(random.nextInt(100) < 3 ? broken() : document());
                text.writeBytes(ENDS[random.nextInt(ENDS.length)].getBytes(StandardCharsets.UTF_8));
            }
            text.writeBytes(document());
            return text.toByteArray();
        }

        private byte[] document() {
            if (random.nextInt(200) == 0) {
                return Documents.THREAT_MODEL.replaceAll("\\s*\n\\s*", "").getBytes(StandardCharsets.UTF_8);
            }
            Assessment assessment = Assessment.builder(AivssEdition.V0_8, FactorSum.of(random.nextInt(1001) / 100.0))
                    .cvssBase(CvssBase.of(random.nextInt(101) / 10.0))
                    .id("ü".repeat(random.nextInt(50)) + random.nextInt())
                    .build();
            return DocumentWriter.compact()
                    .write(DocumentType.ASSESSMENT, assessment)
                    .getBytes(StandardCharsets.UTF_8);
        }

        /** A document with an end that is missing or a byte that cannot be there, or a line of its own. */
        private byte[] broken() {
            byte[] document = document();
            switch (random.nextInt(4)) {
                case 0 -> document = Arrays.copyOf(document, 1 + random.nextInt(document.length - 1));
                case 1 -> document[random.nextInt(document.length)] = (byte) 0x80;
                case 2 ->
                    document = "x"
                            .repeat(random.nextInt(20) == 0 ? random.nextInt(110_000) + 1 : 7)
                            .getBytes(StandardCharsets.UTF_8);
                default -> document = "{\"factorSum\": 11, \"edtion\": 1}".getBytes(StandardCharsets.UTF_8);
            }
            return document;
        }
    }

    /** Hands out at most so many bytes at once. */
    private static final class Chunks extends ByteArrayInputStream {

        private final int size;

        Chunks(byte[] text, int size) {
            super(text);
            this.size = size;
        }

        @Override
        public synchronized int read(byte[] bytes, int offset, int length) {
            return super.read(bytes, offset, Math.min(length, size));
        }
    }

    /** Lines without an end. */
    private static final class Endless extends InputStream {

        @Override
        public int read() {
            throw new UnsupportedOperationException("only arrays are read");
        }

        @Override
        public int read(byte[] bytes, int offset, int length) {
            for (int i = 0; i < length; i++) {
                bytes[offset + i] = (byte) (i % 2 == 0 ? '7' : '\n');
            }
            return length;
        }
    }
}
