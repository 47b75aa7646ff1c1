// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.testing.CompiledClasses;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ImmutabilityTest {

    @Test
    void every_field_is_final_but_those_of_builders() {
        List<Field> mutable = CompiledClasses.of(Assessment.class).stream()
                .flatMap(ImmutabilityTest::fields)
                .filter(field -> !Modifier.isFinal(field.getModifiers()))
                .toList();

        assertThat(mutable)
                .isNotEmpty()
                .allSatisfy(field -> assertThat(field.getDeclaringClass().getSimpleName())
                        .as("%s", field)
                        .isEqualTo("Builder"));
        assertThat(mutable).noneMatch(field -> Modifier.isStatic(field.getModifiers()));
    }

    @Test
    void every_field_is_private_but_constants() {
        assertThat(CompiledClasses.of(Assessment.class).stream()
                        .flatMap(ImmutabilityTest::fields)
                        .filter(field -> Modifier.isPublic(field.getModifiers())))
                .allMatch(field -> Modifier.isStatic(field.getModifiers()));
    }

    private static Stream<Field> fields(Class<?> type) {
        return Arrays.stream(type.getDeclaredFields()).filter(field -> !field.isSynthetic());
    }
}
