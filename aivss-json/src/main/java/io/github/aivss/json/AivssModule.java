// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.util.Objects;
import tools.jackson.core.Version;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JacksonModule;

/**
 * The values of this library in the documents of an application that has its own Jackson 3 mapper: {@code
 * JsonMapper.builder().addModule(new AivssModule())}, or {@code findAndAddModules()}.
 *
 * <p>Every value has the form that it has in the documents of this library, as a value and as a key of a map: an
 * assessment is its document, factors are an object, a CVSS base is a number or a vector, constants are their keys or
 * titles. Answers, such as a score or an audit, are written and not read, because they are computed. A type without a
 * JSON form is refused with a message that says so, never written as its fields.
 *
 * <p>Values are read as strictly as {@link DocumentReader} reads them, whatever the settings of the mapper except its
 * limits. Faults come as a {@link DatabindException} whose cause is an {@link InvalidDocumentException} with every
 * fault of the value; pointers start at the root of what the mapper reads. JSON's null is left to the mapper.
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class AivssModule extends JacksonModule {

    private final DocumentReader reader;

    /** Creates a module that reads like {@link DocumentReader#standard()}. */
    public AivssModule() {
        this(DocumentReader.standard());
    }

    /**
     * Creates a module that reads like a reader: with its edition, strictness and taxonomies, but with the limits of
     * the mapper.
     *
     * @param reader the reader
     */
    public AivssModule(DocumentReader reader) {
        this.reader = Objects.requireNonNull(reader, "reader");
    }

    @Override
    public String getModuleName() {
        return "io.github.aivss.json";
    }

    @Override
    public Version version() {
        return ModuleVersion.VALUE;
    }

    @Override
    public void setupModule(SetupContext context) {
        Bindings.of(reader).addTo(context);
    }
}
