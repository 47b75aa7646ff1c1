// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.aivss.core.audit.AuditSummary;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.core.audit.Finding;
import io.github.aivss.core.audit.ScoringModel;
import io.github.aivss.cvss.CvssV4Vector;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The packages promise that a null argument is refused with a NullPointerException that names the parameter. */
class NullArgumentsTest {

    private static final CvssV4Vector VECTOR =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H");

    private static final AivssInput INPUT = AivssInput.of(8.5, FactorSum.of(5.4));
    private static final Assessment ASSESSMENT =
            Assessment.of(AivssEdition.V0_8, INPUT).withClaim(AivssClaim.ofScore(BigDecimal.valueOf(93, 1)));
    private static final Fault FAULT = new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11");

    /** A valid value of every public type that is not an enum, and of the other types of parameters. */
    private static final Map<Class<?>, Object> SAMPLES = Map.ofEntries(
            Map.entry(double.class, 0.5),
            Map.entry(double[].class, new double[10]),
            Map.entry(int.class, 1),
            Map.entry(String.class, "tools"),
            Map.entry(BigDecimal.class, BigDecimal.ONE),
            Map.entry(String[].class, new String[] {"report 7"}),
            Map.entry(List.class, List.of(FAULT)),
            Map.entry(Map.class, Map.of()),
            Map.entry(ToDoubleFunction.class, (ToDoubleFunction<RiskFactor>) factor -> 0.5),
            Map.entry(AssessedFactors.class, FactorSum.of(5.4)),
            Map.entry(RiskFactors.class, FactorSum.of(5.4)),
            Map.entry(PartialFactors.class, PartialFactors.unknown(FactorSet.AGENTIC)),
            Map.entry(Rationale.class, Rationale.of("acts alone")),
            Map.entry(RationaleSubject.class, ScoreTerm.CVSS),
            Map.entry(RiskFactor.class, AgenticRiskFactor.DYNAMIC_TOOL_USE),
            Map.entry(CvssBase.class, CvssBase.of(8.5)),
            Map.entry(AgenticRiskFactors.class, AgenticRiskFactors.of(new double[10])),
            Map.entry(AgenticRiskFactors.Builder.class, AgenticRiskFactors.builder()),
            Map.entry(AmplificationFactors.class, AmplificationFactors.of(new double[10])),
            Map.entry(AmplificationFactors.Builder.class, AmplificationFactors.builder()),
            Map.entry(FactorSum.class, FactorSum.of(5.4)),
            Map.entry(CvssBase.Score.class, new CvssBase.Score(8.5)),
            Map.entry(CvssBase.Vector.class, new CvssBase.Vector(VECTOR)),
            Map.entry(ThreatMultiplier.class, ThreatMultiplier.DEFAULT),
            Map.entry(MitigationFactor.class, MitigationFactor.NONE),
            Map.entry(AivssInput.class, INPUT),
            Map.entry(AivssScore.class, AivssEdition.V0_8.score(INPUT)),
            Map.entry(ScoreExplanation.class, AivssEdition.V0_8.score(INPUT).explain()),
            Map.entry(ScoreRange.class, new ScoreRange(1, 2)),
            Map.entry(
                    NonStandardValue.class,
                    new NonStandardValue(
                            NonStandardValue.Kind.CVSS_SCORE, "cvssBase", 8.55, "a number of one decimal")),
            Map.entry(Assessment.class, ASSESSMENT),
            Map.entry(Assessment.Builder.class, ASSESSMENT.toBuilder()),
            Map.entry(AivssClaim.Builder.class, AivssClaim.builder()),
            Map.entry(AivssClaim.class, AivssClaim.EMPTY),
            Map.entry(Fault.class, FAULT),
            Map.entry(InvalidInputException.class, new InvalidInputException(List.of(FAULT))),
            Map.entry(ClaimAudit.class, ClaimAudit.of(ASSESSMENT)),
            Map.entry(AuditSummary.class, AuditSummary.EMPTY),
            Map.entry(Finding.class, new Finding(Finding.Code.NO_CLAIM, "no score is claimed")),
            Map.entry(
                    ScoringModel.class, ClaimAudit.of(ASSESSMENT).explainedBy().get(0)),
            Map.entry(CvssV4Vector.class, VECTOR));

    private static Object sample(Class<?> type) {
        return type.isEnum() ? type.getEnumConstants()[0] : SAMPLES.get(type);
    }

    @Test
    void every_public_type_and_every_type_of_a_parameter_has_a_sample() {
        List<Class<?>> types =
                PublicTypes.all().stream().filter(type -> !type.isInterface()).toList();

        assertThat(types).allSatisfy(type -> assertThat(sample(type)).isInstanceOf(type));
        assertThat(calls().map(call -> (Call) call[0]))
                .allSatisfy(call -> assertThat(call.executable().getParameterTypes())
                        .allSatisfy(type ->
                                assertThat(sample(type)).as(type.getName()).isNotNull()));
    }

    private record Call(Class<?> type, Executable executable, int index) {

        String parameter() {
            return executable.getParameters()[index].getName();
        }

        Object[] arguments() {
            Object[] arguments = Arrays.stream(executable.getParameterTypes())
                    .map(NullArgumentsTest::sample)
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
                            .invoke(Modifier.isStatic(executable.getModifiers()) ? null : sample(type), arguments());
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
    @MethodSource("calls")
    void null_is_refused_with_the_name_of_the_parameter(Call call, String parameter) {
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
