// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerTaxonomiesTest {

    private static final LayerTaxonomy ACME = LayerTaxonomy.MAESTRO
            .extend("acme", "1")
            .layer(Layer.of("L8", "Eighth"))
            .build();

    public static final class Acme implements LayerTaxonomyProvider {
        @Override
        public LayerTaxonomy taxonomy() {
            return ACME;
        }
    }

    public static final class OtherAcme implements LayerTaxonomyProvider {
        @Override
        public LayerTaxonomy taxonomy() {
            return LayerTaxonomy.MAESTRO.extend("acme", "2").build();
        }
    }

    @TempDir
    Path jar;

    /** What a thread sees whose class path has a jar that names these providers. */
    private <T> T withProviders(List<String> providers, Supplier<T> action) throws IOException {
        Path services = Files.createDirectories(jar.resolve("META-INF/services"));
        Files.write(services.resolve(LayerTaxonomyProvider.class.getName()), providers);
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()}, before)) {
            thread.setContextClassLoader(loader);
            return action.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Test
    void maestro_is_built_in() {
        assertThat(LayerTaxonomies.builtIn().all()).containsExactly(LayerTaxonomy.MAESTRO);
        assertThat(LayerTaxonomies.builtIn().of("maestro")).isSameAs(LayerTaxonomy.MAESTRO);
    }

    @Test
    void providers_are_found() throws IOException {
        LayerTaxonomies known = withProviders(List.of(Acme.class.getName()), LayerTaxonomies::installed);

        assertThat(known.all()).containsExactly(LayerTaxonomy.MAESTRO, ACME);
        assertThat(known.of("acme")).isSameAs(ACME);
    }

    @Test
    void nothing_is_remembered_between_calls() throws IOException {
        withProviders(List.of(Acme.class.getName()), LayerTaxonomies::installed);

        assertThat(LayerTaxonomies.installed().all()).containsExactly(LayerTaxonomy.MAESTRO);
    }

    @Test
    void two_taxonomies_of_one_id_are_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withProviders(
                        List.of(Acme.class.getName(), OtherAcme.class.getName()), LayerTaxonomies::installed))
                .withMessage("taxonomy must be new or as known but acme 2 differs from acme 1");
    }

    @Test
    void a_provider_that_cannot_be_loaded_is_named() {
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> withProviders(List.of("acme.Missing"), LayerTaxonomies::installed))
                .withMessageContaining("acme.Missing");
    }

    @Test
    void a_taxonomy_is_added_to_a_copy() {
        LayerTaxonomies builtIn = LayerTaxonomies.builtIn();

        assertThat(builtIn.with(ACME).with(ACME).all()).containsExactly(LayerTaxonomy.MAESTRO, ACME);
        assertThat(builtIn.all()).containsExactly(LayerTaxonomy.MAESTRO);
    }

    @Test
    void an_unknown_id_is_refused_with_the_known_ones() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerTaxonomies.builtIn().with(ACME).of("MAESTRO"))
                .withMessage("taxonomy must be one of [maestro, acme] but was MAESTRO");
    }
}
