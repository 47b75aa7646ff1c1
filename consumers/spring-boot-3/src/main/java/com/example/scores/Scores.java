// SPDX-License-Identifier: Apache-2.0
package com.example.scores;

import com.fasterxml.jackson.databind.Module;
import io.github.aivss.core.AivssScore;
import io.github.aivss.core.Assessment;
import io.github.aivss.core.audit.ClaimAudit;
import io.github.aivss.jackson2.AivssJackson2Module;
import io.github.aivss.json.DocumentReader;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.validation.Valid;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Scores, audits and keeps assessments. */
@SpringBootApplication
@RestController
public class Scores {

    @PersistenceContext
    private EntityManager entities;

    public static void main(String[] args) {
        SpringApplication.run(Scores.class, args);
    }

    @Bean
    Module aivss() {
        return new AivssJackson2Module(DocumentReader.standard().strict());
    }

    @PostMapping("/scores")
    Optional<AivssScore> score(@Valid @RequestBody Assessment assessment) {
        return assessment.score();
    }

    @PostMapping("/audits")
    Map<String, ClaimAudit> audit(@RequestBody Map<String, Assessment> assessments) {
        return assessments.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> ClaimAudit.of(entry.getValue())));
    }

    @PostMapping("/assessments")
    @Transactional
    public long post(@RequestBody Assessment assessment) {
        StoredAssessment stored = new StoredAssessment(assessment);
        entities.persist(stored);
        return stored.number();
    }

    @GetMapping("/assessments/{number}")
    Assessment get(@PathVariable long number) {
        return entities.find(StoredAssessment.class, number).assessment();
    }
}
