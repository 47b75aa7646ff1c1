// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.jackson2;

import com.fasterxml.jackson.core.Version;
import com.fasterxml.jackson.core.util.VersionUtil;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.Module;
import io.github.aivss.json.DocumentReader;
import io.github.aivss.json.InvalidDocumentException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Properties;

/**
 * The values of this library in the documents of an application that has its own Jackson 2 mapper: {@code
 * JsonMapper.builder().addModule(new AivssJackson2Module())}, or {@code findAndAddModules()}.
 *
 * <p>Documents and faults are those of {@link io.github.aivss.json.AivssModule}, which serves Jackson 3. Values are
 * read as strictly as {@link DocumentReader} reads them, whatever the settings of the mapper except its limits. Faults
 * come as a {@link JsonMappingException} whose cause is an {@link InvalidDocumentException} with every fault of the
 * value; pointers start at the root of what the mapper reads. JSON's null is left to the mapper.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AivssJackson2Module extends Module {

    private static final Version VERSION = readVersion();

    private final DocumentReader reader;

    /** Creates a module that reads like {@link DocumentReader#standard()}. */
    public AivssJackson2Module() {
        this(DocumentReader.standard());
    }

    /**
     * Creates a module that reads like a reader: with its edition, strictness and taxonomies, but with the limits of
     * the mapper.
     *
     * @param reader the reader
     */
    public AivssJackson2Module(DocumentReader reader) {
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    @Override
    public String getModuleName() {
        return "io.github.aivss.jackson2";
    }

    @Override
    public Version version() {
        return VERSION;
    }

    @Override
    public void setupModule(SetupContext context) {
        Bindings.of(reader).addTo(context);
    }

    private static Version readVersion() {
        try (InputStream resource =
                Objects.requireNonNull(AivssJackson2Module.class.getResourceAsStream("version.properties"))) {
            Properties properties = new Properties();
            properties.load(resource);
            return VersionUtil.parseVersion(properties.getProperty("version"), "io.github.aivss", "aivss-jackson2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
