// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.report;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this module, which the build writes. */
final class ModuleVersion {

    static final String VALUE = read();

    private ModuleVersion() {}

    private static String read() {
        try {
            Properties properties = new Properties();
            properties.load(new StringReader(Asset.read("version.properties")));
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
