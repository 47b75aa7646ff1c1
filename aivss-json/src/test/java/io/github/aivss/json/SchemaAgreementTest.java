// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.Fault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The reader and the schema agree on mutated documents, but for what a schema cannot say. */
class SchemaAgreementTest {

    /** What only the reader finds: what a document says twice, refers to or computes, and one number. */
    private static final List<Pattern> BEYOND_SCHEMAS = Stream.of(
                    // The layers, catalogues and threats of a taxonomy, which is another document.
                    "/maestro/taxonomy: taxonomy must be one of \\[",
                    "/maestro/layers/\\d+/layer: layer must be one of \\[",
                    "/maestro/layers/\\d+/threats/\\d+: must be a threat of \\[",
                    "/maestro/layers: must have each of \\[",
                    "/extends: taxonomy must be one of \\[",
                    "/threats/\\d+/(layer|furtherLayers/\\d+): must be one of \\[",
                    "/layers/\\d+/parent: must be one of \\[",
                    "/layers/\\d+/parent: must not form a circle but was ",
                    // What must be there only once, by a part of it.
                    "must not be a second ",
                    "(/layers/\\d+)?/id: must be new but ",
                    "/layers/\\d+/(id|title|aliases/\\d+): must mean this layer alone but ",
                    // What follows from other members.
                    "/computed/.*, which follows from the inputs, but was ",
                    // A schema takes 4.0 for an integer.
                    "/layer: must be a text or a whole number but was \\d+\\.0$")
            .map(Pattern::compile)
            .toList();

    /** Values of every kind and from both sides of the bounds. */
    private static final List<Object> VALUES = Arrays.asList(
            null,
            true,
            0,
            1,
            10,
            11,
            -1,
            0.5,
            1.0,
            1.01,
            "",
            " ",
            "x",
            "unknown",
            "L4",
            "L9",
            "maestro",
            "0.5",
            "0.8",
            "T7",
            "High",
            "high",
            "mapped",
            Documents.VECTOR,
            Documents.VECTOR.replace("UI:P", "UI:R"),
            "x".repeat(101),
            List.of(),
            Map.of());

    @Tag("exhaustive")
    @Property(tries = 10_000, seed = "20260331")
    void the_schema_allows_what_the_reader_reads_and_refuses_what_it_refuses_but_for_the_rules_beyond_schemas(
            @ForAll("types") DocumentType<?> type, @ForAll long seed) {
        Random random = new Random(seed);
        Object document = JsonMapper.shared().readValue(Documents.of(type), Object.class);
        for (int mutations = 1 + random.nextInt(3); mutations > 0; mutations--) {
            mutate(document, random);
        }
        String text = JsonMapper.shared().writeValueAsString(document);

        List<Fault> faults = faults(type, text);
        boolean schemaAllows = JsonSchemasTest.faults(type.key(), text).isEmpty();

        if (faults.isEmpty()) {
            assertThat(schemaAllows).as(text).isTrue();
        } else if (schemaAllows) {
            assertThat(faults)
                    .as(text)
                    .allMatch(fault -> BEYOND_SCHEMAS.stream()
                            .anyMatch(rule -> rule.matcher(fault.toString()).find()));
        }
    }

    @Provide
    Arbitrary<DocumentType<?>> types() {
        return Arbitraries.of(DocumentType.values());
    }

    private static List<Fault> faults(DocumentType<?> type, String text) {
        try {
            DocumentReader.standard().read(type, text);
            return List.of();
        } catch (InvalidDocumentException e) {
            return e.faults();
        }
    }

    /** Changes one place: removes it, renames it, repeats it or puts another value there. */
    private static void mutate(Object document, Random random) {
        List<Object> containers = new ArrayList<>();
        collect(document, containers);
        Object container = containers.get(random.nextInt(containers.size()));
        Object value = VALUES.get(random.nextInt(VALUES.size()));
        if (container instanceof Map<?, ?> known) {
            @SuppressWarnings("unchecked")
            Map<String, @Nullable Object> members = (Map<String, @Nullable Object>) known;
            List<String> names = List.copyOf(members.keySet());
            if (names.isEmpty()) {
                return;
            }
            String name = names.get(random.nextInt(names.size()));
            switch (random.nextInt(6)) {
                case 0 -> members.remove(name);
                case 1 -> members.put(name + "x", members.remove(name));
                case 2 -> members.put(name, members.get(names.get(random.nextInt(names.size()))));
                default -> members.put(name, mutable(value));
            }
        } else {
            @SuppressWarnings("unchecked")
            List<@Nullable Object> elements = (List<@Nullable Object>) container;
            int place = random.nextInt(elements.size() + 1);
            if (place == elements.size()) {
                elements.add(mutable(value));
            } else {
                switch (random.nextInt(3)) {
                    case 0 -> elements.remove(place);
                    case 1 -> elements.add(copy(elements.get(place)));
                    default -> elements.set(place, mutable(value));
                }
            }
        }
    }

    private static @Nullable Object mutable(@Nullable Object value) {
        return value instanceof List ? new ArrayList<>() : value instanceof Map ? new LinkedHashMap<>() : value;
    }

    private static @Nullable Object copy(@Nullable Object value) {
        return value == null
                ? null
                : JsonMapper.shared().readValue(JsonMapper.shared().writeValueAsString(value), Object.class);
    }

    private static void collect(@Nullable Object value, List<Object> containers) {
        if (value instanceof Map<?, ?> members) {
            containers.add(members);
            members.values().forEach(member -> collect(member, containers));
        } else if (value instanceof List<?> elements) {
            containers.add(elements);
            elements.forEach(element -> collect(element, containers));
        }
    }
}
