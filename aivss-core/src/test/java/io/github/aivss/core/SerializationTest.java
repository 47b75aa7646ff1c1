// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.aivss.core.AivssDomain.Calculation;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.testing.CompiledClasses;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.ObjectStreamConstants;
import java.io.ObjectStreamField;
import java.io.Serializable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

@Domain(AivssDomain.class)
class SerializationTest {

    private static final AgenticRiskFactors FACTORS =
            AgenticRiskFactors.of(0.8, 0.7, 0.2, 0.8, 0.4, 0.7, 0.6, 0.1, 0.6, 0.5);

    private static final AivssInput INPUT = AivssInput.of(8.5, FACTORS);

    private static final CvssV4Vector VECTOR =
            CvssV4Vector.parse("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H/E:U");

    private static final List<Object> VALUES = List.of(
            FACTORS,
            AmplificationFactors.of(0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9),
            FactorSum.of(5.4),
            CvssBase.of(8.5),
            CvssBase.of(VECTOR),
            VECTOR,
            ThreatMultiplier.of(1.1),
            MitigationFactor.of(0.83),
            INPUT,
            AivssEdition.V0_8.score(INPUT),
            new Fault("/cvss", Fault.Code.RANGE, "must be at most 10 but was 11"));

    @Example
    void every_value_is_equal_after_serialization() throws Exception {
        for (Object value : VALUES) {
            assertThat(read(write(value)))
                    .isEqualTo(value)
                    .hasSameHashCodeAs(value)
                    .hasSameClassAs(value)
                    .hasToString(value.toString());
        }
    }

    @Example
    void all_serializable_types_are_checked_here_and_documents_are_none() {
        List<Class<?>> serializable = CompiledClasses.publicOf(Assessment.class).stream()
                .filter(type -> Serializable.class.isAssignableFrom(type))
                .filter(type -> !type.isInterface() && !type.isEnum() && !Throwable.class.isAssignableFrom(type))
                .toList();

        assertThat(serializable)
                .containsExactlyInAnyOrderElementsOf(
                        VALUES.stream().<Class<?>>map(Object::getClass).toList());
        for (Object document : List.of(
                Assessment.of(AivssEdition.V0_8, INPUT),
                AivssClaim.EMPTY,
                AivssEdition.V0_8.score(INPUT).explain())) {
            assertThat(document).isNotInstanceOf(Serializable.class);
            assertThatExceptionOfType(NotSerializableException.class).isThrownBy(() -> write(document));
        }
    }

    @Property(tries = 300)
    void any_score_is_the_same_after_serialization(@ForAll Calculation calculation) throws Exception {
        AivssScore score = calculation.score();
        AivssScore back = (AivssScore) read(write(score));

        assertThat(back).isEqualTo(score);
        assertThat(back.edition()).isSameAs(score.edition());
        assertThat(back.input()).isEqualTo(score.input());
        assertThat(back.tenths()).isEqualTo(score.tenths());
        assertThat(back.aars()).isEqualTo(score.aars());
        assertThat(back.raw()).isEqualTo(score.raw());
        assertThat(back.exactRaw()).isEqualByComparingTo(score.exactRaw());
    }

    @Example
    void a_score_is_computed_again_from_its_input() throws Exception {
        byte[] forged = replace(write(AivssEdition.V0_8.score(INPUT)), 8.5, 2.5);

        assertThat(read(forged)).isEqualTo(AivssEdition.V0_8.score(AivssInput.of(2.5, FACTORS)));
        assertThat(((AivssScore) read(forged)).tenths())
                .isEqualTo(AivssEdition.V0_8.scoreTenths(AivssInput.of(2.5, FACTORS)));
    }

    @Example
    void a_value_that_its_constructor_refuses_is_not_read() throws Exception {
        byte[] multiplier = replace(write(ThreatMultiplier.of(1.1)), 1.1, 2.1);
        byte[] score = replace(write(AivssEdition.V0_8.score(INPUT)), 8.5, 10.5);

        assertThatThrownBy(() -> read(multiplier))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("threatMultiplier must be in [0, 2] but was 2.1");
        assertThatThrownBy(() -> read(score))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("cvssBase must be in [0, 10] but was 10.5");
    }

