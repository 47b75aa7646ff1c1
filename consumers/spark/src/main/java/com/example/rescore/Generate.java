// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;

/**
 * Writes synthetic documents, the same for the same number and seed: one of ten is a threat model, one of a hundred is
 * faulty. {@code assessments} writes assessments alone.
 */
public final class Generate {

    private static final List<String> FACTORS = List.of(
            "autonomyOfAction",
            "goalDrivenPlanning",
            "selfModification",
            "dynamicToolUse",
            "persistentMemory",
            "contextualAwareness",
            "dynamicIdentity",
            "multiAgentInteractions",
            "nonDeterminism",
            "opacityAndReflexivity");

    private Generate() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 5 || !arguments[0].matches("assessments|mixed") || !arguments[1].matches("jsonl|parquet")) {
            System.err.println("usage: Generate assessments|mixed jsonl|parquet ROWS SEED OUTPUT");
            System.exit(2);
        }
        boolean mixed = arguments[0].equals("mixed");
        long rows = Long.parseLong(arguments[2]);
        long seed = Long.parseLong(arguments[3]);
        try (SparkSession spark = Rescore.session("generate")) {
            Dataset<Row> documents = spark.range(0, rows, 1, (int) Math.max(1, rows / 250_000))
                    .select(udf((UDF1<Long, String>) number -> document(number, seed, mixed), DataTypes.StringType)
                            .apply(col("id"))
                            .as("document"));
            if (arguments[1].equals("jsonl")) {
                documents.write().mode(SaveMode.Overwrite).text(arguments[4]);
            } else {
                documents.write().mode(SaveMode.Overwrite).parquet(arguments[4]);
            }
        }
    }

    static String document(long number, long seed, boolean mixed) {
        SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + number);
        String id = "agent-" + number;
        boolean isFaulty = mixed && random.nextInt(100) == 0;
        boolean isThreatModel = mixed && random.nextInt(10) == 0;
        return isThreatModel ? threatModel(id, random, isFaulty) : assessment("\"id\": \"" + id + "\", ", random, isFaulty);
    }

    private static String assessment(String id, SplittableRandom random, boolean isFaulty) {
        StringBuilder json = new StringBuilder(500).append('{').append(id);
        json.append("\"edition\": \"").append(random.nextBoolean() ? "0.8" : "0.5").append("\", \"cvss\": ");
        json.append(isFaulty ? "17" : tenths(random.nextInt(101))).append(", \"factors\": {");
        for (int i = 0; i < FACTORS.size(); i++) {
            json.append(i == 0 ? "\"" : ", \"").append(FACTORS.get(i)).append("\": ").append(tenths(random.nextInt(11)));
        }
        json.append("}, \"threatMultiplier\": ").append(isFaulty ? "\"often\"" : "0.97");
        if (random.nextInt(4) == 0) {
            json.append(", \"claim\": {\"score\": ").append(tenths(random.nextInt(101))).append('}');
        }
        return json.append('}').toString();
    }

    private static String threatModel(String id, SplittableRandom random, boolean isFaulty) {
        StringBuilder json = new StringBuilder(1500).append("{\"format\": \"agent-threat-model/1\", \"agent\": {");
        json.append("\"name\": \"Agent\", \"id\": \"").append(id).append("\"}, \"summary\": \"Synthetic.\", \"aivss\": ");
        json.append(assessment("", random, isFaulty));
        json.append(", \"maestro\": {\"taxonomy\": \"maestro\", \"layers\": [");
        for (int layer = 1; layer <= 7; layer++) {
            json.append(layer == 1 ? "" : ", ").append("{\"layer\": \"L").append(layer).append("\", \"certainty\": \"");
            json.append(random.nextBoolean() ? "mapped" : "uncertain").append("\", \"narrative\": \"none\"}");
        }
        return json.append("]}}").toString();
    }

    private static String tenths(int tenths) {
        return String.format(Locale.ROOT, "%d.%d", tenths / 10, tenths % 10);
    }
}
