// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

/** Documents that are valid, each with all the members it can have, to start from. */
final class Documents {

    static final String VECTOR = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:P/VC:H/VI:L/VA:N/SC:H/SI:H/SA:H";

    static final String FACTORS = """
            {"autonomyOfAction": 0.8, "goalDrivenPlanning": 0.7, "selfModification": 0.2, "dynamicToolUse": 0.8,
             "persistentMemory": 0.4, "contextualAwareness": 0.7, "dynamicIdentity": 0.6,
             "multiAgentInteractions": 0.1, "nonDeterminism": 0.6, "opacityAndReflexivity": 0.5}""";

    static final String AMPLIFICATION_FACTORS = """
            {"autonomy": 1, "tools": 0.5, "language": 0, "context": 1.0, "non_determinism": 0.0, "opacity": 0.5,
             "persistence": 1, "identity": 0, "multi_agent": 0.5, "self_mod": 0}""";

    static final String ASSESSMENT = """
            {"id": "harbour-clerk", "edition": "0.8", "cvss": {"vector": "%s", "score": 8.5},
             "factors": %s, "threatMultiplier": 0.97, "mitigationFactor": 1.0,
             "claim": {"score": 9.3, "severity": "Critical", "aars": 0.79, "factorSum": 5.4, "cvssScore": 8.5,
                       "vector": "(CVSS:8.5/AARS:5.4)"}}""".formatted(VECTOR, FACTORS);

    static final String THREAT_MODEL = """
            {"format": "agent-threat-model/1", "agent": {"name": "Harbour Clerk", "id": "harbour-clerk"},
             "summary": "Books berths.", "aivss": {"factorSum": 5.4},
             "maestro": {"taxonomy": "maestro", "layers": [
              {"layer": "L1", "certainty": "uncertain", "narrative": "one",
               "threats": [{"catalog": "csa-maestro", "layer": "L1", "name": "Model Stealing"},
                           {"catalog": "owasp-agentic-threats/1.0", "id": "T7"}]},
              {"layer": "L2", "certainty": "mapped", "narrative": "two"},
              {"layer": "L3", "certainty": "mapped", "narrative": "three"},
              {"layer": "L4", "certainty": "mapped", "narrative": "four"},
              {"layer": "L5", "certainty": "mapped", "narrative": "five"},
              {"layer": "L6", "certainty": "mapped", "narrative": "six"},
              {"layer": "L7", "certainty": "mapped", "narrative": "seven"}]}}""";

    static final String TAXONOMY = """
            {"format": "layer-taxonomy/1", "id": "acme-health", "version": "1.0.0", "extends": "maestro",
             "layers": [{"id": "L2.phi", "parent": "L2", "title": "Protected Health Information",
                         "description": "records of patients", "aliases": ["PHI"],
                         "coreRisks": ["Agent Memory & Context Manipulation"]},
                        {"id": "L8", "title": "Clinical Safety", "vertical": true}],
             "threats": [{"layer": "L2.phi", "id": "PHI-1", "name": "Record Linkage", "description": "joins records",
                          "deprecated": false},
                         {"name": "Unsafe Advice"}]}""";

    static final String OWASP_REPORT = """
            {"metadata": {"system_name": "Harbour Clerk", "assessment_date": "2026-03-31", "assessor_id": "r-17",
                          "system_version": "2.1", "notes": "none"},
             "vulnerabilities": [
              {"id": "V-1", "owasp_category": "Agent Untraceability", "title": "No log", "description": "of bookings",
               "cvss_base": {"vector_string": "%s", "score": 8.6},
               "amplification_factors": %s, "threat_multiplier": 0.97,
               "scores": {"factor_sum": 4.5, "aars": 0.61, "mitigation_factor": 1.0, "aivss": 9.2,
                          "severity": "Critical"}}]}""".formatted(VECTOR, AMPLIFICATION_FACTORS);

    /** The default example of the calculator. */
    static final String SSVC = """
            {"model": "AIVSS-SSVC",
             "inputs": {"pThreat": {"level": "poc", "value": 0.5},
                        "pVulnerability": {"posture": "moderate", "value": 0.5},
                        "impact": {"level": "critical", "value": 10},
                        "capabilityScores": {"f1": 4, "f2": 4, "f3": 4, "f4": 4, "f5": 3, "f6": 3, "f7": 3, "f8": 2,
                                             "f9": 3, "f10": 2}},
             "computed": {"categoryA_avg": 4.00, "categoryB_avg": 3.00, "categoryC_avg": 2.33,
                          "agentLevel": {"key": "primemover", "label": "Prime Mover", "exposureMultiplier": 8},
                          "likelihood": 0.25, "riskScore": 20, "outcome": "Immediate", "timeline": "now"}}""";

    private Documents() {}

    /** The valid document of a type. */
    static String of(DocumentType<?> type) {
        return switch (type.key()) {
            case "assessment" -> ASSESSMENT;
            case "threat-model" -> THREAT_MODEL;
            case "taxonomy" -> TAXONOMY;
            case "owasp-report" -> OWASP_REPORT;
            case "ssvc" -> SSVC;
            default -> throw new AssertionError(type);
        };
    }
}
