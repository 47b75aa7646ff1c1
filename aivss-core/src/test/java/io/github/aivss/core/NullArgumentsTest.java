// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The package promises: a null argument is answered with a NullPointerException that names the parameter, be it in words
 * of its own or in those of the virtual machine.
 */
@DisplayName("A null argument")
class NullArgumentsTest {

    private static final AivssInput INPUT = AivssInput.of(8.5, FactorSum.of(5.4));

    /** Something valid for every parameter that is not the one in question. */
    private static final Map<Class<?>, Object> VALID = Map.ofEntries(
            Map.entry(double.class, 0.5),
            Map.entry(double[].class, new double[10]),
            Map.entry(String.class, "tools"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(Optional.class, Optional.empty()),
            Map.entry(Function.class, (Function<RiskFactor, Double>) factor -> 0.5),
            Map.entry(AgenticRiskFactor.class, AgenticRiskFactor.DYNAMIC_TOOL_USE),
            Map.entry(AmplificationFactor.class, AmplificationFactor.TOOLS),
            Map.entry(RiskFactors.class, FactorSum.of(5.4)),
            Map.entry(FactorLevel.class, FactorLevel.FULL),
            Map.entry(CvssBase.class, CvssBase.of(8.5)),
            Map.entry(
                    CvssV4Vector.class,
                    CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H")),
            Map.entry(ThreatMultiplier.class, ThreatMultiplier.DEFAULT),
            Map.entry(MitigationFactor.class, MitigationFactor.NONE),
            Map.entry(ExploitMaturity.class, ExploitMaturity.ATTACKED),
            Map.entry(Severity.class, Severity.HIGH),
            Map.entry(AivssInput.class, INPUT),
            Map.entry(AivssClaim.class, AivssClaim.EMPTY),
            Map.entry(AivssEdition.class, AivssEdition.V0_8),
            Map.entry(Fault.Code.class, Fault.Code.RANGE),
            Map.entry(NonStandardValue.Kind.class, NonStandardValue.Kind.CVSS_SCORE));

    /** What the methods that are not static are called on. */
    private static final Map<Class<?>, Object> RECEIVERS = Map.ofEntries(
            Map.entry(AgenticRiskFactors.class, AgenticRiskFactors.of(new double[10])),
            Map.entry(AgenticRiskFactors.Builder.class, AgenticRiskFactors.builder()),
            Map.entry(AmplificationFactors.class, AmplificationFactors.of(new double[10])),
            Map.entry(AmplificationFactors.Builder.class, AmplificationFactors.builder()),
            Map.entry(AgenticRiskFactor.class, AgenticRiskFactor.DYNAMIC_TOOL_USE),
            Map.entry(AmplificationFactor.class, AmplificationFactor.TOOLS),
            Map.entry(FactorSet.class, FactorSet.AGENTIC),
            Map.entry(AivssInput.class, INPUT),
            Map.entry(AivssEdition.class, AivssEdition.V0_8),
            Map.entry(Assessment.class, Assessment.of(AivssEdition.V0_8, INPUT)),
            Map.entry(Assessment.Builder.class, Assessment.builder(AivssEdition.V0_8, FactorSum.of(5))),
            Map.entry(AivssClaim.class, AivssClaim.EMPTY),
            Map.entry(Fault.class, new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11")));

    private record Call(Class<?> type, Executable executable, int index) {

        String parameter() {
            return executable.getParameters()[index].getName();
        }

        Object[] arguments() {
            Object[] arguments = Arrays.stream(executable.getParameterTypes())
                    .map(VALID::get)
                    .toArray();
            arguments[index] = null;
            return arguments;
        }

        void run() throws Throwable {
            try {
                if (executable instanceof Constructor<?> constructor) {
                    constructor.newInstance(arguments());
                } else {
                    ((Method) executable)
                            .invoke(
                                    Modifier.isStatic(executable.getModifiers()) ? null : RECEIVERS.get(type),
                                    arguments());
                }
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }

        @Override
        public String toString() {
            return Stream.of(executable.getParameters())
                    .map(parameter -> parameter.getType().getSimpleName() + " " + parameter.getName())
                    .collect(Collectors.joining(
                            ", ",
                            type.getSimpleName()
                                    + (executable instanceof Method method ? "." + method.getName() : "")
                                    + "(",
                            ")"));
        }
    }

    @ParameterizedTest(name = "{1} of {0}")
    @DisplayName("is answered with a NullPointerException that names the parameter")
    @MethodSource("calls")
    void isAnsweredWithItsName(Call call, String parameter) {
        Throwable answer = catchThrowable(call::run);

        assertThat(answer).as("null for %s of %s", parameter, call).isInstanceOf(NullPointerException.class);
        assertThat(answer.getMessage())
                .as("null for %s of %s", parameter, call)
                .isNotNull()
                .matches(parameter + "|.* because \"" + parameter + "\" is null");
    }

    private static Stream<Object[]> calls() {
        return PublicTypes.all().stream()
                .filter(type -> !type.isInterface() || hasStaticMethods(type))
                .flatMap(NullArgumentsTest::executables)
                .map(call -> new Object[] {call, call.parameter()});
    }

    private static Stream<Call> executables(Class<?> type) {
        Stream<Executable> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().equals(type.getPackageName()))
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> !type.isInterface() || Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getName().equals("equals")
                        && !(type.isEnum() && method.getName().equals("valueOf")))
                .map(method -> (Executable) method);
        return Stream.concat(Arrays.stream(type.getConstructors()), methods)
                .flatMap(executable -> IntStream.range(0, executable.getParameterCount())
                        .filter(index -> !executable.getParameterTypes()[index].isPrimitive())
                        .mapToObj(index -> new Call(type, executable, index)));
    }

    private static boolean hasStaticMethods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods()).anyMatch(method -> Modifier.isStatic(method.getModifiers()));
    }
}
