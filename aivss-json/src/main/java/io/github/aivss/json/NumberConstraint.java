// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.MultiplierRange;
import io.github.aivss.core.TenPointScale;
import io.github.aivss.core.UnitInterval;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/**
 * The range of a domain record's component, as its constraint annotation declares it. A number within the range is told
 * by two comparisons; only one outside asks the validator what is wrong with it.
 */
record NumberConstraint(Class<? extends Record> type, String component, double min, double max) {

    static NumberConstraint of(Class<? extends Record> type, String component) {
        RecordComponent declared = Arrays.stream(type.getRecordComponents())
                .filter(candidate -> candidate.getName().equals(component))
                .findFirst()
                .orElseThrow();
        return of(type, declared);
    }

    /** The constraints of all components, in their order. */
    static List<NumberConstraint> ofComponents(Class<? extends Record> type) {
        return Arrays.stream(type.getRecordComponents())
                .map(component -> of(type, component))
                .toList();
    }

    private static NumberConstraint of(Class<? extends Record> type, RecordComponent component) {
        AnnotatedElement declared = component.getAccessor();
        if (declared.isAnnotationPresent(UnitInterval.class)) {
            return of(type, component, UnitInterval.MIN, UnitInterval.MAX);
        }
        if (declared.isAnnotationPresent(TenPointScale.class)) {
            return of(type, component, TenPointScale.MIN, TenPointScale.MAX);
        }
        if (declared.isAnnotationPresent(MultiplierRange.class)) {
            return of(type, component, MultiplierRange.MIN, MultiplierRange.MAX);
        }
        throw new IllegalArgumentException(type + " has no range for " + component.getName());
    }

    private static NumberConstraint of(
            Class<? extends Record> type, RecordComponent component, String min, String max) {
        return new NumberConstraint(type, component.getName(), Double.parseDouble(min), Double.parseDouble(max));
    }

    boolean admits(double value) {
        return value >= min && value <= max;
    }

    /** What is wrong with a value that is not admitted. */
    List<String> messages(double value) {
        return Validating.VALIDATOR.validateValue(type, component, value).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }

    /** Made when the first number is out of range: documents without faults never load the validator. */
    private static final class Validating {

        /** Kept, because a logger that nobody holds forgets its level. */
        private static final Logger GREETING = Logger.getLogger("org.hibernate.validator.internal.util.Version");

        static {
            // The validator greets with its version at INFO; a library that checks a number has nothing to say to the
            // log.
            if (GREETING.getLevel() == null) {
                GREETING.setLevel(Level.WARNING);
            }
        }

        private static final Validator VALIDATOR = Validation.byProvider(HibernateValidator.class)
                .providerResolver(() -> List.of(new HibernateValidator()))
                .configure()
                .ignoreXmlConfiguration()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }
}
