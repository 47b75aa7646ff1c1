// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.json.LineBlock;
import io.github.aivss.json.ParallelLines;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** The option for the threads that answer lines. */
final class Threads {

    private static final int MAX = 1024;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads answer lines if the answers are JSON Lines too; all processors by default."
                    + " The answers are the same.")
    private @Nullable Count count;

    /** A number of threads. */
    record Count(int value) {}

    /** Returns whether there is more than the thread of the command. */
    boolean areSeveral() {
        return count() > 1;
    }

    private int count() {
        return count == null ? Math.min(Runtime.getRuntime().availableProcessors(), MAX) : count.value();
    }

    /**
     * Answers the lines of a block.
     *
     * @param <T> what is computed from a line
     */
    @FunctionalInterface
    interface Answerer<T> {
        void answer(LineBlock block, Answers<T> answers, Tally counts) throws IOException;
    }

    /**
     * Answers lines on these threads, which end with this call.
     *
     * @param answers the answers so far, which {@linkplain Answers#areLines() are lines} for lines
     * @param results is given what was counted in each block
     * @throws IOException if the lines cannot be read
     */
    <T> void answer(
            InputStream lines, int maxLineBytes, Answers<T> answers, Answerer<T> answerer, Consumer<Tally> results)
            throws IOException {
        ExecutorService executor = Executors.newFixedThreadPool(count(), Threads::daemon);
        try {
            ParallelLines.on(executor, count())
                    .answer(
                            lines,
                            answers.output(),
                            maxLineBytes,
                            (block, output) -> {
                                Tally counts = new Tally();
                                try (Answers<T> part = answers.to(output)) {
                                    answerer.answer(block, part, counts);
                                    return new Block<>(part, counts);
                                }
                            },
                            block -> {
                                answers.addExitCode(block.answers());
                                results.accept(block.counts());
                            });
        } finally {
            executor.shutdownNow();
        }
    }

    private record Block<T>(Answers<T> answers, Tally counts) {}

    /** A block that is still being answered after a fault does not keep the process. */
    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "aivss lines");
        thread.setDaemon(true);
        return thread;
    }

    /** Reads a number of threads. */
    static final class Converter implements ITypeConverter<Count> {

        @Override
        public Count convert(String given) {
            try {
                int threads = Integer.parseInt(given);
                if (threads >= 1 && threads <= MAX) {
                    return new Count(threads);
                }
            } catch (NumberFormatException e) {
                // Reported below, like a number out of range.
            }
            throw new TypeConversionException("must be a whole number from 1 to " + MAX + " but was '" + given + "'");
        }
    }
}
