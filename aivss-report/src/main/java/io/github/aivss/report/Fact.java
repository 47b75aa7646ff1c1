// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

/**
 * A row of a table of two columns.
 *
 * @param name what it is
 * @param value what is shown of it
 */
record Fact(String name, String value) {}
