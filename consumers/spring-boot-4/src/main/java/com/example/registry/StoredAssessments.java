// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import io.github.aivss.core.AivssEdition;
import io.github.aivss.cvss.Severity;
import java.util.List;
import org.springframework.data.jpa.repository.JpaRepository;

interface StoredAssessments extends JpaRepository<StoredAssessment, Long> {

    List<StoredAssessment> findByEditionAndSeverityOrderByNumber(AivssEdition edition, Severity severity);
}
