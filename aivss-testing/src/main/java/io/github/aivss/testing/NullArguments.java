// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.testing;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds every way to pass null to the public API of a module. */
public final class NullArguments {

    private NullArguments() {}

    /**
     * Returns a call for each parameter of each public constructor and method of the public types of a module.
     *
     * @param type a type of the module
     * @param samples a valid value of every type, except enums and arrays, that the API takes or that has methods
     * @return the calls
     */
    public static Stream<Call> of(Class<?> type, Map<Class<?>, Object> samples) {
        return CompiledClasses.publicOf(type).stream()
                .flatMap(each -> executables(each).flatMap(executable -> calls(each, executable, samples)));
    }

    /** Returns what the type declares or inherits from its own package. Abstract methods are called on other types. */
    private static Stream<Executable> executables(Class<?> type) {
        Stream<Method> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass().getPackageName().equals(type.getPackageName()))
                .filter(method -> !method.isBridge() && !method.isSynthetic())
                .filter(method -> !type.isInterface() || Modifier.isStatic(method.getModifiers()))
                .filter(method -> !method.getName().equals("equals"))
                .filter(method -> !type.isEnum() || !method.getName().equals("valueOf"));
        return Stream.concat(Arrays.stream(type.getConstructors()), methods);
    }

    private static Stream<Call> calls(Class<?> type, Executable executable, Map<Class<?>, Object> samples) {
        return IntStream.range(0, executable.getParameterCount())
                .filter(index -> !executable.getParameterTypes()[index].isPrimitive())
                .mapToObj(index -> new Call(type, executable, index, samples));
    }

    /** A call with null for one argument and samples for the others. */
    public static final class Call {

        private final Class<?> type;
        private final Executable executable;
        private final int index;
        private final Map<Class<?>, Object> samples;

        private Call(Class<?> type, Executable executable, int index, Map<Class<?>, Object> samples) {
            this.type = type;
            this.executable = executable;
            this.index = index;
            this.samples = samples;
        }

        /**
         * Makes the call.
         *
         * @return the message of the NullPointerException
         * @throws AssertionError if the call succeeds, throws something else, or a sample is missing
         */
        public @Nullable String message() {
            try {
                if (executable instanceof Constructor<?> constructor) {
                    constructor.newInstance(arguments());
                } else {
                    ((Method) executable).invoke(receiver(), arguments());
                }
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof NullPointerException refusal) {
                    return refusal.getMessage();
                }
                throw new AssertionError(this + " threw " + e.getCause(), e);
            } catch (ReflectiveOperationException e) {
                throw new LinkageError(this.toString(), e);
            }
            throw new AssertionError(this + " accepted null");
        }

        /**
         * Returns the parameter that is null.
         *
         * @return the name of the parameter
         */
        public String parameter() {
            return executable.getParameters()[index].getName();
        }

        private @Nullable Object receiver() {
            return Modifier.isStatic(executable.getModifiers()) ? null : sample(type);
        }

        private @Nullable Object[] arguments() {
            Class<?>[] types = executable.getParameterTypes();
            @Nullable Object[] arguments = new Object[types.length];
            for (int i = 0; i < types.length; i++) {
                arguments[i] = i == index ? null : sample(types[i]);
            }
            return arguments;
        }

        private Object sample(Class<?> wanted) {
            if (wanted.isArray()) {
                return Array.newInstance(wanted.getComponentType(), 0);
            }
            Object sample = wanted.isEnum() ? wanted.getEnumConstants()[0] : samples.get(wanted);
            if (sample == null) {
                throw new AssertionError("no sample of " + wanted.getName() + " for " + this);
            }
            return sample;
        }

        @Override
        public String toString() {
            return Arrays.stream(executable.getParameters())
                    .map(parameter -> parameter.getType().getSimpleName() + ' ' + parameter.getName())
                    .collect(Collectors.joining(
                            ", ",
                            type.getSimpleName()
                                    + (executable instanceof Method method ? '.' + method.getName() : "")
                                    + '(',
                            "), " + parameter()));
        }
    }
}
