// SPDX-License-Identifier: Apache-2.0
/** Shared by the modules of this library and not exported to others. It may change at any time. */
@NullMarked
package io.github.aivss.internal;

import org.jspecify.annotations.NullMarked;
