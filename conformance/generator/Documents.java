// SPDX-License-Identifier: Apache-2.0

import java.util.List;
import java.util.stream.Stream;

/** Documents that are not valid, and the JSON Pointer of each of their faults; all of it is written here. */
final class Documents {

    private static final String FACTORS =
            "{'autonomyOfAction': 0.8, 'goalDrivenPlanning': 0.7, 'selfModification': 0.2, 'dynamicToolUse': 0.8,"
                    + " 'persistentMemory': 0.4, 'contextualAwareness': 0.7, 'dynamicIdentity': 0.6,"
                    + " 'multiAgentInteractions': 0.1, 'nonDeterminism': 0.6, 'opacityAndReflexivity': 0.5}";

    private static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:A/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H";

    private static final String ASSESSMENT = "{'id': 'a', 'edition': '0.8', 'cvss': 8.5, 'factors': " + FACTORS
            + ", 'threatMultiplier': 0.97, 'mitigationFactor': 1.0, 'claim': {'score': 9.3, 'severity': 'Critical'}}";

    private static final String THREAT_MODEL = "{'format': 'agent-threat-model/1',"
            + " 'agent': {'name': 'Parcel Router', 'id': 'parcel-router'}, 'summary': 'Routes parcels.',"
            + " 'aivss': {'cvss': 8.5, 'factorSum': 5.5}, 'maestro': {'taxonomy': 'maestro', 'layers': ["
            + "{'layer': 'L1', 'certainty': 'uncertain', 'narrative': 'one', 'threats':"
            + " [{'catalog': 'csa-maestro', 'layer': 'L1', 'name': 'Model Stealing'}, {'catalog':"
            + " 'owasp-agentic-threats/1.0', 'id': 'T7'}]}, "
            + "{'layer': 'L2', 'certainty': 'mapped', 'narrative': 'two'}, "
            + "{'layer': 'L3', 'certainty': 'mapped', 'narrative': 'three'}, "
            + "{'layer': 'L4', 'certainty': 'mapped', 'narrative': 'four'}, "
            + "{'layer': 'L5', 'certainty': 'mapped', 'narrative': 'five'}, "
            + "{'layer': 'L6', 'certainty': 'mapped', 'narrative': 'six'}, "
            + "{'layer': 'L7', 'certainty': 'mapped', 'narrative': 'seven'}]}}";

    private static final String REPORT =
            "{'metadata': {'system_name': 'Parcel Router', 'assessment_date': '2026-03-31', 'assessor_id': 'r-17'},"
                    + " 'vulnerabilities': [{'id': 'V-1', 'owasp_category': 'Agent Untraceability', 'cvss_base':"
                    + " {'vector_string': '" + VECTOR
                    + "', 'score': 9.4}, 'amplification_factors': {'autonomy': 1, 'tools': 0.5, 'language': 0,"
                    + " 'context': 1.0, 'non_determinism': 0.0, 'opacity': 0.5, 'persistence': 1, 'identity': 0,"
                    + " 'multi_agent': 0.5, 'self_mod': 0}, 'threat_multiplier': 0.97, 'scores': {'factor_sum': 4.5,"
                    + " 'aars': 0.26, 'mitigation_factor': 1.0, 'aivss': 9.7, 'severity': 'Critical'}}]}";

    private static final String SSVC = "{'model': 'AIVSS-SSVC', 'inputs': {'pThreat': {'level': 'poc', 'value': 0.5},"
            + " 'pVulnerability': {'posture': 'moderate', 'value': 0.5}, 'impact': {'level': 'critical', 'value': 10},"
            + " 'capabilityScores': {'f1': 4, 'f2': 4, 'f3': 4, 'f4': 4, 'f5': 3, 'f6': 3, 'f7': 3, 'f8': 2, 'f9': 3,"
            + " 'f10': 2}}, 'computed': {'categoryA_avg': 4.00, 'categoryB_avg': 3.00, 'categoryC_avg': 2.33,"
            + " 'agentLevel': {'key': 'primemover', 'label': 'Prime Mover', 'exposureMultiplier': 8},"
            + " 'likelihood': 0.25, 'riskScore': 20, 'outcome': 'Immediate', 'timeline': 'now'}}";

    private final Category category;
    private final String valid;

    private Documents(String question, String name, String valid) {
        this.category = new Category(question, name);
        this.valid = valid;
    }

    static List<Category> categories() {
        return List.of(assessments(), threatModels(), reports(), decisions());
    }

