// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;

import java.io.IOException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares the answers of the job with those of the command line, or with those of another run. */
public final class Compare {

    private Compare() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 || !arguments[0].matches("command-line|run")) {
            System.err.println("usage: Compare command-line ANSWERS JSONL | Compare run ANSWERS ANSWERS");
            System.exit(2);
        }
        try (SparkSession spark = Rescore.session("compare")) {
            Dataset<Row> answers = spark.read().parquet(arguments[1]);
            if (arguments[0].equals("run")) {
                Dataset<Row> these = answers.drop("file");
                Dataset<Row> others = spark.read().parquet(arguments[2]).drop("file");
                report(these.exceptAll(others).count() + others.exceptAll(these).count(), these.count());
            } else {
                compareWithCommandLine(spark, answers, arguments[2]);
            }
        }
    }

    /** Each line of the command line must have its row, with the same score and band, or the same violations. */
    private static void compareWithCommandLine(SparkSession spark, Dataset<Row> answers, String lines) {
        Dataset<Row> expected = spark.read()
                .schema("id string, score decimal(3,1), severity string, range struct<min: decimal(3,1), max: decimal(3,1)>,"
                        + " errors array<struct<pointer: string, code: string, message: string>>")
                .json(lines);
        long differences = expected.as("e")
                .join(answers.as("a"), col("e.id").equalTo(col("a.id")), "left")
                .where(expr("a.id is null or not (e.score <=> a.score and e.severity <=> a.severity"
                        + " and e.range.min <=> a.min and e.range.max <=> a.max and e.errors <=> a.violations"
                        + " and (a.table = 'rejects') = (e.errors is not null))"))
                .count();
        report(differences, expected.count());
    }

    private static void report(long differences, long rows) {
        System.out.println(differences + " differences in " + rows + " rows");
        System.exit(differences == 0 && rows > 0 ? 0 : 1);
    }
}
