// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.CrossReference.Relation;
import io.github.aivss.maestro.CrossReference.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the tables of cross-references against a transcription of the publications in their own notation. */
class CrossReferencesTest {

    private static final String AGENTIC_TOP_10 = "OWASP Top 10 for Agentic Applications, Appendix A";
    private static final String CROSSWALK = "OWASP GenAI Security Project crosswalk, Agentic Top 10 and MAESTRO";

    /** Core risks by their numbers, the main one before the stroke. */
    private static final String TABLE_7 = """
            ASI01 10/6,7; ASI02 1/4,7; ASI03 2/5,9; ASI04 8/1,4; ASI05 1/2,7;
            ASI06 6/10,3; ASI07 4/2,5; ASI08 3/4,6; ASI09 5/10,2; ASI10 2/9,10""";

    private static final String AIUC_BRIDGE = """
            ASI01 10; ASI02 1; ASI03 2; ASI04 8; ASI05 7; ASI06 6; ASI07 6; ASI08 3; ASI09 9; ASI10 10""";

    private static final String TABLE_8 = "L1 10,9; L2 6,8; L3 4,3; L4 7,2; L5 9,3; L6 5,2; L7 1,8";

    private static final String APPENDIX_B = """
            T1 6; T2 1/7; T3 2/7; T5 3/6; T6 10; T7 10; T8 9; T9 5; T11 1/7; T12 4/3; T13 4; T14 4/3; T15 5""";

    private static final String AIUC = """
            A001 6/9; A002 9; A003 2; A004 7; A005 2/6; A006 2/6; A007 8/9; B001 10/3; B002 10; B003 8/10; B004 1/2;
            B005 10/9; B006 2/4; B007 2/9; B008 6; B009 6/9; C001 10/1; C002 8/9; C003 10/7; C004 10/9; C005 10/3;
            C006 7/3; C007 9; C008 9/10; C009 3/10; C010 10/9; C011 10/9; C012 3; D001 3/9; D002 3/9; D003 1/2;
            D004 1/2; E001 3/9; E002 10/3; E003 3/9; E004 9; E005 8/2; E006 8/9; E007 9; E008 9; E009 8/9; E010 9;
            E011 9; E012 9; E013 8; E014 9; E015 9; E016 5; E017 9; F001 5/2; F002 7/1""";

    /** The layers that the playbook prints in bold come before the stroke. */
    private static final String THREAT_LAYERS = """
            T1 L2/L1,X; T2 L3/X; T3 L4,L6/X; T4 L4/X; T5 L1,L3/X; T6 L3,X; T7 L1,L6/X; T8 L5/X; T9 L7/X; T10 L5;
            T11 L1,L3,X; T12 L2,X; T13 L4,L7,X; T14 L4,L7/X; T15 L7,X""";

    private static final String LAYER_ASI = """
            L1 ASI01/ASI09,ASI10; L2 ASI06/ASI01,ASI04; L3 ASI02,ASI04/ASI05,ASI07; L4 ASI05/ASI04,ASI08;
            L5 ASI10/ASI06,ASI08; L6 ASI03/ASI02,ASI07; L7 ASI07,ASI08/ASI09,ASI10""";

    /** The originating layer first. */
    private static final String ASI_LAYERS = """
            ASI01 L1 L2 L3; ASI02 L3 L6 L4; ASI03 L6 L7 L4; ASI04 L3 or L4, L2; ASI05 L4 L3 L5; ASI06 L2 L1 L5;
            ASI07 L7 L6 L5; ASI08 L7 L4 L5; ASI09 L1 L7 L6; ASI10 L5 or L1, L6""";

