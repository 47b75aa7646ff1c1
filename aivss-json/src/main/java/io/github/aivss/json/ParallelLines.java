// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers the lines of a stream on several threads, with the answers in the order of the lines. The stream is cut into
 * {@linkplain LineBlock blocks of lines}; the answers to each are the same as on one thread.
 *
 * <pre>{@code
 * ParallelLines.on(executor, 8).answer(input, output, reader.limits().documentBytes(), (block, answers) -> {
 *     long faulty = 0;
 *     try (JsonLinesReader lines = JsonLinesReader.of(block, reader);
 *             AnswerWriter writer = AnswerWriter.lines(answers)) {
 *         for (Optional<JsonLine> line = lines.next(); line.isPresent(); line = lines.next()) {
 *             if (line.get() instanceof JsonLine.Valid valid) {
 *                 writer.writeScore(valid.assessment(), Origin.NONE, false);
 *             } else if (line.get() instanceof JsonLine.Invalid invalid) {
 *                 writer.writeFaults(Origin.NONE.atLine(invalid.number()), invalid.id(), invalid.faults());
 *                 faulty++;
 *             }
 *         }
 *     }
 *     return faulty;
 * }, total::add);
 * }</pre>
 *
 * <p>Memory does not grow with the number of lines: at most twice as many blocks as threads are in memory, each with
 * its answers, and a long line is answered alone. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class ParallelLines {

    /** A longer block is answered alone, because so many of them could exhaust the memory. */
    private static final int LONG = 8 * LineBlocks.SIZE;

    private final ExecutorService executor;
    private final int threads;

    private ParallelLines(ExecutorService executor, int threads) {
        this.executor = executor;
        this.threads = threads;
    }

    /**
     * Answers the lines of a block.
     *
     * @param <R> what else is known of the answers, such as the number of faulty lines
     */
    @FunctionalInterface
    public interface Answerer<R> {

        /**
         * Answers the lines of a block. Called on any thread, with several blocks at once.
         *
         * @param block the lines
         * @param answers where to write the answers
         * @return what else is known of the answers
         * @throws IOException never by the streams of the call
         */
        R answer(LineBlock block, OutputStream answers) throws IOException;
    }

    /**
     * Returns a way to answer lines on the threads of an executor.
     *
     * @param executor the executor, which remains open; a task of its own must not wait for the answers
     * @param threads how many threads of the executor can be used at once, at least 1
     * @return the way to answer lines
     * @throws IllegalArgumentException if there are no threads
     */
    public static ParallelLines on(ExecutorService executor, int threads) {
        Objects.requireNonNull(executor, "executor");
        requirePositive("threads", threads);
        return new ParallelLines(executor, threads);
    }

    /**
     * Answers the lines of a stream. The calling thread reads, and writes what the others have answered.
     *
     * <p>If the input cannot be read, all lines before are answered. Whatever else is thrown ends the work at once: the
     * exception or error of an answerer, which is thrown as it is, one of the output, or one of {@code results}. Blocks
     * that are being answered are then interrupted, and their answers are dropped.
     *
     * @param <R> what else is known of the answers to a block
     * @param input the lines, ended by line feeds; read to its end and not closed
     * @param output where the answers are written, by the calling thread; neither flushed nor closed
     * @param maxLineBytes how long a line may be, at least 1; a longer line has one byte more, and its rest is skipped
     * @param answerer answers the lines of a block
     * @param results is given what the answerer returns, by the calling thread, in the order of the blocks
     * @throws IOException if a stream fails; an {@link InterruptedIOException} if the calling thread is interrupted
     */
    public <R> void answer(
            InputStream input, OutputStream output, int maxLineBytes, Answerer<R> answerer, Consumer<? super R> results)
            throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(output, "output");
        Objects.requireNonNull(answerer, "answerer");
        Objects.requireNonNull(results, "results");
        requirePositive("maxLineBytes", maxLineBytes);
        LineBlocks blocks = new LineBlocks(input, maxLineBytes);
        Pending<R> pending = new Pending<>(output, results);
        long line = 1;
        try {
            for (LineBlock next = next(blocks, pending); next != null; next = next(blocks, pending)) {
                LineBlock block = next.from(line);
                line += block.lines();
                if (block.length() > LONG) {
                    pending.writeAll();
                    pending.write(Answered.of(block, answerer));
                } else {
                    pending.writeDown(2L * threads - 1);
                    pending.add(executor.submit(() -> Answered.of(block, answerer)));
                }
            }
            pending.writeAll();
        } finally {
            pending.cancel();
        }
    }

    private static @Nullable LineBlock next(LineBlocks blocks, Pending<?> pending) throws IOException {
        try {
            return blocks.next();
        } catch (IOException e) {
            pending.writeAll();
            throw e;
        }
    }

    private static void requirePositive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(name + " must be at least 1 but was " + value);
        }
    }

    /** The answers to a block, and what else is known of them. */
    private record Answered<R>(ByteArrayOutputStream answers, R result) {

        static <R> Answered<R> of(LineBlock block, Answerer<R> answerer) throws IOException {
            ByteArrayOutputStream answers = new ByteArrayOutputStream(block.length());
            return new Answered<>(answers, answerer.answer(block, answers));
        }
    }

    /** The blocks whose answers are not written yet, in order. */
    private static final class Pending<R> {

        private final Queue<Future<Answered<R>>> blocks = new ArrayDeque<>();
        private final OutputStream output;
        private final Consumer<? super R> results;

        Pending(OutputStream output, Consumer<? super R> results) {
            this.output = output;
            this.results = results;
        }

        void add(Future<Answered<R>> block) {
            blocks.add(block);
        }

        /** Writes the answers that are there, and waits for others until so many blocks are left. */
        void writeDown(long left) throws IOException {
            while (!blocks.isEmpty()
                    && (blocks.size() > left || blocks.element().isDone())) {
                write(wait(blocks.element()));
                blocks.remove();
            }
        }

        void writeAll() throws IOException {
            writeDown(0);
        }

        void write(Answered<R> block) throws IOException {
            block.answers().writeTo(output);
            results.accept(block.result());
        }

        private static <R> Answered<R> wait(Future<Answered<R>> block) throws IOException {
            try {
                return block.get();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while lines are answered");
            } catch (ExecutionException e) {
                throw unwrapped(e);
            }
        }

        /** Throws what an answerer has thrown, or returns it if it may be declared. */
        private static IOException unwrapped(ExecutionException e) {
            Throwable cause = e.getCause();
            if (cause instanceof Error error) {
                throw error;
            }
            if (cause instanceof RuntimeException exception) {
                throw exception;
            }
            return (IOException) Objects.requireNonNull(cause);
        }

        void cancel() {
            blocks.forEach(block -> block.cancel(true));
        }
    }
}
