// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {

    @ParameterizedTest
    @ValueSource(strings = {"assessment", "threat-model", "owasp-report", "taxonomy", "score", "audit"})
    void the_schema_of_each_kind_is_printed(String kind) {
        Run run = Run.of("schema", kind);

        assertThat(run.exitCode()).isZero();
        assertThat(run.output()).startsWith("{\n").endsWith("}\n").contains("2020-12");
    }

    @Test
    void an_unknown_kind_is_refused_with_the_list_of_kinds() {
        Run run = Run.of("schema", "listing");

        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.errors()).contains("assessment", "threat-model", "but was 'listing'");
    }
}
