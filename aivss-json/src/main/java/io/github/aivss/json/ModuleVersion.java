// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;
import tools.jackson.core.Version;
import tools.jackson.core.util.VersionUtil;

/** The version of this module, which the build writes. */
final class ModuleVersion {

    static final Version VALUE = read();

    private ModuleVersion() {}

    private static Version read() {
        try (InputStream resource =
                Objects.requireNonNull(ModuleVersion.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(resource);
            return VersionUtil.parseVersion(properties.getProperty("version"), "io.github.aivss", "aivss-json");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
