// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

/** The exit codes; the greatest wins. */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;

    /** The answer is no. */
    static final int NO = 1;

    /** Usage or input is wrong; what could be processed has been. */
    static final int FAULT = 2;

    private ExitCode() {}
}
