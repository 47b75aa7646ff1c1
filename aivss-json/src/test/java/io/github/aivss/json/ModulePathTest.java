// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ModulePathTest {

    private static final String FAULTY =
            "{\"cvss\": 11, \"factorSum\": -1, \"threatMultiplier\": 3, \"mitigationFactor\": 2}";

    @Test
    void on_the_module_path_the_reader_reports_what_is_out_of_range() throws Exception {
        ClassLoader modules = layer().findLoader("io.github.aivss.json");
        Class<?> type = modules.loadClass(DocumentType.class.getName());
        Class<?> reader = modules.loadClass(DocumentReader.class.getName());
        Object standard = reader.getMethod("standard").invoke(null);
        Object assessment = type.getField("ASSESSMENT").get(null);

        assertThat(reader.getModule().isNamed()).isTrue();
        assertThatThrownBy(() -> reader.getMethod("read", type, String.class).invoke(standard, assessment, FAULTY))
                .cause()
                .hasMessage(
                        "/cvss: must be at most 10 but was 11; /factorSum: must be at least 0 but was -1; "
                                + "/threatMultiplier: must be at most 2 but was 3; /mitigationFactor: must be at most 1 but was 2");
    }

    /** The modules of this artifact and of what it needs, apart from the classes that this test is loaded with. */
    private static ModuleLayer layer() {
        List<String> needed = List.of(
                "io.github.aivss.json.DocumentReader",
                "io.github.aivss.core.AivssScore",
                "io.github.aivss.maestro.Layer",
                "jakarta.validation.Validator",
                "tools.jackson.core.JsonParser",
                "tools.jackson.databind.JacksonModule",
                "com.fasterxml.jackson.annotation.JsonProperty");
        Path[] places = needed.stream().map(ModulePathTest::place).toArray(Path[]::new);
        Configuration configuration = ModuleLayer.boot()
                .configuration()
                .resolve(ModuleFinder.of(places), ModuleFinder.of(), Set.of("io.github.aivss.json"));
        return ModuleLayer.boot().defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader());
    }

    private static Path place(String type) {
        try {
            return Path.of(Class.forName(type)
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (ClassNotFoundException | URISyntaxException e) {
            throw new AssertionError(type, e);
        }
    }
}
