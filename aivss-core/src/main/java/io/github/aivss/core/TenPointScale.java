// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A number from 0 to 10, both included: a CVSS score or a sum of ten factors.
 *
 * @since 0.1.0
 */
@Documented
@Constraint(validatedBy = {})
@DecimalMin(value = TenPointScale.MIN, message = "must be at least " + TenPointScale.MIN)
@DecimalMax(value = TenPointScale.MAX, message = "must be at most " + TenPointScale.MAX)
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
public @interface TenPointScale {

    /** The least number allowed, as a decimal. For this library; read the constraint instead. */
    String MIN = "0";

    /** The greatest number allowed, as a decimal. For this library; read the constraint instead. */
    String MAX = "10";

    /**
     * Returns the message of the constraint as a whole; the two bounds have their own.
     *
     * @return the message
     */
    String message() default "must be in [" + MIN + ", " + MAX + "]";

    /**
     * Returns the validation groups, none by default.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * Returns what a validation client attaches, nothing by default.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};
}
