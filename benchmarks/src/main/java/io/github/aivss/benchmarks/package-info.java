// SPDX-License-Identifier: Apache-2.0
/**
 * Compares each module with comparable libraries. Every benchmark first checks the answers of its contestants, so that
 * a fast wrong answer is reported.
 */
package io.github.aivss.benchmarks;
