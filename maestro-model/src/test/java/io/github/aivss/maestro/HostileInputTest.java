// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.aivss.core.AgenticRiskFactors;
import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.testing.Allocations;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a document of a stranger can contain. Work is measured in the bytes that it allocates, not in time. */
class HostileInputTest {

    private static final Assessment ASSESSMENT =
            Assessment.of(AivssEdition.V0_8, AgenticRiskFactors.of(new double[10]));

    /** Makes something out of a number of parts. */
    private record Kind(IntFunction<Runnable> ofSize) {

        Runnable of(int size) {
            return ofSize.apply(size);
        }
    }

    private static Named<Kind> kind(String name, IntFunction<Runnable> ofSize) {
        return Named.of(name, new Kind(ofSize));
    }

    private static <T> List<T> many(int size, IntFunction<T> part) {
        return IntStream.range(0, size).mapToObj(part).toList();
    }

    private static Runnable build(List<Layer> layers, List<Threat> threats) {
        return () -> {
            LayerTaxonomy.Builder builder = LayerTaxonomy.MAESTRO.extend("acme", "1");
            layers.forEach(builder::layer);
            threats.forEach(builder::threat);
            builder.build();
        };
    }

    private static Layer withAliases(List<String> aliases) {
        return Layer.of("x", "X").withAliases(aliases.toArray(String[]::new));
    }

