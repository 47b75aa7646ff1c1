// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.architecture;

import io.github.aivss.core.Assessment;
import io.github.aivss.jackson2.AivssJackson2Module;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.maestro.LayerTaxonomy;
import io.github.aivss.maestro.testkit.LayerTaxonomyContract;
import io.github.aivss.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A module that promises its callers something: what its module descriptor exports to everyone. */
enum PublishedModule {
    AIVSS_CORE("aivss-core", Assessment.class),
    MAESTRO_MODEL("maestro-model", LayerTaxonomy.class),
    MAESTRO_TESTKIT("maestro-testkit", LayerTaxonomyContract.class),
    AIVSS_JSON("aivss-json", DocumentReader.class),
    AIVSS_JACKSON2("aivss-jackson2", AivssJackson2Module.class),
    AIVSS_REPORT("aivss-report", Report.class);

    private final String artifact;
    private final Class<?> type;

    PublishedModule(String artifact, Class<?> type) {
        this.artifact = artifact;
        this.type = type;
    }

    String artifact() {
        return artifact;
    }

    /** Returns the folder of the module in the repository. */
    Path folder() {
        return Path.of("..", artifact);
    }

    /** Returns the public types of the exported packages in the order of their names, nested ones after their enclosing type. */
    List<Class<?>> publicTypes() {
        ModuleReference module = module();
        Set<String> exported = module.descriptor().exports().stream()
                .filter(exports -> !exports.isQualified())
                .map(ModuleDescriptor.Exports::source)
                .collect(Collectors.toSet());
        try (ModuleReader reader = module.open();
                Stream<String> files = reader.list()) {
            return files.filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(PublishedModule::load)
                    .filter(each -> exported.contains(each.getPackageName()) && isVisible(each))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ModuleReference module() {
        try {
            Path location = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            return ModuleFinder.of(location).findAll().iterator().next();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, PublishedModule.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns whether callers outside of the package can see a type. */
    static boolean isVisible(Class<?> type) {
        return (type.getModifiers() & (Modifier.PUBLIC | Modifier.PROTECTED)) != 0
                && (type.getEnclosingClass() == null || isVisible(type.getEnclosingClass()));
    }
}
