// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.ScoreRange;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.cvss.CvssV4Vector;
import io.github.aivss.cvss.Severity;
import io.github.aivss.json.JsonSchemas;
import io.github.aivss.maestro.AgentThreatModel;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.Map;
import java.util.stream.Stream;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The schemas of aivss's own documents, which the description of this interface refers to. */
@Hidden
@RestController
class Schemas {

    static {
        Map.of(
                        Assessment.class, "assessment",
                        AgentThreatModel.class, "threat-model",
                        AivssScore.class, "score",
                        ClaimAudit.class, "audit")
                .forEach((type, kind) -> SpringDocUtils.getConfig()
                        .replaceWithSchema(type, new Schema<>().$ref("/schemas/" + kind)));
        SpringDocUtils.getConfig()
                .replaceWithSchema(
                        Severity.class,
                        new StringSchema()
                                ._enum(Stream.of(Severity.values())
                                        .map(Severity::title)
                                        .toList()))
                .replaceWithSchema(
                        AivssEdition.class,
                        new StringSchema()
                                ._enum(Stream.of(AivssEdition.values())
                                        .map(AivssEdition::key)
                                        .toList()))
                .replaceWithSchema(CvssV4Vector.class, new StringSchema().pattern("^CVSS:4\\.0/"))
                .replaceWithSchema(
                        ScoreRange.class,
                        new ObjectSchema()
                                .addProperty("min", new NumberSchema())
                                .addProperty("max", new NumberSchema()));
    }

    @GetMapping(path = "/schemas/{kind}", produces = "application/schema+json")
    String schema(@PathVariable String kind) {
        return JsonSchemas.text(kind);
    }
}
