// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.AivssEdition;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.Tuple.Tuple2;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedVectorTest {

    private static final String CVSS_4 = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:N/SC:H/SI:L/SA:N/E:P";

    private static final String SSVC =
            "threat:poc/vulnerability:moderate/impact:critical/f1:4/f2:4/f3:4/f4:4/f5:3/f6:3" + "/f7:3/f8:2/f9:3/f10:2";

    private static final String FACTORS = "AIVSS:0.8/AU:1.0/TO:0.5/LA:0/CX:1/ND:0.0/OP:0.5/PE:1.0/ID:0/MA:0.5/SM:0.25";

    /** A string of each kind that was found, with the dialect that its keys prove. */
    static Stream<Arguments> strings() {
        return Stream.of(
                arguments("(CVSS:9.4/AARS:8.5)", "0.5-pair"),
                arguments("CVSS:9.4/AARS:8.5", "0.5-pair"),
                arguments("(CVSS:9.5/AARS:5.0)xThM:0.97", "0.5-pair-with-threat"),
                arguments(FACTORS, "0.8-factors"),
                arguments(FACTORS.replace("ND:0.0", "ND:X"), "0.8-factors-unobserved"),
                arguments("AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H", "1.0-candidate"),
                arguments("AIVSS:2.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H", "1.0-candidate"),
                arguments(CVSS_4 + " AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H", "1.0-candidate"),
                arguments(CVSS_4 + "/LC:D/CP:S/AP:C/SR:R", "candidate-appended"),
                arguments(CVSS_4 + "/LC:D/CP:S/AP:C/SR:R/TA:M", "candidate-appended-ta"),
                arguments(CVSS_4 + "/LC:D/CP:S/AP:C/SR:R/TD:H", "candidate-appended-td"),
                arguments(CVSS_4 + "/LC:D/CP:S/AP:C/SR:R/EX:W/TD:H", "candidate-appended-ex-td"),
                arguments(CVSS_4, "cvss-4.0"),
                arguments(SSVC, "aivss-ssvc"),
                arguments(
                        "AIVSS:1.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/E:H/RL:O/RC:C/AARS:5.5/TM:1.5",
                        "unofficial-aars-tm"),
                arguments("AIVSS:1.0/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:H/A:N", "cvss-3.1-clone"),
                arguments("AIVSS:1.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H/AU:H/AP:H/RV:L", "cvss-3.1-clone"),
                arguments("CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:U/C:H/I:H/A:H", "cvss-3.1-clone"),
                arguments("AIVSS:1.0/AV:N/AC:L/PIS:H/MC:T1/DS:R/CI:H/II:L/AI:N", "unofficial-pis-mc-ds"),
                arguments("AIVSS:1.0/AV:N/AC:L/PIS:H/MC:T1/DS:R/CI:H/II:L/AI:N/E:F/S:U/RL:O", "unofficial-pis-mc-ds"),
                arguments("AIVSS:1.0/AV:N/AC:L/PR:N/UI:N/VC:H/VI:L/VA:N/AU:3/TU:3/MT:1/BR:2", "unofficial-au-tu-mt-br"),
                arguments("AIVSS:1.0/AU:3/TU:3/MT:1/BR:2", "unofficial-au-tu-mt-br"),
                arguments("AIVSS:1.0/AI:H/MI:P/DP:M/PI:H/TD:L/MT:L", "unofficial-ai-mi-dp-pi-td-mt"),
                arguments("AV:N/AC:L/PR:N/S:U/CI:N/II:N/AI:N", "unofficial-ci-ii-ai"),
                arguments(
                        "AIVSS:2.0/AV:N/AC:L/PR:N/UI:N/S:C/MR:H/DS:M/EI:H/DC:M/AD:M/C:M/I:H/A:H/SI:M",
                        "general-framework"),
                arguments("85/100 grade B", "inverted-0-to-100"),
                arguments("85/100 (B)", "inverted-0-to-100"),
                arguments("40/100, Grade: F", "inverted-0-to-100"),
                arguments("62/100 grade D", "0-to-100"),
                arguments("15/100 grade A", "0-to-100"),
                arguments("85/100", "0-to-100"),
                arguments("100 / 100", "0-to-100"));
    }

    @ParameterizedTest
    @MethodSource("strings")
    void a_string_is_recognised_for_what_it_is(String text, String name) {
        assertThat(PublishedVector.of(text).dialect().map(Dialect::name)).contains(name);
    }

    @ParameterizedTest
    @MethodSource("strings")
    void a_prefix_and_white_space_around_decide_nothing(String text, String name) {
        String bare = text.replaceAll("^(AIVSS|CVSS):[0-9]\\.[0-9]/(?!AARS)", "");

        for (String prefix : new String[] {"AIVSS:0.8/", "AIVSS:1.0/", "AIVSS:7.3/", "CVSS:4.0/", "", " \n"}) {
            if (bare.contains(":") && !bare.startsWith("(") && !bare.contains(" ") && !bare.startsWith("CVSS")) {
                assertThat(PublishedVector.of(prefix + bare).dialect().map(Dialect::name))
                        .as(prefix)
                        .contains(name);
            }
        }
        assertThat(PublishedVector.of("  " + text + "\n").dialect())
                .isEqualTo(PublishedVector.of(text).dialect());
    }

    @Property(tries = 500)
    void the_order_of_the_metrics_decides_nothing(@ForAll("shuffled") Tuple2<String, String> vector) {
        assertThat(PublishedVector.of(vector.get1()).dialect().map(Dialect::name))
                .contains(vector.get2());
    }

    @Provide
    Arbitrary<Tuple2<String, String>> shuffled() {
        List<Arguments> joined = strings()
                .filter(string -> string.get()[0].toString().matches("[^ ()]*/[^ ()]*:[^ ()]*"))
                .toList();
        return Arbitraries.of(joined).flatMap(string -> {
            List<String> metrics = Arrays.stream(string.get()[0].toString().split("/"))
                    .filter(metric -> !metric.matches("(AIVSS|CVSS):[0-9]\\.[0-9]") || metric.equals("CVSS:9.4"))
                    .toList();
            return Arbitraries.shuffle(metrics)
                    .map(order -> Tuple.of(String.join("/", order), string.get()[1].toString()));
        });
    }

    /** All but the last metric, and one that no dialect has: neither is recognised as what it nearly is. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "(CVSS:9.4/AARS:8.5)",
                FACTORS,
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H",
                CVSS_4 + "/LC:D/CP:S/AP:C/SR:R/TA:M",
                SSVC,
                "AIVSS:1.0/AI:H/MI:P/DP:M/PI:H/TD:L/MT:L",
                "AV:N/AC:L/PR:N/S:U/CI:N/II:N/AI:N"
            })
    void nothing_is_said_beyond_what_the_keys_prove(String text) {
        Optional<String> name = PublishedVector.of(text).dialect().map(Dialect::name);
        String shorter = text.substring(0, text.lastIndexOf('/'));
        String longer = text.replace(")", "") + "/QQ:1";

        assertThat(PublishedVector.of(shorter).dialect().map(Dialect::name)).isNotEqualTo(name);
        assertThat(PublishedVector.of(longer).dialect()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "/",
                ":",
                "AIVSS:1.0",
                "AIVSS:1.0/",
                "AIVSS:1.0/LC:D",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H/",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H/TD:H",
                "AIVSS:1.0/lc:D/cp:S/ap:C/sr:R/ex:W/pt:H/ca:M/td:H",
                "(CVSS:11/AARS:8.5)",
                "(CVSS:9.4/AARS:10.5)",
                "(CVSS:/AARS:8.5)",
                "CVSS:X/AARS:1",
                "CVSS:-1/AARS:1",
                "101/100",
                "-5/100",
                "85/10",
                "8.5",
                "AV:N/AC:L",
                "AIVSS:0.8/AU:1.1/TO:0.5/LA:0/CX:1/ND:0.0/OP:0.5/PE:1.0/ID:0/MA:0.5/SM:0.5",
                "AIVSS:0.8/AU:H/TO:0.5/LA:0/CX:1/ND:0.0/OP:0.5/PE:1.0/ID:0/MA:0.5/SM:0.5",
                "https://example.org/AV:N",
                "\u0000",
                "\uD83D",
                "LC:\u202e"
            })
    void what_proves_nothing_has_no_dialect(String text) {
        assertThat(PublishedVector.of(text).dialect()).isEmpty();
    }

    @Test
    void two_that_cannot_be_told_apart_are_said_to_be_so() {
        for (String text : List.of(
                CVSS_4 + "/LC:D/CP:S/AP:C/SR:R",
                "AIVSS:1.0/LC:D/CP:S/AP:C/SR:R/EX:W/PT:H/CA:M/TD:H",
                "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:C/C:L/I:H/A:N",
                "AV:N/AARS:5.5/TM:1.5",
                "85/100")) {
            assertThat(PublishedVector.of(text).dialect().orElseThrow().why())
                    .containsAnyOf("cannot be told apart", "cannot be told from it");
        }
    }

    @Test
    void only_strings_with_numbers_of_an_edition_are_comparable_and_with_that_edition_only() {
        Map<Optional<AivssEdition>, List<String>> names = strings()
                .map(string ->
                        PublishedVector.of(string.get()[0].toString()).dialect().orElseThrow())
                .distinct()
                .collect(Collectors.groupingBy(
                        Dialect::edition, Collectors.mapping(Dialect::name, Collectors.toList())));

        assertThat(names.get(Optional.of(AivssEdition.V0_5))).containsExactly("0.5-pair", "0.5-pair-with-threat");
        assertThat(names.get(Optional.of(AivssEdition.V0_8))).containsExactly("0.8-factors");
        assertThat(names).hasSize(3);
        Dialect pair = PublishedVector.of("(CVSS:9.4/AARS:8.5)").dialect().orElseThrow();
        assertThat(Stream.of(AivssEdition.values()).filter(pair::isComparableWith))
                .containsExactly(AivssEdition.V0_5);
    }

    @Test
    void the_outcome_of_a_decision_is_said() {
        assertThat(PublishedVector.of(SSVC).dialect().orElseThrow().why()).endsWith("not a score, Immediate");
        for (Map.Entry<String, String> change : Map.of(
                        "threat:poc", "threat:likely", "f1:4", "f1:6", "f2:4", "f2:four", "f10:2", "f10:99999999999")
                .entrySet()) {
            String changed = SSVC.replace(change.getKey(), change.getValue());
            assertThat(PublishedVector.of(changed).dialect().orElseThrow().why())
                    .contains("it has none, since " + change.getKey().split(":")[0] + " must be");
        }
    }

    @Test
    void metrics_are_those_of_the_string_without_prefixes() {
        assertThat(PublishedVector.of("(CVSS:9.5/AARS:5.0)xThM:0.97").metrics())
                .hasToString("{CVSS=9.5, AARS=5.0, ThM=0.97}");
        assertThat(PublishedVector.of("CVSS:4.0/AV:N/E:P AIVSS:1.0/LC:D").metrics())
                .hasToString("{AV=N, E=P, LC=D}");
        assertThat(PublishedVector.of("85/100 grade B").metrics()).hasToString("{of100=85, grade=B}");
        assertThat(PublishedVector.of("AV:N/AV:L").metrics()).isEmpty();
        assertThat(PublishedVector.of("AIVSS:1.0/AV").metrics()).isEmpty();
    }

    @Test
    void vectors_are_equal_by_text() {
        assertThat(PublishedVector.of("AV:N"))
                .isEqualTo(PublishedVector.of("AV:N"))
                .hasSameHashCodeAs(PublishedVector.of("AV:N"))
                .hasToString("AV:N")
                .isNotEqualTo(PublishedVector.of("AV:N "))
                .isNotEqualTo("AV:N");
    }

    @Property(tries = 2000)
    void any_text_is_answered(@ForAll String text, @ForAll("pieces") String pieces) {
        for (String each : new String[] {text, pieces, text + pieces}) {
            PublishedVector vector = PublishedVector.of(each);
            assertThat(vector.text()).isEqualTo(each);
            vector.dialect().ifPresent(dialect -> assertThat(dialect.why()).hasSizeLessThan(400));
        }
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(
                        "AIVSS:1.0",
                        "CVSS:4.0",
                        "CVSS:9.4",
                        "AARS:8.5",
                        "LC:D",
                        "/",
                        " ",
                        "(",
                        ")",
                        "xThM:0.97",
                        "1/100")
                .list()
                .ofMaxSize(20)
                .map(parts -> String.join("", parts));
    }

    @Test
    void hostile_strings_take_no_time_and_prove_nothing() {
        List<String> hostile = new ArrayList<>();
        for (String part :
                List.of("AV:N/", "A", "9", "/", ":", " ", "(CVSS:", "AIVSS:1.0 ", "1/100 ", "\uD83D\uDE00")) {
            hostile.add(part.repeat(999 / part.length()));
            hostile.add(String.join("", Collections.nCopies(2_000_000 / part.length(), part)));
        }

        assertTimeout(
                Duration.ofSeconds(5),
                () -> hostile.forEach(
                        text -> assertThat(PublishedVector.of(text).dialect()).isEmpty()));
    }

    @Test
    void a_string_of_at_most_a_thousand_characters_is_read() {
        String vector = "(CVSS:8.5/AARS:5.4)";

        assertThat(PublishedVector.of(vector + " ".repeat(1000 - vector.length()))
                        .metrics())
                .hasSize(2);
        assertThat(PublishedVector.of(vector + " ".repeat(1001 - vector.length()))
                        .metrics())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "(CVSS:10/AARS:10),   0.5-pair",
        "(CVSS:10.0/AARS:0),  0.5-pair",
        "50/100 grade D,      inverted-0-to-100",
        "50/100 grade A,      0-to-100",
        "51/100 grade A,      inverted-0-to-100",
        "51/100 grade D,      0-to-100",
        "100/100 grade A,     inverted-0-to-100",
        "0/100 grade F,       inverted-0-to-100"
    })
    void both_sides_of_the_bounds_of_numbers_are_recognised(String text, String name) {
        assertThat(PublishedVector.of(text).dialect().map(Dialect::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(CVSS:10.1/AARS:1)", "(CVSS:1/AARS:10.1)", "101/100"})
    void a_number_beyond_the_bounds_is_no_dialect(String text) {
        assertThat(PublishedVector.of(text).dialect()).isEmpty();
    }

    @Test
    void different_strings_have_different_hash_codes() {
        assertThat(PublishedVector.of("85/100")).doesNotHaveSameHashCodeAs(PublishedVector.of("86/100"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"of100:critical", "of100:", "of100:1e9", "AV:N/of100:x", "of100:85/f1:4", "grade:A"})
    void a_metric_with_the_name_of_a_number_of_100_is_none(String text) {
        assertThat(PublishedVector.of(text).dialect()).isEmpty();
    }
}