    private void text(String title, String document, String... pointers) {
        List<String> faults = Stream.of(pointers)
                .map(pointer -> Json.object("pointer", Json.text(pointer)))
                .toList();
        category.addText(title, document.replace('\'', '"'), Json.object("errors", Json.array(faults)));
    }

    /** Adds the valid document with a part of it replaced. */
    private void change(String title, String part, String other, String... pointers) {
        if (!valid.contains(part)) {
            throw new IllegalArgumentException(part);
        }
        text(title, valid.replace(part, other), pointers);
    }

    private void addNotJson() {
        text("not JSON", "nonsense", "");
        text("a document cut off", valid.substring(0, valid.length() - 1), "");
        text("a comma too many", valid.substring(0, valid.length() - 1) + ",}", "");
        text("two documents", valid + " {}", "");
        text("a comment", "/* none */ " + valid, "");
        text("an array", "[" + valid + "]", "");
        text("a number", "8.5", "");
        text("null", "null", "");
    }

    private static Category assessments() {
        Documents bad = new Documents("score", "bad-assessments", ASSESSMENT);
        bad.addNotJson();
        bad.change("a number that is not JSON", "8.5", "NaN", "");
        bad.change("a leading zero", "8.5", "08.5", "");
        bad.text("nothing", "{}", "/factors");
        bad.change("an unknown member", "'cvss'", "'cvs'", "/cvs");
        bad.change("a member in another case", "'edition'", "'Edition'", "/Edition");
        bad.change("an unknown member whose name needs an escape", "'cvss'", "'cv/s~s'", "/cv~1s~0s");
        bad.change("a member twice", "'id': 'a'", "'id': 'a', 'id': 'a'", "/id");
        bad.change("a factor is missing", "'dynamicToolUse': 0.8, ", "", "/factors/dynamicToolUse");
        bad.change(
                "a factor twice",
                "'dynamicToolUse': 0.8",
                "'dynamicToolUse': 0.8, 'dynamicToolUse': 0.8",
                "/factors/dynamicToolUse");
        bad.change(
                "a factor by both of its keys",
                "'dynamicToolUse': 0.8",
                "'dynamicToolUse': 0.8, 'toolUse': 0.8",
                "/factors/toolUse");
        bad.change(
                "a factor that is misspelt",
                "'dynamicToolUse'",
                "'dynamicTolUse'",
                "/factors/dynamicTolUse",
                "/factors/dynamicToolUse");
        bad.change(
                "a factor of the other set",
                "{'autonomyOfAction'",
                "{'self_mod': 0.5, 'autonomyOfAction'",
                "/factors/self_mod");
        bad.change("a factor above 1", "'dynamicToolUse': 0.8", "'dynamicToolUse': 1.4", "/factors/dynamicToolUse");
        bad.change(
                "a factor a little above 1",
                "'dynamicToolUse': 0.8",
                "'dynamicToolUse': 1.0000000000000002",
                "/factors/dynamicToolUse");
        bad.change("a factor below 0", "'dynamicToolUse': 0.8", "'dynamicToolUse': -0.1", "/factors/dynamicToolUse");
        bad.change(
                "a factor that is text", "'dynamicToolUse': 0.8", "'dynamicToolUse': '0.8'", "/factors/dynamicToolUse");
        bad.change(
                "a factor that is null", "'dynamicToolUse': 0.8", "'dynamicToolUse': null", "/factors/dynamicToolUse");
        bad.change(
                "unknown in another case",
                "'dynamicToolUse': 0.8",
                "'dynamicToolUse': 'Unknown'",
                "/factors/dynamicToolUse");
        bad.change("factors that are an array", FACTORS, "[0.8, 0.7]", "/factors");
        bad.change("factors and their sum", "'cvss': 8.5", "'cvss': 8.5, 'factorSum': 5.4", "/factorSum");
        bad.change("an unknown sum", "'factors': " + FACTORS, "'factorSum': 'unknown'", "/factorSum");
        bad.change("a sum above 10", "'factors': " + FACTORS, "'factorSum': 10.5", "/factorSum");
        bad.change("neither factors nor a sum", ", 'factors': " + FACTORS, "", "/factors");
        bad.change("a base above 10", "8.5", "10.1", "/cvss");
        bad.change("a base below 0", "8.5", "-0.1", "/cvss");
        bad.change("a base that is true", "8.5", "true", "/cvss");
        bad.change("a base that is null", "8.5", "null", "/cvss");
        bad.change("a base that is a number in text", "8.5", "'8.5'", "/cvss");
        bad.change("a base of more digits than count", "8.5", "8.4999999999999999999", "/cvss");
        bad.change("a base with a great exponent", "8.5", "1e999999999", "/cvss");
        bad.change("a base with a small exponent", "8.5", "1e-999999999", "/cvss");
        bad.change("a base of more than 100 characters", "8.5", "8." + "0".repeat(99), "/cvss");
        bad.change("a vector that is not valid", "8.5", "'" + VECTOR.replace("UI:A", "UI:R") + "'", "/cvss");
        bad.change("a vector of 3.1", "8.5", "'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'", "/cvss");
        bad.change(
                "a bad vector and a bad score",
                "8.5",
                "{'vector': 'CVSS:4.0/AV:N', 'score': 11}",
                "/cvss/vector",
                "/cvss/score");
        bad.change("no vector and no score", "8.5", "{}", "/cvss/score");
        bad.change("a base with an unknown member", "8.5", "{'score': 8.5, 'severity': 'High'}", "/cvss/severity");
        bad.change("an edition that does not exist", "'0.8'", "'0.9'", "/edition");
        bad.change("an edition that is a number", "'0.8'", "0.8", "/edition");
        bad.change("an id that is a number", "'id': 'a'", "'id': 7", "/id");
        bad.change("a threat multiplier above 2", "0.97", "2.1", "/threatMultiplier");
        bad.change("a threat multiplier below 0", "0.97", "-0.5", "/threatMultiplier");
        bad.change("a threat multiplier with a name of another table", "0.97", "'poc'", "/threatMultiplier");
        bad.change("a mitigation factor above 1", "1.0", "1.1", "/mitigationFactor");
        bad.change("a mitigation of uplift-mitigation in 0.8", "1.0", "'adversariallyTested'", "/mitigationFactor");
        bad.text(
                "a mitigation in 0.5",
                "{'edition': '0.5', 'cvss': 8.5, 'factorSum': 5, 'mitigationFactor': 0.83}",
                "/mitigationFactor");
        bad.text(
                "a mitigation in 0.5, named before it",
                "{'mitigationFactor': 'strong', 'cvss': 8.5, 'factorSum': 5, 'edition': '0.5'}",
                "/mitigationFactor");
        bad.change("a claim that is a number", "{'score': 9.3, 'severity': 'Critical'}", "9.3", "/claim");
        bad.change("a claimed score that is text", "9.3", "'9.3'", "/claim/score");
        bad.change("a claimed severity that is none", "'Critical'", "'Severe'", "/claim/severity");
        bad.change("an unknown claim", "'severity'", "'band'", "/claim/band");
        bad.change("half a surrogate pair", "'id': 'a'", "'id': '\\ud800'", "/id");
        bad.change("a rationale without text", "'id': 'a'", "'rationale': {'cvss': {}}", "/rationale/cvss/text");
        bad.change("a blank rationale", "'id': 'a'", "'rationale': {'cvss': ' '}", "/rationale/cvss");
        bad.change(
                "a rationale of a factor of the other set",
                "'id': 'a'",
                "'rationale': {'tools': 'x'}",
                "/rationale/tools");
        bad.change("a rationale of nothing", "'id': 'a'", "'rationale': {'score': 'x'}", "/rationale/score");
        bad.text(
                "several faults",
                "{'edition': '1', 'cvss': 11, 'factorSum': -1, 'threatMultiplier': 3, 'mitigationFactor': 2, 'extra':"
                        + " 0}",
                "/edition",
                "/cvss",
                "/factorSum",
                "/threatMultiplier",
                "/mitigationFactor",
                "/extra");
        return bad.category;
    }

