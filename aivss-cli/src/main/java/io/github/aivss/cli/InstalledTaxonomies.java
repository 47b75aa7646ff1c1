// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.maestro.LayerTaxonomies;
import io.github.aivss.maestro.LayerTaxonomyProvider;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** The taxonomies of the jars in {@code AIVSS_CLASSPATH}. */
final class InstalledTaxonomies {

    private static final String VARIABLE = "AIVSS_CLASSPATH";
    private static final String SERVICE = "META-INF/services/" + LayerTaxonomyProvider.class.getName();

    private InstalledTaxonomies() {}

    /**
     * Returns MAESTRO and the taxonomies of all providers on the class path.
     *
     * @throws InvalidInputException if a jar is missing or broken, or a provider fails; the message names both
     */
    static LayerTaxonomies load() {
        Optional.ofNullable(System.getenv(VARIABLE)).ifPresent(InstalledTaxonomies::checkJars);
        return load(ServiceLoader.load(LayerTaxonomyProvider.class));
    }

    /**
     * Checks that every jar of a class path exists and can be opened.
     *
     * @throws InvalidInputException if one does not or cannot
     */
    static void checkJars(String classPath) {
        for (String name : classPath.split(File.pathSeparator, -1)) {
            File file = new File(name);
            if (name.isEmpty() || name.endsWith("*") || file.isDirectory()) {
                continue;
            }
            if (!file.exists()) {
                throw invalid(name + " is missing");
            }
            try (JarFile jar = new JarFile(file)) {
                jar.size();
            } catch (IOException e) {
                throw invalid(name + " must be a jar but cannot be read as one: " + e.getMessage());
            }
        }
    }

    private static LayerTaxonomies load(ServiceLoader<LayerTaxonomyProvider> loader) {
        LayerTaxonomies known = LayerTaxonomies.builtIn();
        Iterator<ServiceLoader.Provider<LayerTaxonomyProvider>> providers =
                loader.stream().iterator();
        while (true) {
            Optional<ServiceLoader.Provider<LayerTaxonomyProvider>> next = Optional.empty();
            try {
                if (!providers.hasNext()) {
                    return known;
                }
                next = Optional.of(providers.next());
                known = known.with(next.get().get().taxonomy());
            } catch (ServiceConfigurationError | LinkageError | RuntimeException e) {
                throw next.map(provider -> refused(provider.type(), e)).orElseGet(() -> broken(e));
            }
        }
    }

    private static InvalidInputException refused(Class<?> provider, Throwable why) {
        String jar = Optional.ofNullable(provider.getProtectionDomain().getCodeSource())
                .map(source -> source.getLocation().getPath())
                .orElse("the class path");
        Throwable cause = why instanceof ServiceConfigurationError && why.getCause() != null ? why.getCause() : why;
        return invalid("provider " + provider.getName() + " of " + jar + " is refused: " + message(cause));
    }

    /** Returns the failure to load a class, which only its message names. */
    private static InvalidInputException broken(Throwable why) {
        String message = message(why);
        return invalid(services().stream()
                .filter(service -> names(service).stream().anyMatch(message::contains))
                .findFirst()
                .map(service -> jar(service) + ": " + message)
                .orElse(message));
    }

    private static String message(Throwable why) {
        return why.getMessage() == null ? why.toString() : why.getMessage();
    }

    private static List<URL> services() {
        try {
            return Collections.list(InstalledTaxonomies.class.getClassLoader().getResources(SERVICE));
        } catch (IOException e) {
            return List.of();
        }
    }

    private static List<String> names(URL service) {
        try (InputStream stream = service.openStream()) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.replaceFirst("#.*", "").strip())
                    .filter(line -> !line.isEmpty())
                    .flatMap(name -> Stream.of(name, name.replace('.', '/')))
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    private static String jar(URL service) {
        return service.getPath().replaceFirst("^file:", "").replaceFirst("!.*", "");
    }

    private static InvalidInputException invalid(String message) {
        return new InvalidInputException(List.of(new Fault(VARIABLE, Fault.Code.UNREADABLE, message)));
    }
}