    @Example
    void a_score_that_its_edition_refuses_is_not_read() throws Exception {
        byte[] forged = replace(write(AivssEdition.V0_5.score(INPUT)), 1.0, 0.83);

        assertThatThrownBy(() -> read(forged))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageContaining("edition 0.5 has no mitigation");
    }

    /** A number that a stream lacks is read as 0.0 by Java, which is a valid value, and a reference as null. */
    @Example
    void a_value_without_one_of_its_fields_is_not_read() throws Exception {
        int forged = 0;
        for (Object value : VALUES) {
            SpyingStream spy = new SpyingStream();
            spy.writeObject(value);
            for (ObjectStreamField field : spy.fields()) {
                byte[] stream = rename(field, spy.bytes());
                forged++;

                assertThatThrownBy(() -> read(stream))
                        .as("%s without %s", value, field)
                        .isInstanceOf(InvalidObjectException.class);
            }
        }

        assertThat(forged).isGreaterThan(2 * VALUES.size());
    }

    @Example
    void a_value_that_was_not_written_by_its_class_is_not_read() throws Exception {
        for (Object value : VALUES) {
            byte[] stream = writeEmpty(value.getClass());

            assertThatThrownBy(() -> read(stream))
                    .as(value.getClass().getName())
                    .isInstanceOf(InvalidObjectException.class);
        }
    }

    @Example
    void a_number_of_values_that_a_record_does_not_have_is_not_read() throws Exception {
        for (SerializedNumbers.Type type : SerializedNumbers.Type.values()) {
            for (int count : new int[] {0, 2, 9, 11}) {
                byte[] stream = write(new SerializedNumbers(type, new double[count]));

                assertThatThrownBy(() -> read(stream))
                        .as("%s of %s", type, count)
                        .isInstanceOf(InvalidObjectException.class)
                        .hasMessageContaining(String.valueOf(count));
            }
        }
    }

    /** Keeps what it writes, and the fields of all classes of this library that it wrote objects of. */
    private static final class SpyingStream extends ObjectOutputStream {

        private final ByteArrayOutputStream bytes;
        private final List<ObjectStreamField> fields = new ArrayList<>();

        SpyingStream() throws IOException {
            this(new ByteArrayOutputStream());
        }

        private SpyingStream(ByteArrayOutputStream bytes) throws IOException {
            super(bytes);
            this.bytes = bytes;
        }

        @Override
        protected void annotateClass(Class<?> type) {
            if (type.getName().startsWith("io.github.aivss.")) {
                fields.addAll(List.of(ObjectStreamClass.lookup(type).getFields()));
            }
        }

        List<ObjectStreamField> fields() {
            return fields;
        }

        byte[] bytes() throws IOException {
            flush();
            return bytes.toByteArray();
        }
    }

    /** Gives a field another name, so that the stream lacks it. */
    private static byte[] rename(ObjectStreamField field, byte[] stream) {
        String name = field.getTypeCode() + "\0" + (char) field.getName().length() + field.getName();
        String other = name.substring(0, name.length() - 1) + "?";
        return replace(stream, name.getBytes(StandardCharsets.ISO_8859_1), other.getBytes(StandardCharsets.ISO_8859_1));
    }

    private record Empty() implements Serializable {}

    /** Writes an object of a class without any fields. */
    private static byte[] writeEmpty(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes) {
            @Override
            protected void writeClassDescriptor(ObjectStreamClass written) throws IOException {
                writeUTF(type.getName());
                writeLong(ObjectStreamClass.lookup(type).getSerialVersionUID());
                writeByte(ObjectStreamConstants.SC_SERIALIZABLE);
                writeShort(0);
            }
        }) {
            stream.writeObject(new Empty());
        }
        return bytes.toByteArray();
    }

    private static byte[] replace(byte[] stream, double old, double replacement) {
        return replace(
                stream,
                ByteBuffer.allocate(8).putDouble(old).array(),
                ByteBuffer.allocate(8).putDouble(replacement).array());
    }

    /** Replaces the one place where some bytes stand by as many others. */
    private static byte[] replace(byte[] stream, byte[] old, byte[] replacement) {
        String text = new String(stream, StandardCharsets.ISO_8859_1);
        String oldText = new String(old, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf(oldText)).isNotNegative().isEqualTo(text.lastIndexOf(oldText));
        return text.replace(oldText, new String(replacement, StandardCharsets.ISO_8859_1))
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] write(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readObject();
        }
    }
}
