// SPDX-License-Identifier: Apache-2.0
package com.example.registry;

import java.sql.SQLException;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;

/** Says in a sentence what is wrong with the database. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

    @Override
    public FailureAnalysis analyze(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SchemaManagementException) {
                return new FailureAnalysis(
                        "The table does not fit: " + cause.getMessage(),
                        "Change the column to what schema.sql has, or name another database.",
                        failure);
            }
            if (cause instanceof SQLException) {
                return new FailureAnalysis(
                        "The database cannot be used: " + cause.getMessage(),
                        "Start it, or name another one with spring.datasource.url.",
                        failure);
            }
        }
        return null;
    }
}
