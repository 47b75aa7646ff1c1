// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Annotation;
import java.util.Objects;

/** A closed interval as a constraint annotation declares it: the one place where constructors enforce their limits. */
record Interval(double min, double max, String text) {

    static Interval declaredBy(Class<? extends Annotation> constraint) {
        String min = Objects.requireNonNull(constraint.getAnnotation(DecimalMin.class), "DecimalMin")
                .value();
        String max = Objects.requireNonNull(constraint.getAnnotation(DecimalMax.class), "DecimalMax")
                .value();
        return new Interval(Double.parseDouble(min), Double.parseDouble(max), "[" + min + ", " + max + "]");
    }

    /** The value itself, with -0.0 as 0.0; NaN and whatever lies outside is refused. */
    double check(String component, double value) {
        if (value >= min && value <= max) {
            return value + 0.0;
        }
        throw new IllegalArgumentException(component + " must be in " + text + " but was " + value);
    }
}
