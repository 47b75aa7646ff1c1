// SPDX-License-Identifier: Apache-2.0
/**
 * What the modules cost, beside what else does their work. Every benchmark first checks what its contestants answer, so
 * that no wrong answer is measured for a fast one without being told.
 */
package io.github.aivss.benchmarks;
