// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.architecture;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The public API of a module as a text: everything that a caller can be compiled against, and nothing else. */
final class ApiListing {

    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals", "hashCode", "toString");

    private ApiListing() {}

    static String of(PublishedModule module) {
        return module.publicTypes().stream()
                .map(ApiListing::type)
                .collect(Collectors.joining(
                        "\n",
                        "# The public API of " + module.artifact()
                                + ". CONTRIBUTING.md says how it is written anew.\n\n",
                        ""));
    }

    private static String type(Class<?> type) {
        Stream<String> members = Stream.of(enumConstants(type), fields(type), constructors(type), methods(type))
                .flatMap(lines -> lines)
                .map(line -> "    " + line);
        return Stream.concat(header(type), members).collect(Collectors.joining("\n", "", "\n"));
    }

    private static Stream<String> header(Class<?> type) {
        // Newer versions of Java print that a type is sealed as well.
        String declaration = deprecation(type)
                + plain(type.toGenericString())
                        .replaceFirst("(non-)?sealed ", "")
                        .replace(plain(type.getTypeName()), type.getCanonicalName());
        if (type.isRecord()) {
            declaration += Arrays.stream(type.getRecordComponents())
                    .map(component -> typed(component.getAnnotatedType()) + ' ' + component.getName())
                    .collect(Collectors.joining(", ", "(", ")"));
        }
        return Stream.of(
                        Stream.of(declaration),
                        clause("extends", Stream.ofNullable(type.getGenericSuperclass())),
                        clause(type.isInterface() ? "extends" : "implements", Stream.of(type.getGenericInterfaces())),
                        clause("permits", permitted(type)))
                .flatMap(lines -> lines);
    }

    private static Stream<Type> permitted(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses())
                        .filter(PublishedModule::isVisible)
                        .map(Type.class::cast)
                : Stream.empty();
    }

    private static Stream<String> clause(String keyword, Stream<Type> types) {
        String names = types.map(type -> plain(type.getTypeName())).sorted().collect(Collectors.joining(", "));
        boolean implied = names.isEmpty() || Set.of("Object", "Record").contains(names) || names.startsWith("Enum<");
        return implied ? Stream.empty() : Stream.of("        " + keyword + ' ' + names);
    }

    /** Returns the constants in their order, which callers can compare. */
    private static Stream<String> enumConstants(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(Field::isEnumConstant)
                .sorted(Comparator.comparingInt(ApiListing::ordinal))
                .map(field -> deprecation(field) + field.getName());
    }

    private static int ordinal(Field constant) {
        try {
            return ((Enum<?>) constant.get(null)).ordinal();
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Stream<String> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields())
                .filter(field -> isVisible(field) && !field.isEnumConstant())
                .map(field -> modifiers(field, field) + typed(field.getAnnotatedType()) + ' ' + field.getName())
                .sorted();
    }

    private static Stream<String> constructors(Class<?> type) {
        return Arrays.stream(type.getDeclaredConstructors())
                .filter(ApiListing::isVisible)
                .map(constructor -> executable(constructor, type.getSimpleName()))
                .sorted();
    }

    private static Stream<String> methods(Class<?> type) {
        return Arrays.stream(type.getDeclaredMethods())
                .filter(method -> isVisible(method) && !method.isBridge())
                .filter(method -> !OF_EVERY_OBJECT.contains(method.getName()))
                .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
                .map(method -> executable(method, typed(method.getAnnotatedReturnType()) + ' ' + method.getName()));
    }

    private static String executable(Executable executable, String name) {
        boolean isDefault = executable instanceof Method method && method.isDefault();
        return modifiers(executable, executable)
                + (isDefault ? "default " : "")
                + typeVariables(executable.getTypeParameters())
                + name
                + parameters(executable)
                + exceptions(executable);
    }

    /** Returns the parameters; those that the compiler adds, as for inner classes, have no generic type. */
    private static String parameters(Executable executable) {
        Parameter[] parameters = executable.getParameters();
        return IntStream.range(0, parameters.length)
                .mapToObj(index -> parameter(executable, parameters[index], index == parameters.length - 1))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String parameter(Executable executable, Parameter parameter, boolean last) {
        String type = typed(parameter.getAnnotatedType());
        String shown = last && executable.isVarArgs() ? type.substring(0, type.length() - "[]".length()) + "..." : type;
        return shown + ' ' + parameter.getName();
    }

    private static String exceptions(Executable executable) {
        List<String> types = Stream.of(executable.getGenericExceptionTypes())
                .map(type -> plain(type.getTypeName()))
                .sorted()
                .toList();
        return types.isEmpty() ? "" : " throws " + String.join(", ", types);
    }

    private static String typeVariables(TypeVariable<?>[] variables) {
        return variables.length == 0
                ? ""
                : Arrays.stream(variables)
                        .map(variable -> variable.getName() + bounds(variable))
                        .collect(Collectors.joining(", ", "<", "> "));
    }

    private static String bounds(TypeVariable<?> variable) {
        String bounds = Arrays.stream(variable.getBounds())
                .map(bound -> plain(bound.getTypeName()))
                .collect(Collectors.joining(" & "));
        return bounds.equals("Object") ? "" : " extends " + bounds;
    }

    private static String modifiers(Member member, AnnotatedElement element) {
        int kinds = member instanceof Executable
                ? member instanceof Constructor ? Modifier.constructorModifiers() : Modifier.methodModifiers()
                : Modifier.fieldModifiers();
        int internal = Modifier.SYNCHRONIZED | Modifier.NATIVE | Modifier.STRICT;
        return deprecation(element) + Modifier.toString(member.getModifiers() & kinds & ~internal) + ' ';
    }

    private static String deprecation(AnnotatedElement element) {
        return element.isAnnotationPresent(Deprecated.class) ? "@Deprecated " : "";
    }

    private static String typed(AnnotatedType type) {
        return (type.isAnnotationPresent(Nullable.class) ? "@Nullable " : "")
                + plain(type.getType().getTypeName());
    }

    /** Returns a text without the packages of Java and of this project. Those of other libraries may have a second version. */
    private static String plain(String text) {
        return text.replaceAll("\\b(java|io\\.github\\.aivss)\\.([a-z0-9]+\\.)*(?=[A-Z])", "")
                .replace('$', '.');
    }

    private static boolean isVisible(Member member) {
        return (member.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0 && !member.isSynthetic();
    }
}
