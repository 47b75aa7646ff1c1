// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

/** Paths of properties, as the model names its parts, as JSON Pointers without their first slash. */
final class PropertyPath {

    private PropertyPath() {}

    /** {@code layers[0].threats[1]} as {@code layers/0/threats/1}. */
    static String toPointer(String path) {
        return path.replace("[", "/").replace("]", "").replace('.', '/');
    }
}
