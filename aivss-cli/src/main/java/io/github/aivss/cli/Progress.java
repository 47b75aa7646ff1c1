// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line on a terminal that counts what long work has done, gone at its end. */
final class Progress implements AutoCloseable {

    /** The clock is read once for this many, a power of two. */
    private static final int STEP = 256;

    private static final long PAUSE = TimeUnit.SECONDS.toNanos(1);

    private final Console console;
    private final String noun;
    private final LongSupplier clock;
    private final long start;
    private long next;
    private long counted;

    private boolean isAsked;
    private boolean isTerminal;

    /**
     * Starts to count.
     *
     * @param noun what is counted, such as {@code lines}
     * @param clock returns nanoseconds
     */
    Progress(Console console, String noun, LongSupplier clock) {
        this.console = console;
        this.noun = noun;
        this.clock = clock;
        this.start = clock.getAsLong();
        this.next = start + PAUSE;
    }

    /** Counts so many more. */
    void count(long more) {
        long steps = counted / STEP;
        counted += more;
        if (counted / STEP != steps && (isTerminal || !isAsked)) {
            show(clock.getAsLong());
        }
    }

    private void show(long now) {
        if (now - next < 0) {
            return;
        }
        if (!isAsked) {
            // Not earlier, since to ask costs more than most runs.
            isTerminal = console.errorsAreTerminal();
            isAsked = true;
        }
        if (isTerminal) {
            double seconds = (double) (now - start) / PAUSE;
            console.showStatus(
                    String.format(Locale.ROOT, "%,d %s, %,d %s/s", counted, noun, Math.round(counted / seconds), noun));
            next = now + PAUSE;
        }
    }

    /** Removes the line. */
    @Override
    public void close() {
        if (isTerminal) {
            console.clearStatus();
        }
    }
}
