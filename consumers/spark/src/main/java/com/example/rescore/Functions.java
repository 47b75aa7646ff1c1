// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructType;

/**
 * The functions of SQL. Null in, null out; for a bad value the score is null, and the reason is next to it: {@code
 * aivss_score(document).violations}, {@code cvss4_score(vector).violation}.
 */
public final class Functions {

    private Functions() {}

    /** Registers all functions with a session. */
    public static void register(SparkSession spark) {
        register(spark, "aivss_score", Answers.SCHEMA, Answers::score);
        register(spark, "aivss_audit", Answers.SCHEMA, Answers::scoreAndAudit);
        register(spark, "cvss4_score", Answers.CVSS_SCHEMA, Answers::cvss);
    }

    private static void register(SparkSession spark, String name, StructType type, UDF1<String, Row> function) {
        UDF1<String, Row> nullable = value -> value == null ? null : function.call(value);
        spark.udf().register(name, nullable, type);
    }
}
