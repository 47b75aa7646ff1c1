/**
 * The text in which agents' threat models are published.
 *
 * <p>Every type is immutable and safe to share between threads. No method takes or returns {@code null}; a {@code null}
 * argument ends with a {@link NullPointerException}.
 */
@NullMarked
package io.github.aivss.maestro.listing;

import org.jspecify.annotations.NullMarked;
