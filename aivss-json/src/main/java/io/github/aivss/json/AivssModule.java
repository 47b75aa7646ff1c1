// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssClaim;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.AmplificationFactors;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.FactorSet;
import io.github.aivss.core.MitigationFactor;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.ThreatMultiplier;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.maestro.AgentThreatModel;
import io.github.aivss.maestro.LayerTaxonomy;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.Version;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.module.SimpleDeserializers;
import tools.jackson.databind.module.SimpleSerializers;

/**
 * The values of this library in documents of one's own, for Jackson 3: {@code
 * JsonMapper.builder().addModule(new AivssModule())}, or by {@code findAndAddModules()}.
 *
 * <p>{@link Assessment}, {@link AgentThreatModel} and {@link OwaspReport} are their documents, {@link LayerTaxonomy} is the
 * document of an extension; {@link AgenticRiskFactors}, {@link AmplificationFactors}, {@link AivssClaim} and {@link
 * ScoreRange} are the objects that they are in documents; {@link CvssV4Vector}, {@link AivssEdition} (its id) and {@link
 * Severity} (its title) are texts, {@link ThreatMultiplier} and {@link MitigationFactor} numbers. An {@link AivssScore} is
 * written as the answer that it is, without an explanation; it is not read, since a score is computed.
 *
 * <p>Values look the same and are read as strictly whatever the mapper's settings, save for the mapper's limits and how it
 * writes white space and numbers. Faults come as a {@link DatabindException} whose cause is an {@link
 * InvalidDocumentException} with every fault of the value; pointers start from the root of what the mapper reads. JSON's
 * null is left to the mapper.
 *
 * <p>Immutable and thread-safe.
 */
public final class AivssModule extends JacksonModule {

    private final DocumentReader.Options options;

    /** The module that reads as {@link DocumentReader#standard()} does. */
    public AivssModule() {
        this(DocumentReader.standard());
    }

    /**
     * The module that reads as a reader does: with its edition, strictness and taxonomies, but with the mapper's limits.
     *
     * @param reader the reader
     */
    public AivssModule(DocumentReader reader) {
        this.options = Objects.requireNonNull(reader, "reader").options();
    }

    @Override
    public String getModuleName() {
        return "aivss";
    }

    @Override
    public Version version() {
        return Version.unknownVersion();
    }

    @Override
    public void setupModule(SetupContext context) {
        Registry registry = new Registry(options);
        registry.document(Assessment.class, DocumentType.ASSESSMENT);
        registry.document(AgentThreatModel.class, DocumentType.THREAT_MODEL);
        registry.document(LayerTaxonomy.class, DocumentType.TAXONOMY);
        registry.document(OwaspReport.class, DocumentType.OWASP_REPORT);
        registry.value(AgenticRiskFactors.class, AssessmentWriter::writeFactors, cursor ->
                (AgenticRiskFactors) FactorsReader.readSet(cursor, FactorSet.AGENTIC));
        registry.value(AmplificationFactors.class, AssessmentWriter::writeFactors, cursor ->
                (AmplificationFactors) FactorsReader.readSet(cursor, FactorSet.AMPLIFICATION));
        registry.value(AivssClaim.class, AssessmentWriter::writeClaim, AssessmentReader::readClaim);
        registry.value(ScoreRange.class, AssessmentWriter::writeRange, ScoreRangeReader::read);
        registry.value(AivssScore.class, AssessmentWriter::writeScore, AivssModule::refuseScore);
        registry.text(CvssV4Vector.class, CvssV4Vector::toString, CvssV4Vector::parse);
        registry.text(AivssEdition.class, AivssEdition::key, AivssEdition::ofKey);
        registry.text(Severity.class, Severity::title, Severity::ofTitle);
        registry.value(
                ThreatMultiplier.class,
                (json, multiplier) -> json.writeNumber(multiplier.value()),
                cursor -> readNumber(cursor, AssessmentReader.THREAT, ThreatMultiplier::of));
        registry.value(
                MitigationFactor.class,
                (json, factor) -> json.writeNumber(factor.value()),
                cursor -> readNumber(cursor, AssessmentReader.MITIGATION, MitigationFactor::of));
        context.addSerializers(registry.serializers);
        context.addDeserializers(registry.deserializers);
    }

    private static <T> @Nullable T readNumber(Cursor cursor, NumberConstraint constraint, Function<Double, T> made) {
        double number = cursor.number(constraint);
        return Double.isNaN(number) ? null : made.apply(number);
    }

    private static @Nullable AivssScore refuseScore(Cursor cursor) {
        cursor.mistyped("left to be computed: read the assessment and score it");
        return null;
    }

    /** Puts the reading and writing of documents and of their parts into the form that Jackson asks for. */
    private static final class Registry {

        private final DocumentReader.Options options;
        private final SimpleSerializers serializers = new SimpleSerializers();
        private final SimpleDeserializers deserializers = new SimpleDeserializers();

        Registry(DocumentReader.Options options) {
            this.options = options;
        }

        <T> void document(Class<T> type, DocumentType<T> document) {
            serializers.addSerializer(type, new Serializer<>(document::write));
            deserializers.addDeserializer(type, new Deserializer<>(cursor -> document.reading(cursor, options)));
        }

        <T> void value(
                Class<T> type, BiConsumer<JsonGenerator, ? super T> writing, Function<Cursor, @Nullable T> reading) {
            serializers.addSerializer(type, new Serializer<T>(writing));
            deserializers.addDeserializer(type, new Deserializer<>(cursor -> () -> reading.apply(cursor)));
        }

        <T> void text(Class<T> type, Function<T, String> writing, Function<String, T> reading) {
            value(type, (json, value) -> json.writeString(writing.apply(value)), cursor -> cursor.parsed(reading));
        }
    }

    private static final class Serializer<T> extends ValueSerializer<T> {

        private final BiConsumer<JsonGenerator, ? super T> writing;

        Serializer(BiConsumer<JsonGenerator, ? super T> writing) {
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator json, SerializationContext context) {
            try {
                writing.accept(json, value);
            } catch (IllegalArgumentException e) {
                throw DatabindException.from(json, e.getMessage(), e);
            }
        }
    }

    private static final class Deserializer<T> extends ValueDeserializer<T> {

        private final Function<Cursor, Reading<T>> readings;

        Deserializer(Function<Cursor, Reading<T>> readings) {
            this.readings = readings;
        }

        @Override
        public T deserialize(JsonParser json, DeserializationContext context) {
            Cursor cursor = new Cursor(json);
            Reading<T> reading = readings.apply(cursor);
            T value = reading.read();
            if (value == null || cursor.faults() > 0) {
                InvalidDocumentException fault = new InvalidDocumentException(cursor.violations(), reading.id());
                throw DatabindException.from(json, fault.getMessage(), fault);
            }
            return value;
        }
    }
}