    static Stream<Arguments> tables() {
        return Stream.of(
                arguments("OWASP AIVSS, Table 7", "0.8", Status.OFFICIAL, ranked(TABLE_7, "", "CR")),
                arguments("AIUC-1 crosswalk, ASI bridge", "2026-02-27", Status.OFFICIAL, ranked(AIUC_BRIDGE, "", "CR")),
                arguments(
                        "AIVSS 1.0 candidate, migration from 0.8",
                        "1f0f2dd",
                        Status.UNOFFICIAL,
                        related(
                                "CR10 ASI01 · CR1 ASI02 · CR2 ASI03 · CR5 ASI03 · CR8 ASI04 · CR7 ASI05 · CR6 ASI06"
                                        + " · CR4 ASI07 · CR3 ASI08",
                                "")),
                arguments(AGENTIC_TOP_10, "2026", Status.OFFICIAL, agenticTop10()),
                arguments(CROSSWALK, "6a3b867", Status.INITIATIVE, crosswalk()),
                arguments("OWASP AIVSS, Appendix C, Table 8", "0.8", Status.OFFICIAL, ranked(TABLE_8, "", "CR")),
                arguments("OWASP AIVSS, Appendix B", "0.5", Status.OFFICIAL, ranked(APPENDIX_B, "", "CR")),
                arguments(
                        "MAESTRO Threat Modeling Playbook, agentic threats",
                        "1.0.0",
                        Status.UNOFFICIAL,
                        ranked(THREAT_LAYERS, "", "")),
                arguments(
                        "MAESTRO Threat Modeling Playbook, LLM Top 10",
                        "1.0.0",
                        Status.UNOFFICIAL,
                        related(
                                "01 L1 L3 · 02 L2 L6 X · 03 L2 L3 L7 · 04 L1 L2 · 05 L1 L3 L5 · 06 L3 X · 07 L1 L3 · 08 L2"
                                        + " · 09 L1 L5 L7 · 10 L4 X",
                                "LLM")),
                arguments(
                        "MAESTRO Threat Modeling Playbook, STRIDE",
                        "1.0.0",
                        Status.UNOFFICIAL,
                        related("S L7 L6 · T L2 L3 X · R L5 · I L2 L6 X · D L4 X · E L4 L6 X", "STRIDE-")),
                arguments(
                        "MAESTRO Threat Modeling Playbook, CWE",
                        "1.0.0",
                        Status.UNOFFICIAL,
                        related(
                                "T1 CWE-345 · T2 CWE-863 · T3 CWE-269 CWE-250 · T4 CWE-400 · T6 CWE-74 CWE-77 · T7 CWE-684"
                                        + " · T8 CWE-778 CWE-223 · T9 CWE-290 · T11 CWE-94 CWE-502 · T12 CWE-345 CWE-924"
                                        + " · T13 CWE-494 · T14 CWE-807",
                                "")),
                arguments("AIUC-1 crosswalk", "2026-02-27", Status.OFFICIAL, ranked(AIUC, "AIUC-", "CR")));
    }

    private static Set<String> agenticTop10() {
        Set<String> expected = related(
                "01 T6 T7 · 02 T2 T4 T16 · 03 T3 · 05 T11 · 06 T1 T4 T6 T12 · 07 T12 T16 · 08 T5 T8 · 09 T7 T8 T10"
                        + " · 10 T13 T14 T15",
                "ASI");
        expected.addAll(ranked("ASI04 T17/T2,T11,T12,T13,T16", "", ""));
        expected.addAll(related(
                "01 LLM01 LLM06 · 02 LLM06 · 03 LLM01 LLM06 LLM02 · 04 LLM03 · 05 LLM01 LLM05 · 06 LLM01 LLM04 LLM08"
                        + " · 07 LLM02 LLM06 · 08 LLM01 LLM04 LLM06 · 09 LLM01 LLM05 LLM06 LLM09 · 10 LLM02 LLM09",
                "ASI"));
        return expected;
    }

    private static Set<String> crosswalk() {
        Set<String> expected = ranked(LAYER_ASI, "", "");
        for (String row : ASI_LAYERS.split(";\\s+")) {
            String[] words = row.split(",? ");
            boolean isUnsure = words[2].equals("or");
            expected.add(words[0] + " originating " + words[1]);
            expected.add(words[0] + (isUnsure ? " originating-or-affected " + words[3] : " affected " + words[2]));
            expected.add(words[0] + " affected " + words[isUnsure ? 4 : 3]);
        }
        return expected;
    }

    private static Set<String> ranked(String rows, String from, String to) {
        Set<String> expected = new TreeSet<>();
        for (String row : rows.split(";\\s+")) {
            String[] words = row.split(" ");
            String[] ranks = words[1].split("/");
            for (int rank = 0; rank < ranks.length; rank++) {
                for (String end : ranks[rank].split(",")) {
                    expected.add(from + words[0] + (rank == 0 ? " primary " : " secondary ") + to + layer(end));
                }
            }
        }
        return expected;
    }

    private static Set<String> related(String rows, String from) {
        Set<String> expected = new TreeSet<>();
        for (String row : rows.split(" · ")) {
            List<String> words = List.of(row.split(" "));
            words.subList(1, words.size()).forEach(end -> expected.add(from + words.get(0) + " related " + layer(end)));
        }
        return expected;
    }

    private static String layer(String end) {
        return end.equals("X") ? "Cross-Layer" : end;
    }

