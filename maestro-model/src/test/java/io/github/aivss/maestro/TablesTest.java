// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.maestro.CrossReference.Relation;
import io.github.aivss.maestro.CrossReference.Status;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Tables in the form of those of the library, which are read once, when a class is loaded. */
class TablesTest {

    @Test
    void a_table_of_threats_has_one_in_each_row() {
        assertThat(ThreatTable.read("a/1", "threat-table.csv"))
                .containsExactly(
                        Threat.of("a/1", new ThreatScope(List.of("L1", "L2"), List.of("L3"), false), "Without an id")
                                .withDescription("one; with a semicolon"),
                        Threat.of("a/1", new ThreatScope(List.of(), List.of(), true), "Across layers")
                                .withId("T1")
                                .withDescription("two")
                                .withCoreRisks(List.of(CoreRisk.ofNumber(6), CoreRisk.ofNumber(1))),
                        Threat.of("a/1", new ThreatScope(List.of("L4"), List.of("L5"), true), "Across further layers")
                                .withId("T2")
                                .withDescription("three"));
    }

    @Test
    void a_table_of_cross_references_names_its_source_and_has_several_in_a_row() {
        assertThat(CrossReferenceTable.read("table.csv").references())
                .containsExactly(
                        reference("A1", "B1", Relation.RELATED),
                        reference("A1", "B2", Relation.RELATED),
                        reference("A2", "B3", Relation.PRIMARY));
    }

    @Test
    void the_first_of_a_ranked_list_is_the_primary_one() {
        CrossReferenceTable table = new CrossReferenceTable("Source of the table", "7", Status.INITIATIVE);
        table.addRanked("A1", List.of("B1", "B2", "B3"));
        table.addRanked("A2", List.of("B4"));
        table.addRanked("A3", List.of());

        assertThat(table.references())
                .containsExactly(
                        reference("A1", "B1", Relation.PRIMARY),
                        reference("A1", "B2", Relation.SECONDARY),
                        reference("A1", "B3", Relation.SECONDARY),
                        reference("A2", "B4", Relation.PRIMARY));
    }

    private static CrossReference reference(String from, String to, Relation relation) {
        return new CrossReference(from, to, relation, "Source of the table", "7", Status.INITIATIVE);
    }
}
