/**
 * Tests for those who write a taxonomy to inherit. This package is public API.
 */
@NullMarked
package io.github.aivss.maestro.testkit;

import org.jspecify.annotations.NullMarked;
