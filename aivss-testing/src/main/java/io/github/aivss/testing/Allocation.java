// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures memory that code allocates: a count of work that does not depend on the speed of the machine. */
public final class Allocation {

    private Allocation() {}

    /**
     * Runs an action and returns what it allocated.
     *
     * @param action the action
     * @return the bytes that this thread allocated, whether they are still in use or not
     */
    public static long of(Runnable action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
