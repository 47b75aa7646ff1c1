/**
 * The JSON forms of aivss for Jackson 2, for applications that have not moved to Jackson 3, such as those on Spring
 * Boot 3.5.
 *
 * <p>A first mapper:
 *
 * {@snippet file="io/github/aivss/jackson2/ExamplesTest.java" region="mapper"}
 *
 * <p>No method accepts or returns {@code null}; a {@code null} argument ends with a {@link NullPointerException}.
 */
@NullMarked
package io.github.aivss.jackson2;

import org.jspecify.annotations.NullMarked;
