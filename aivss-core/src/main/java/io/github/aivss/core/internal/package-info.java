// SPDX-License-Identifier: Apache-2.0
/** What readers of documents share, on the faults of the core; not exported to others. It may change at any time. */
@NullMarked
package io.github.aivss.core.internal;

import org.jspecify.annotations.NullMarked;
