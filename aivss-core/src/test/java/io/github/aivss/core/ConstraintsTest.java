// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aivss.testing.CompiledClasses;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits are declared once, as constraints; constructors and validators must read them alike. */
class ConstraintsTest {

    private static final ValidatorFactory FACTORY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();

    private static final Validator VALIDATOR = FACTORY.getValidator();

    /** What the specification allows, in each number of each record that holds numbers. */
    private static final Map<Class<?>, Limits> LIMITS = Map.of(
            AgenticRiskFactors.class, new Limits(0, 1, "[0, 1]"),
            AmplificationFactors.class, new Limits(0, 1, "[0, 1]"),
            MitigationFactor.class, new Limits(0, 1, "[0, 1]"),
            ThreatMultiplier.class, new Limits(0, 2, "[0, 2]"),
            FactorSum.class, new Limits(0, 10, "[0, 10]"),
            CvssBase.Score.class, new Limits(0, 10, "[0, 10]"));

    /** Results, made by the library; they have numbers, and no limits of their own to declare. */
    private static final Set<Class<?>> RESULTS = Set.of(ScoreRange.class, NonStandardValue.class);

    /** How messages call a component whose own name says nothing outside its record. */
    private static final Map<String, String> NAMES = Map.of(
            "MitigationFactor.value", "mitigationFactor",
            "ThreatMultiplier.value", "threatMultiplier",
            "FactorSum.sum", "factorSum",
            "Score.score", "cvssBase",
            "AmplificationFactors.nonDeterminism", "non_determinism",
            "AmplificationFactors.multiAgent", "multi_agent",
            "AmplificationFactors.selfMod", "self_mod");

    private record Limits(int min, int max, String text) {

        boolean allow(double value) {
            return value >= min && value <= max;
        }

        /** Both sides of both ends, and what is no number of the ordinary kind. */
        double[] probes() {
            return DoubleStream.of(
                            min,
                            max,
                            Math.nextUp((double) min),
                            Math.nextDown((double) min),
                            Math.nextUp((double) max),
                            Math.nextDown((double) max),
                            min - 0.1,
                            max + 0.1,
                            max + 1,
                            (min + max) / 2.0,
                            -1,
                            -0.0,
                            Double.MIN_VALUE,
                            -Double.MIN_VALUE,
                            Double.MIN_NORMAL,
                            -Double.MIN_NORMAL,
                            Double.MAX_VALUE,
                            -Double.MAX_VALUE,
                            Double.NaN,
                            Double.POSITIVE_INFINITY,
                            Double.NEGATIVE_INFINITY)
                    .toArray();
        }

        /** What a validator says of a value: nothing, the bound that is passed, or both of what is no number. */
        List<String> messages(double value) {
            return Stream.concat(
                            value >= min ? Stream.empty() : Stream.of("must be at least " + min),
                            value <= max ? Stream.empty() : Stream.of("must be at most " + max))
                    .toList();
        }
    }

    private record Component(Class<?> type, int index, Limits limits) {

        String name() {
            return type.getRecordComponents()[index].getName();
        }

        String nameInMessages() {
            return NAMES.getOrDefault(type.getSimpleName() + "." + name(), name());
        }