    /** Returns texts that all have the same hash code. */
    private static String collision(int number) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < 16; bit++) {
            text.append((number >> bit & 1) == 0 ? "Aa" : "BB");
        }
        return text.toString();
    }

    private static Runnable model(List<ThreatReference> threatsOfTheFirstLayer) {
        return () -> {
            List<LayerAssessment> layers = new ArrayList<>();
            for (Layer layer : MaestroLayers.ALL) {
                layers.add(new LayerAssessment(
                        layer.id(),
                        Certainty.UNCERTAIN,
                        "words",
                        layers.isEmpty() ? threatsOfTheFirstLayer : List.of()));
            }
            AgentThreatModel.of(Agent.of("x"), "words", ASSESSMENT, LayerTaxonomy.MAESTRO, layers);
        };
    }

    static Stream<Named<Kind>> faulty() {
        return Stream.of(
                kind(
                        "one alias of many layers",
                        size -> build(many(size, i -> Layer.of("x" + i, "X" + i).withAliases("same")), List.of())),
                kind(
                        "unknown parents",
                        size -> build(many(size, i -> Layer.of("x" + i, "X" + i).within("none" + i)), List.of())),
                kind(
                        "a circle",
                        size -> build(
                                many(size, i -> Layer.of("x" + i, "X" + i).within("x" + (i + 1) % size)), List.of())),
                kind("layers of one id", size -> build(many(size, i -> Layer.of("x", "X" + i)), List.of())),
                kind("titles without a word", size -> build(many(size, i -> Layer.of("x" + i, "&")), List.of())),
                kind(
                        "threats to unknown layers",
                        size -> build(
                                List.of(), many(size, i -> Threat.of("acme", ThreatScope.of("none" + i), "T" + i)))),
                kind(
                        "threats of one name",
                        size -> build(List.of(), many(size, i -> Threat.of("acme", ThreatScope.CROSS_LAYER, "T")))),
                kind(
                        "threats of another catalogue",
                        size -> build(
                                List.of(), many(size, i -> Threat.of("other" + i, ThreatScope.CROSS_LAYER, "T" + i)))),
                kind("unknown threats", size -> model(many(size, i -> ThreatReference.byId("acme", "t" + i)))),
                kind(
                        "unknown layers",
                        size -> () -> AgentThreatModel.of(
                                Agent.of("x"),
                                "words",
                                ASSESSMENT,
                                LayerTaxonomy.MAESTRO,
                                many(size, i -> new LayerAssessment("x" + i, Certainty.MAPPED, "words", List.of())))));
    }

    static Stream<Named<Kind>> valid() {
        return Stream.of(
                kind(
                        "aliases of one layer",
                        size -> build(List.of(withAliases(many(size, i -> "alias " + i))), List.of())),
                kind("one alias many times", size -> build(List.of(withAliases(many(size, i -> "alias"))), List.of())),
                kind(
                        "aliases of one hash code",
                        size -> build(List.of(withAliases(many(size, HostileInputTest::collision))), List.of())),
                kind("layers", size -> build(many(size, i -> Layer.of("x" + i, "X" + i)), List.of())),
                kind(
                        "layers within layers",
                        size -> build(
                                many(size, i -> Layer.of("x" + i, "X" + i).within(i == 0 ? "L1" : "x" + (i - 1))),
                                List.of())),
                kind(
                        "threats",
                        size -> build(
                                List.of(),
                                many(
                                        size,
                                        i -> Threat.of("acme", ThreatScope.of("L1"), "T" + i)
                                                .withId("t" + i)))),
                kind("a long alias", size -> build(List.of(withAliases(List.of("a-".repeat(size) + "b"))), List.of())));
    }

    static Stream<Named<Kind>> all() {
        return Stream.concat(faulty(), valid());
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void messages_and_faults_are_bounded(Kind kind) {
        Runnable hostile = kind.of(20_000);
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, hostile::run);

        assertThat(e.faults())
                .hasSize(10_001)
                .allSatisfy(fault -> assertThat(fault.message()).hasSizeLessThan(1_000));
        assertThat(e.faults().get(10_000).code()).isEqualTo(Fault.Code.LIMIT);
        assertThat(e.getMessage()).hasSizeLessThan(10_000);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void what_is_large_and_valid_is_accepted(Kind kind) {
        kind.of(20_000).run();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eight_times_the_parts_take_about_eight_times_the_work(Kind kind) {
        allocatedBy(kind.of(8_000));
        long few = allocatedBy(kind.of(1_000));
        long many = allocatedBy(kind.of(8_000));

        assertThat((double) many / few).isLessThan(16);
    }

    private static long allocatedBy(Runnable action) {
        return Allocations.bytesOf(() -> {
            try {
                action.run();
            } catch (InvalidInputException e) {
                assertThat(e.faults()).isNotEmpty();
            }
        });
    }

    @Test
    void an_ambiguous_name_is_refused_with_the_first_ten_layers() {
        Runnable hostile = faulty().findFirst().orElseThrow().getPayload().of(100);
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, hostile::run);

        assertThat(e.faults())
                .hasSize(100)
                .last()
                .hasToString("/layers/99/aliases/0: must mean this layer alone but \"same\" fits each of [x0 · X0,"
                        + " x1 · X1, x2 · X2, x3 · X3, x4 · X4, x5 · X5, x6 · X6, x7 · X7, x8 · X8, x9 · X9]"
                        + " and others");
    }

    @Test
    void ten_layers_of_one_name_are_all_of_them() {
        Runnable hostile = faulty().findFirst().orElseThrow().getPayload().of(10);
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, hostile::run);

        assertThat(e.faults()).last().asString().endsWith("x8 · X8, x9 · X9]");
    }

    @Test
    void an_unknown_parent_is_refused_with_ten_layers_and_the_number_of_the_others() {
        Runnable hostile = build(many(100, i -> Layer.of("x" + i, "X" + i).within("none")), List.of());
        InvalidInputException e = catchThrowableOfType(InvalidInputException.class, hostile::run);

        assertThat(e.faults().get(0))
                .hasToString("/layers/0/parent: must be one of [L1, L2, L3, L4, L5, L6, L7, x0, x1, x2 and 97 more]"
                        + " but was none");
    }

    @Test
    void an_id_has_at_most_a_hundred_characters() {
        String longest = "\uD83D\uDE00".repeat(50) + "x".repeat(50);

        assertThat(Layer.of(longest, "X").id()).isEqualTo(longest);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Layer.of("x".repeat(101), "X"))
                .withMessage("id must be one word of at most 100 characters but was \"" + "x".repeat(60) + "…\"");
    }

    @Test
    void references_of_one_hash_code_are_distinguished() {
        Runnable hostile = model(many(20_000, i -> ThreatReference.byId("acme", collision(i))));

        assertThat(catchThrowableOfType(InvalidInputException.class, hostile::run)
                        .faults())
                .hasSize(10_001);
    }
}
