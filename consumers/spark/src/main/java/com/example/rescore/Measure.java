// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import java.io.IOException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;

/**
 * Times the job, with and without audits, next to two runs that only read and write: one copies the lines, one has Spark
 * parse them into columns. Each is run once to warm up, on the input of the warm-up, and then once. A quarter of the
 * documents have a claim, nearly all of which are refuted, the dearest answer of an audit.
 */
public final class Measure {

    private static final String COLUMNS =
            "id string, edition string, cvss double, factors map<string, double>, threatMultiplier double,"
                    + " claim struct<score: double>";

    private Measure() {}

    public static void main(String[] arguments) throws IOException, AnalysisException {
        if (arguments.length != 3) {
            System.err.println("usage: Measure WARM-UP INPUT OUTPUT");
            System.exit(2);
        }
        try (SparkSession spark = Rescore.session("measure")) {
            String output = arguments[2];
            long rows = spark.read().text(arguments[1]).count();
            double[] seconds = new double[4];
            for (String input : new String[] {arguments[0], arguments[1]}) {
                seconds[0] = seconds(() -> write(spark.read().text(input), output));
                seconds[1] = seconds(() -> write(spark.read().schema(COLUMNS).json(input), output));
                Dataset<Row> documents = Rescore.documents(spark, "jsonl", input);
                seconds[2] = seconds(() -> Rescore.write(documents, Rescore.SCORE, output));
                seconds[3] = seconds(() -> Rescore.write(documents, Rescore.SCORE_AND_AUDIT, output));
            }
            String[] runs = {"copies the lines", "has Spark parse the lines", "scores", "scores and audits"};
            for (int i = 0; i < runs.length; i++) {
                System.out.printf(
                        "| %s | %s | %,d | %.1f s | %,d |%n",
                        spark.sparkContext().master(), runs[i], rows, seconds[i], Math.round(rows / seconds[i]));
            }
        }
    }

    private static void write(Dataset<Row> table, String output) {
        table.write().mode(SaveMode.Overwrite).parquet(output);
    }

    private interface Run {

        void run();
    }

    private static double seconds(Run run) {
        long start = System.nanoTime();
        run.run();
        return (System.nanoTime() - start) / 1e9;
    }
}
