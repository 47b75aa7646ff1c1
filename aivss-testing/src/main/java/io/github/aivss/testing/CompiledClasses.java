// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.testing;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The classes of a module as the compiler left them, so that no test misses a new one. */
public final class CompiledClasses {

    private CompiledClasses() {}

    /**
     * Returns all classes of a module, public or not.
     *
     * @param type a class of the module
     * @return the classes, nested ones included, in the order of their names
     */
    public static List<Class<?>> of(Class<?> type) {
        try {
            Path classes = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            try (Stream<Path> files = Files.walk(classes)) {
                return files.map(file -> classes.relativize(file).toString())
                        .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
                        .map(file -> file.substring(0, file.length() - ".class".length()))
                        .map(file -> file.replace(classes.getFileSystem().getSeparator(), "."))
                        .sorted()
                        .<Class<?>>map(CompiledClasses::load)
                        .toList();
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Returns the public API of a module.
     *
     * @param type a class of the module
     * @return the public classes, nested ones included, but those of packages called {@code internal}
     */
    public static List<Class<?>> publicOf(Class<?> type) {
        return of(type).stream()
                .filter(CompiledClasses::isPublic)
                .filter(each -> !each.getPackageName().endsWith(".internal"))
                .toList();
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
