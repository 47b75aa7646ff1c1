/** The {@code aivss} command: commands, their options and their output. No rule of the domain lives here. */
@NullMarked
package io.github.aivss.cli;

import org.jspecify.annotations.NullMarked;