    private static Category threatModels() {
        Documents bad = new Documents("threat-model", "bad-threat-models", THREAT_MODEL);
        bad.addNotJson();
        bad.text("nothing", "{}", "/format", "/agent", "/summary", "/aivss", "/maestro");
        bad.change("a newer format", "threat-model/1", "threat-model/2", "/format");
        bad.change("another format", "agent-threat-model/1", "layer-taxonomy/1", "/format");
        bad.change("a format that is a number", "'agent-threat-model/1'", "1", "/format");
        bad.change("an unknown member", "'summary'", "'sumary'", "/sumary", "/summary");
        bad.change("a member twice", "'summary'", "'summary': 'x', 'summary'", "/summary");
        bad.change("an agent without a name", "'name': 'Parcel Router', ", "", "/agent/name");
        bad.change("an agent with a blank name", "'Parcel Router'", "' '", "/agent/name");
        bad.change(
                "an agent that is text",
                "{'name': 'Parcel Router', 'id': 'parcel-router'}",
                "'Parcel Router'",
                "/agent");
        bad.change("a blank summary", "'Routes parcels.'", "''", "/summary");
        bad.change("a fault of the assessment", "5.5", "55", "/aivss/factorSum");
        bad.change("an assessment without factors", ", 'factorSum': 5.5", "", "/aivss/factors");
        bad.change("a taxonomy that is not known", "'taxonomy': 'maestro'", "'taxonomy': 'acme'", "/maestro/taxonomy");
        bad.change("no taxonomy", "'taxonomy': 'maestro', ", "", "/maestro/taxonomy");
        bad.change("layers that are an object", "'layers': [", "'x': [], 'layers': [", "/maestro/x");
        bad.change("a layer that does not exist", "'L4'", "'L8'", "/maestro/layers/3/layer");
        bad.change("a layer with a number of none", "'L4'", "0", "/maestro/layers/3/layer");
        bad.change("a layer whose id and title disagree", "'L4'", "'L4 - Agent Frameworks'", "/maestro/layers/3/layer");
        bad.change(
                "a layer that is missing",
                "{'layer': 'L2', 'certainty': 'mapped', 'narrative': 'two'}, ",
                "",
                "/maestro/layers");
        bad.change(
                "a layer that is given twice",
                "'narrative': 'seven'}",
                "'narrative': 'seven'}, {'layer': 'L7', 'certainty': 'mapped', 'narrative': 'x'}",
                "/maestro/layers/7/layer");
        bad.text(
                "layers in another order",
                THREAT_MODEL.replace("'L3'", "'?'").replace("'L4'", "'L3'").replace("'?'", "'L4'"),
                "/maestro/layers");
        bad.change("a layer without its name", "'layer': 'L4', ", "", "/maestro/layers/3/layer");
        bad.change(
                "a layer that is null",
                "{'layer': 'L4', 'certainty': 'mapped', 'narrative': 'four'}",
                "null",
                "/maestro/layers/3");
        bad.change("a certainty that does not exist", "'uncertain'", "'guessed'", "/maestro/layers/0/certainty");
        bad.change("a blank narrative", "'four'", "' '", "/maestro/layers/3/narrative");
        bad.change("no narrative", ", 'narrative': 'four'", "", "/maestro/layers/3/narrative");
        bad.change(
                "a threat that the catalogue does not have",
                "Model Stealing",
                "Model Borrowing",
                "/maestro/layers/0/threats/0");
        bad.change(
                "a threat of another layer",
                "'layer': 'L1', 'name'",
                "'layer': 'L2', 'name'",
                "/maestro/layers/0/threats/0");
        bad.change("a threat id that the catalogue does not have", "'T7'", "'T70'", "/maestro/layers/0/threats/1");
        bad.change("a catalogue that does not exist", "csa-maestro", "csa", "/maestro/layers/0/threats/0");
        bad.change(
                "a threat twice",
                "'id': 'T7'}",
                "'id': 'T7'}, {'catalog': 'owasp-agentic-threats/1.0', 'id': 'T7'}",
                "/maestro/layers/0/threats/2");
        bad.change(
                "a threat by id and name", "'id': 'T7'", "'id': 'T7', 'name': 'x'", "/maestro/layers/0/threats/1/name");
        bad.change(
                "a threat without a catalogue",
                "'catalog': 'csa-maestro', ",
                "",
                "/maestro/layers/0/threats/0/catalog");
        bad.text(
                "several faults",
                THREAT_MODEL
                        .replace("'Routes parcels.'", "''")
                        .replace("8.5", "85")
                        .replace("'five'", "5")
                        .replace("'T7'", "'T70'"),
                "/summary",
                "/aivss/cvss",
                "/maestro/layers/4/narrative",
                "/maestro/layers/0/threats/1");
        return bad.category;
    }

