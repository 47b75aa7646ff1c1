// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The types of this module as the compiler left them, so that no test misses a new one. */
final class PublicTypes {

    private static final String INTERNAL = "io.github.aivss.internal.";

    private PublicTypes() {}

    static List<Class<?>> all() {
        return allClasses().stream()
                .filter(type -> !type.getName().startsWith(INTERNAL))
                .filter(PublicTypes::isPublic)
                .toList();
    }

    /** All classes of the module, public or not. */
    static List<Class<?>> allClasses() {
        try {
            Path classes = Path.of(AivssScore.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file)
                                .toString()
                                .replace(file.getFileSystem().getSeparator(), "."))
                        .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .sorted()
                        .<Class<?>>map(PublicTypes::load)
                        .toList();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    static List<Class<?>> records() {
        return all().stream().filter(Class::isRecord).toList();
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isPublic(Class<?> type) {
        return Modifier.isPublic(type.getModifiers())
                && (type.getEnclosingClass() == null || isPublic(type.getEnclosingClass()));
    }
}
