// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.benchmarks;

/** What must hold before anything is measured. */
final class Check {

    private Check() {}

    static void equal(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(what + " must be " + expected + " but was " + found);
        }
    }
}
