// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.cli;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/**
 * Standard input that reports when it is closed. The JVM opens its own files under the number of a closed input, and
 * would read them as the input.
 */
final class StandardInput extends FilterInputStream {

    private static final Path LINK = Path.of("/proc/self/fd/0");

    private boolean isChecked;

    StandardInput(InputStream input) {
        super(input);
    }

    @Override
    public int read() throws IOException {
        check();
        return super.read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        check();
        return super.read(bytes, offset, length);
    }

    private void check() throws IOException {
        if (!isChecked) {
            if (isFileOfJava()) {
                throw new IOException("it is closed");
            }
            isChecked = true;
        }
    }

    private static boolean isFileOfJava() {
        try {
            return LINK.toRealPath()
                    .startsWith(Path.of(System.getProperty("java.home")).toRealPath());
        } catch (IOException e) {
            // A pipe, or a system without such links.
            return false;
        }
    }
}