    private static Category reports() {
        String path = "/vulnerabilities/0";
        Documents bad = new Documents("owasp-report", "bad-reports", REPORT);
        bad.addNotJson();
        bad.text("nothing", "{}", "/metadata", "/vulnerabilities");
        bad.text(
                "empty members",
                "{'metadata': {}, 'vulnerabilities': [{}]}",
                "/metadata/system_name",
                "/metadata/assessment_date",
                "/metadata/assessor_id",
                path + "/id",
                path + "/owasp_category",
                path + "/cvss_base",
                path + "/amplification_factors",
                path + "/scores");
        bad.change(
                "an unknown member", "'assessor_id'", "'assesor_id'", "/metadata/assesor_id", "/metadata/assessor_id");
        bad.change("a date that does not exist", "2026-03-31", "2026-02-29", "/metadata/assessment_date");
        bad.change("a date with a time", "2026-03-31", "2026-03-31T00:00:00Z", "/metadata/assessment_date");
        bad.change("vulnerabilities that are an object", "[{'id'", "{}, 'x': [{'id'", "/vulnerabilities", "/x");
        bad.change(
                "a category that does not exist", "Agent Untraceability", "Untraceability", path + "/owasp_category");
        bad.change("a vector that is not valid", "UI:A", "UI:R", path + "/cvss_base/vector_string");
        bad.change("a CVSS score above 10", "9.4", "10.4", path + "/cvss_base/score");
        bad.change("no CVSS score", ", 'score': 9.4", "", path + "/cvss_base/score");
        bad.change(
                "a factor between the ratings", "'tools': 0.5", "'tools': 0.4", path + "/amplification_factors/tools");
        bad.change("a factor above 1", "'tools': 0.5", "'tools': 1.5", path + "/amplification_factors/tools");
        bad.change("a factor that is missing", "'tools': 0.5, ", "", path + "/amplification_factors/tools");
        bad.change(
                "a factor that is unknown",
                "'tools': 0.5",
                "'tools': 'unknown'",
                path + "/amplification_factors/tools");
        bad.change(
                "a factor of 0.5",
                "'tools': 0.5",
                "'toolUse': 0.5",
                path + "/amplification_factors/toolUse",
                path + "/amplification_factors/tools");
        bad.change("a threat multiplier of no table", "0.97", "0.91", path + "/threat_multiplier");
        bad.change(
                "a mitigation factor below its least",
                "1.0, 'aivss'",
                "0.66, 'aivss'",
                path + "/scores/mitigation_factor");
        bad.change("a mitigation factor above 1", "1.0, 'aivss'", "1.1, 'aivss'", path + "/scores/mitigation_factor");
        bad.change("no score", "'aivss': 9.7, ", "", path + "/scores/aivss");
        bad.change("a score above 10", "9.7", "97", path + "/scores/aivss");
        bad.change(
                "a factor sum that is text", "'factor_sum': 4.5", "'factor_sum': '4.5'", path + "/scores/factor_sum");
        bad.change("a severity that does not exist", "'Critical'", "'Severe'", path + "/scores/severity");
        bad.change(
                "the mitigation factor next to the threat multiplier",
                "'scores':",
                "'mitigation_factor': 1.0, 'scores':",
                path + "/mitigation_factor");
        return bad.category;
    }