    private static String text(CrossReference reference) {
        return reference.from() + ' ' + reference.relation().key() + ' ' + reference.to();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_table_has_the_relations_of_its_publication_and_no_others(
            String source, String version, Status status, Set<String> expected) {
        List<CrossReference> table = CrossReferences.all().stream()
                .filter(reference -> reference.source().equals(source))
                .toList();

        assertThat(table).extracting(CrossReferencesTest::text).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(table).allSatisfy(reference -> {
            assertThat(reference.version()).isEqualTo(version);
            assertThat(reference.status()).isEqualTo(status);
        });
    }

    @Test
    void every_table_is_held_against_its_publication() {
        assertThat(CrossReferences.all().stream().map(CrossReference::source).collect(Collectors.toSet()))
                .isEqualTo(tables().map(table -> (String) table.get()[0]).collect(Collectors.toSet()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tables")
    void a_relation_is_found_from_both_ends(String source, String version, Status status, Set<String> expected) {
        for (String row : expected) {
            String[] words = row.split(" ");
            for (String end : List.of(words[0], words[2])) {
                assertThat(CrossReferences.relationsOf(end))
                        .as(end)
                        .filteredOn(reference -> reference.source().equals(source))
                        .extracting(CrossReferencesTest::text)
                        .contains(row);
            }
        }
    }

    @Test
    void bridges_that_disagree_are_side_by_side() {
        assertThat(CrossReferences.relationsOf("ASI05").stream()
                        .filter(reference -> (reference.from() + reference.to()).contains("CR"))
                        .map(reference -> reference.source() + ": " + text(reference)))
                .containsExactly(
                        "OWASP AIVSS, Table 7: ASI05 primary CR1",
                        "OWASP AIVSS, Table 7: ASI05 secondary CR2",
                        "OWASP AIVSS, Table 7: ASI05 secondary CR7",
                        "AIUC-1 crosswalk, ASI bridge: ASI05 primary CR7",
                        "AIVSS 1.0 candidate, migration from 0.8: CR7 related ASI05");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "L3 | L3",
                "l3 | L3",
                "agent frameworks | L3",
                "Deployment & Infrastructure | L4",
                "T5 | T5",
                "Cascading Hallucination Attacks | T5",
                "supply chain compromise | T17",
                "ASI06 | ASI06",
                "Memory and Context Poisoning | ASI06",
                "CR6 | CR6",
                "Agent Memory & Context Manipulation | CR6",
                "LLM01 | LLM01",
                "Prompt Injection | LLM01",
                "STRIDE-S | STRIDE-S",
                "Spoofing | STRIDE-S",
                "cwe-345 | CWE-345",
                "Insufficient Logging | CWE-778",
                "AIUC-A001 | AIUC-A001",
                "cross-layer | Cross-Layer"
            })
    void an_entry_is_named_by_its_id_or_its_title(String name, String id) {
        assertThat(CrossReferences.idOf(name)).isEqualTo(id);
    }

    @Test
    void every_name_means_one_entry() {
        Set<String> ids = new TreeSet<>();
        CrossReferences.all().forEach(reference -> ids.addAll(List.of(reference.from(), reference.to())));

        List<String> untitled = new ArrayList<>();
        for (String id : ids) {
            assertThat(CrossReferences.idOf(id)).isEqualTo(id);
            CrossReferences.findTitle(id)
                    .ifPresentOrElse(
                            title -> assertThat(CrossReferences.idOf(title)).isEqualTo(id), () -> untitled.add(id));
        }
        assertThat(untitled).allMatch(id -> id.startsWith("AIUC-") || id.equals("Cross-Layer"));
        for (CoreRisk risk : CoreRisk.values()) {
            assertThat(CrossReferences.idOf(risk.titleInWords())).isEqualTo("CR" + risk.number());
        }
    }

    @Test
    void an_unknown_name_is_refused_with_the_nearest() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossReferences.idOf("ASI66"))
                .withMessage("id must be one such as L3, T5, CR6, ASI06, LLM01, STRIDE-S, CWE-345 or AIUC-A001, or its"
                        + " title, but was \"ASI66\"; the nearest is ASI06");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CrossReferences.idOf("x".repeat(1000) + "\n"))
                .withMessage("id must be one such as L3, T5, CR6, ASI06, LLM01, STRIDE-S, CWE-345 or AIUC-A001, or its"
                        + " title, but was \"" + "x".repeat(60) + "…\"");
        assertThat(CrossReferences.relationsOf("asi06")).isEmpty();
        assertThat(CrossReferences.findTitle("ASI66")).isEmpty();
    }

    @Test
    void a_cross_reference_has_ids_and_a_source() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossReference("a b", "c", Relation.RELATED, "s", "1", Status.OFFICIAL))
                .withMessage("from must be one word of at most 100 characters but was \"a b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossReference("a", "", Relation.RELATED, "s", "1", Status.OFFICIAL));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossReference("a", "b", Relation.RELATED, " ", "1", Status.OFFICIAL))
                .withMessage("source must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CrossReference("a", "b", Relation.RELATED, "s", "", Status.OFFICIAL))
                .withMessage("version must not be blank");
    }

    @Test
    void relations_and_statuses_are_found_by_their_keys() {
        for (Relation relation : Relation.values()) {
            assertThat(Relation.ofKey(relation.key())).isEqualTo(relation);
        }
        for (Status status : Status.values()) {
            assertThat(Status.ofKey(status.key())).isEqualTo(status);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Status.ofKey("Official"))
                .withMessage("status must be \"official\", \"initiative\" or \"unofficial\" but was \"Official\"");
    }
}
