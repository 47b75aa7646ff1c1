// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

/** The exit codes, of which the greatest wins. */
final class ExitCode {

    /** Everything was done. */
    static final int DONE = 0;

    /** The answer to what was asked is no. */
    static final int NO = 1;

    /** Something given was wrong; what could be processed has been. */
    static final int FAULT = 2;

    private ExitCode() {}
}
