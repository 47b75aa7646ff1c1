// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Assessment;
import java.util.Optional;

/**
 * An assessment whose score is shown.
 *
 * @param assessment the assessment
 * @param before the assessment before options replaced parts of it
 */
record Scored(Assessment assessment, Optional<Assessment> before) {}