    private static Category decisions() {
        Documents bad = new Documents("ssvc", "bad-decisions", SSVC);
        bad.addNotJson();
        bad.text("nothing", "{}", "/model", "/inputs");
        bad.change("another model", "AIVSS-SSVC", "SSVC", "/model");
        bad.change("a threat that does not exist", "'poc'", "'likely'", "/inputs/pThreat/level");
        bad.change("a posture that does not exist", "'moderate'", "'open'", "/inputs/pVulnerability/posture");
        bad.change("an impact that does not exist", "'critical'", "'high'", "/inputs/impact/level");
        bad.change("no impact", "'impact': {'level': 'critical', 'value': 10}, ", "", "/inputs/impact");
        bad.change("a rating below 1", "'f7': 3", "'f7': 0", "/inputs/capabilityScores/f7");
        bad.change("a rating above 5", "'f7': 3", "'f7': 6", "/inputs/capabilityScores/f7");
        bad.change("a rating that is no whole number", "'f7': 3", "'f7': 2.5", "/inputs/capabilityScores/f7");
        bad.change("a rating that is text", "'f7': 3", "'f7': '3'", "/inputs/capabilityScores/f7");
        bad.change("a rating that is missing", "'f7': 3, ", "", "/inputs/capabilityScores/f7");
        bad.change("an eleventh rating", "'f10': 2", "'f10': 2, 'f11': 2", "/inputs/capabilityScores/f11");
        bad.change("a value of another level", "'value': 10", "'value': 5", "/inputs/impact/value");
        bad.change("a mean that does not follow", "2.33", "2.3333", "/computed/categoryC_avg");
        bad.change("a level that does not follow", "'primemover'", "'specialist'", "/computed/agentLevel/key");
        bad.change("a risk that does not follow", "20", "19", "/computed/riskScore");
        bad.change("an outcome that does not follow", "'Immediate'", "'Defer'", "/computed/outcome");
        return bad.category;
    }
}
