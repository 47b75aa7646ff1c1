// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules of docs/architecture.md that a machine can check. */
class ArchitectureTest {

    private static final String ROOT = "io.github.aivss.";

    /** What each package uses of the others: those below it. */
    private static final Map<String, List<String>> BELOW = Map.ofEntries(
            Map.entry("internal", List.of()),
            Map.entry("cvss", List.of("internal")),
            Map.entry("decision", List.of("internal")),
            Map.entry("core", List.of("internal", "cvss")),
            Map.entry("core.internal", List.of("core")),
            Map.entry("core.audit", List.of("internal", "cvss", "decision", "core")),
            Map.entry("maestro", List.of("internal", "core", "core.internal")),
            Map.entry("maestro.listing", List.of("internal", "cvss", "core", "core.internal", "maestro")),
            Map.entry("maestro.testkit", List.of("maestro")),
            Map.entry(
                    "json",
                    List.of(
                            "internal",
                            "cvss",
                            "decision",
                            "core",
                            "core.audit",
                            "core.internal",
                            "maestro",
                            "maestro.listing")),
            Map.entry("jackson2", List.of("json")),
            Map.entry("draft", List.of("internal", "cvss", "decision", "core", "core.internal", "json")),
            Map.entry(
                    "report",
                    List.of(
                            "internal",
                            "cvss",
                            "decision",
                            "core",
                            "core.audit",
                            "maestro",
                            "maestro.listing",
                            "json")),
            Map.entry(
                    "cli",
                    List.of(
                            "internal",
                            "cvss",
                            "decision",
                            "core",
                            "core.audit",
                            "core.internal",
                            "maestro",
                            "maestro.listing",
                            "json",
                            "draft",
                            "report")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .withImportOption(location -> !location.contains("/io/github/aivss/testing/"))
            .importPackages("io.github.aivss");

    static Set<String> packages() {
        return CLASSES.stream()
                .map(each -> each.getPackageName().substring(ROOT.length()))
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void a_package_uses_only_what_is_below_it(String name) {
        assertThat(BELOW).containsKey(name);
        String[] others = BELOW.keySet().stream()
                .filter(other -> !other.equals(name) && !BELOW.get(name).contains(other))
                .map(ROOT::concat)
                .toArray(String[]::new);

        noClasses()
                .that()
                .resideInAPackage(ROOT + name)
                .should()
                .dependOnClassesThat(resideInAnyPackage(others))
                .check(CLASSES);
    }

    @Test
    void every_package_of_the_rules_exists() {
        assertThat(packages()).containsExactlyInAnyOrderElementsOf(BELOW.keySet());
    }

    @Test
    void packages_are_free_of_cycles() {
        slices().matching(ROOT + "(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void only_the_packages_for_jackson_2_know_jackson_2() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "jackson2")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("com.fasterxml.jackson.core..", "com.fasterxml.jackson.databind.."))
                .check(CLASSES);
    }

    @Test
    void below_json_nothing_is_needed_but_the_annotations_of_jakarta_validation() {
        classes()
                .that(describe(
                        "are below json",
                        type -> BELOW.get("json").contains(type.getPackageName().substring(ROOT.length()))))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "io.github.aivss..", "java..", "jakarta.validation..", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    /** What changes is made for each use and seen by one thread. */
    @Test
    void public_types_have_final_fields_but_builders_readers_and_writers() {
        Set<String> visible = Arrays.stream(PublishedModule.values())
                .flatMap(module -> module.publicTypes().stream())
                .map(Class::getName)
                .filter(name -> !name.matches(".*(Builder|Reader|Writer)"))
                .collect(Collectors.toSet());

        fields().that()
                .areDeclaredInClassesThat(describe("are values", type -> visible.contains(type.getName())))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void nothing_global_changes() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
    }

    @Test
    void nothing_logs() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.apache.commons.logging.."))
                .orShould()
                .dependOnClassesThat(describe("are System.Logger", ArchitectureTest::isLogger))
                .check(CLASSES);
    }

    @Test
    void only_the_command_line_uses_the_standard_streams_and_the_clock_and_exits() {
        noClasses()
                .that(resideOutsideOfPackages(ROOT + "cli"))
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .orShould()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethodWhere(describe(
                        "the current time is asked for",
                        call -> call.getTargetOwner().getPackageName().equals("java.time")
                                && call.getName().equals("now")))
                .check(CLASSES);
    }

    private static boolean isLogger(JavaClass type) {
        return type.getName().startsWith("java.lang.System$Logger");
    }
}
