// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.io.InvalidObjectException;
import java.io.Serializable;
import java.util.Objects;
import java.util.function.DoubleFunction;
import java.util.function.Function;

/**
 * The serialized form of the records of numbers. A component that a stream lacks is read as 0.0, which these records
 * allow; an array that it lacks is read as null, which is refused.
 *
 * @param type the record
 * @param values its components in their order
 */
@SuppressWarnings("ArrayRecordComponent") // Only a stream ever holds the array.
record SerializedNumbers(Type type, double... values) implements Serializable {

    /** The records of numbers. */
    enum Type {
        AGENTIC_RISK_FACTORS(AgenticRiskFactors::of),
        AMPLIFICATION_FACTORS(AmplificationFactors::of),
        FACTOR_SUM(one(FactorSum::of)),
        CVSS_SCORE(one(CvssBase::of)),
        THREAT_MULTIPLIER(one(ThreatMultiplier::of)),
        MITIGATION_FACTOR(one(MitigationFactor::of));

        private final Function<double[], Object> factory;

        Type(Function<double[], Object> factory) {
            this.factory = factory;
        }

        private static Function<double[], Object> one(DoubleFunction<Object> factory) {
            return values -> {
                if (values.length != 1) {
                    throw new IllegalArgumentException("there must be 1 value but there were " + values.length);
                }
                return factory.apply(values[0]);
            };
        }
    }

    SerializedNumbers {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(values, "values");
    }

    /** Returns the exception for a stream that has such a record in another form. */
    static InvalidObjectException otherForm() {
        return new InvalidObjectException("the value must be read by its numbers");
    }

    private Object readResolve() throws InvalidObjectException {
        try {
            return type.factory.apply(values);
        } catch (IllegalArgumentException e) {
            throw new InvalidObjectException(e.getMessage());
        }
    }
}
