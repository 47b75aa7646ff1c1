// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.testing;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Measures work by what it allocates, which unlike time hardly depends on the machine and its load. */
public final class Allocations {

    private Allocations() {}

    /**
     * Runs an action and returns what it allocates on this thread.
     *
     * @param action the action
     * @return the number of bytes
     */
    public static long bytesOf(Runnable action) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        action.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