        Constructor<?> constructor() {
            try {
                return type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new));
            } catch (NoSuchMethodException e) {
                throw new AssertionError(e);
            }
        }

        /** Half in every place but this one. */
        Object[] arguments(double value) {
            Object[] arguments = new Object[type.getRecordComponents().length];
            Arrays.fill(arguments, 0.5);
            arguments[index] = value;
            return arguments;
        }

        Object construct(double value) throws Throwable {
            try {
                return constructor().newInstance(arguments(value));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        double read(Object instance) throws ReflectiveOperationException {
            return (double) type.getRecordComponents()[index].getAccessor().invoke(instance);
        }

        @Override
        public String toString() {
            return type.getSimpleName() + "." + name();
        }
    }

    @AfterAll
    static void close() {
        FACTORY.close();
    }

    @Test
    void every_number_of_a_record_has_a_constraint_and_nothing_else_has() {
        Set<Class<?>> numeric = CompiledClasses.publicOf(Assessment.class).stream()
                .filter(Class::isRecord)
                .filter(type -> Arrays.stream(type.getRecordComponents())
                        .anyMatch(component -> component.getType().isPrimitive()))
                .collect(Collectors.toSet());

        assertThat(numeric)
                .containsExactlyInAnyOrderElementsOf(Stream.of(LIMITS.keySet(), RESULTS)
                        .flatMap(Collection::stream)
                        .toList());
        assertThat(components()).hasSize(24);
        assertThat(components())
                .allSatisfy(component -> assertThat(VALIDATOR
                                .getConstraintsForClass(component.type())
                                .getConstraintsForConstructor(
                                        component.constructor().getParameterTypes())
                                .getParameterDescriptors()
                                .get(component.index())
                                .getConstraintDescriptors())
                        .hasSize(1));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void a_constructor_accepts_exactly_the_values_within_the_limits(Component component) throws Throwable {
        for (double value : component.limits().probes()) {
            if (component.limits().allow(value)) {
                assertThat(component.read(component.construct(value))).isEqualTo(value + 0.0);
            } else {
                assertThat(catchThrowable(() -> component.construct(value)))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessage(component.nameInMessages() + " must be in "
                                + component.limits().text() + " but was " + value);
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void a_validator_of_parameters_agrees_with_the_constructor(Component component) {
        for (double value : component.limits().probes()) {
            Set<? extends ConstraintViolation<?>> violations = VALIDATOR
                    .forExecutables()
                    .validateConstructorParameters(component.constructor(), component.arguments(value));

            assertThat(violations)
                    .as("%s of %s", component, value)
                    .extracting(ConstraintViolation::getMessage)
                    .containsExactlyInAnyOrderElementsOf(component.limits().messages(value));
            assertThat(violations).allSatisfy(violation -> {
                assertThat(lastNode(violation.getPropertyPath())).isEqualTo(component.name());
                assertThat(violation.getInvalidValue()).isEqualTo(value);
            });
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void a_validator_of_properties_agrees_with_the_constructor(Component component) {
        for (double value : component.limits().probes()) {
            assertThat(VALIDATOR.validateValue(component.type(), component.name(), value))
                    .as("%s of %s", component, value)
                    .extracting(violation -> violation.getMessage())
                    .containsExactlyInAnyOrderElementsOf(component.limits().messages(value));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void every_value_satisfies_its_constraints(Component component) throws Throwable {
        for (double value : component.limits().probes()) {
            if (component.limits().allow(value)) {
                assertThat(VALIDATOR.validate(component.construct(value))).isEmpty();
            }
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("components")
    void negative_zero_becomes_zero(Component component) throws Throwable {
        Object instance = component.construct(-0.0);

        assertThat(Double.doubleToRawLongBits(component.read(instance))).isZero();
        assertThat(instance).isEqualTo(component.construct(0.0)).hasSameHashCodeAs(component.construct(0.0));
    }

    @Test
    void a_validator_reports_every_violation_at_once() throws NoSuchMethodException {
        Class<?>[] types = new Class<?>[10];
        Arrays.fill(types, double.class);
        Object[] arguments = new Object[10];
        Arrays.fill(arguments, 1.4);

        assertThat(VALIDATOR
                        .forExecutables()
                        .validateConstructorParameters(AgenticRiskFactors.class.getConstructor(types), arguments))
                .extracting(violation -> lastNode(violation.getPropertyPath()))
                .containsExactlyInAnyOrder(Arrays.stream(AgenticRiskFactor.values())
                        .map(AgenticRiskFactor::key)
                        .toArray(String[]::new));
    }

    @Test
    void constructors_have_one_form_of_message() {
        assertThat(catchThrowable(() -> AgenticRiskFactors.of(0, 0, 0, 1.4, 0, 0, 0, 0, 0, 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dynamicToolUse must be in [0, 1] but was 1.4");
    }

    private static List<Component> components() {
        return LIMITS.entrySet().stream()
                .flatMap(entry -> IntStream.range(0, entry.getKey().getRecordComponents().length)
                        .mapToObj(index -> new Component(entry.getKey(), index, entry.getValue())))
                .toList();
    }

    private static String lastNode(Path path) {
        String last = "";
        for (Path.Node node : path) {
            last = node.getName();
        }
        return last;
    }
}
