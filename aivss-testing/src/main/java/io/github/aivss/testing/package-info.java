// SPDX-License-Identifier: Apache-2.0
/** What the tests of several modules share. Not published. */
@NullMarked
package io.github.aivss.testing;

import org.jspecify.annotations.NullMarked;
