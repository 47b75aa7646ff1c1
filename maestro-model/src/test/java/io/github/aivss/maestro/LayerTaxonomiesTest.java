// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

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
    void maestroIsBuiltIn() {
        assertThat(LayerTaxonomies.builtIn().all()).containsExactly(LayerTaxonomy.MAESTRO);
        assertThat(LayerTaxonomies.builtIn().of("maestro")).isSameAs(LayerTaxonomy.MAESTRO);
    }

    @Test
    void providersAreFound() throws IOException {
        LayerTaxonomies known = withProviders(List.of(Acme.class.getName()), LayerTaxonomies::installed);

        assertThat(known.all()).containsExactly(LayerTaxonomy.MAESTRO, ACME);
        assertThat(known.of("acme")).isSameAs(ACME);
    }

    @Test
    void nothingIsRememberedBetweenCalls() throws IOException {
        withProviders(List.of(Acme.class.getName()), LayerTaxonomies::installed);

        assertThat(LayerTaxonomies.installed().all()).containsExactly(LayerTaxonomy.MAESTRO);
    }

    @Test
    void twoTaxonomiesOfOneIdAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> withProviders(
                        List.of(Acme.class.getName(), OtherAcme.class.getName()), LayerTaxonomies::installed))
                .withMessage("taxonomy must be new or as known but acme 2 differs from acme 1");
    }

    @Test
    void aProviderThatCannotBeLoadedIsNamed() {
        assertThatExceptionOfType(ServiceConfigurationError.class)
                .isThrownBy(() -> withProviders(List.of("acme.Missing"), LayerTaxonomies::installed))
                .withMessageContaining("acme.Missing");
    }

    @Test
    void aTaxonomyIsAddedToACopy() {
        LayerTaxonomies builtIn = LayerTaxonomies.builtIn();

        assertThat(builtIn.with(ACME).with(ACME).all()).containsExactly(LayerTaxonomy.MAESTRO, ACME);
        assertThat(builtIn.all()).containsExactly(LayerTaxonomy.MAESTRO);
    }

    @Test
    void anUnknownIdIsAnsweredWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LayerTaxonomies.builtIn().with(ACME).of("MAESTRO"))
                .withMessage("taxonomy must be one of [maestro, acme] but was MAESTRO");
    }

    @Test
    void nullIsNamed() {
        assertThatNullPointerException()
                .isThrownBy(() -> LayerTaxonomies.builtIn().with(null))
                .withMessage("taxonomy");
        assertThatNullPointerException()
                .isThrownBy(() -> LayerTaxonomies.builtIn().of(null))
                .withMessage("id");
    }
}
