// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.input_file_name;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.trim;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.io.IOException;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * Scores and audits every document of a directory, JSON Lines or the column {@code document} of Parquet, and writes
 *
 * <ul>
 *   <li>{@code OUTPUT/answers/table=scores}: Parquet, a row for each valid document;
 *   <li>{@code OUTPUT/answers/table=rejects}: Parquet, a row for each invalid one, with its text and every violation;
 *   <li>{@code OUTPUT/summary}: JSON, how many agents each band has, in all and at each layer that they map.
 * </ul>
 */
public final class Rescore {

    static final UserDefinedFunction SCORE =
            udf((UDF1<byte[], Row>) document -> document == null ? null : Answers.score(document), Answers.SCHEMA);

    static final UserDefinedFunction SCORE_AND_AUDIT = udf(
            (UDF1<byte[], Row>) document -> document == null ? null : Answers.scoreAndAudit(document), Answers.SCHEMA);

    private Rescore() {}

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 3 || !arguments[0].matches("jsonl|parquet")) {
            System.err.println("usage: Rescore jsonl|parquet INPUT OUTPUT");
            System.exit(2);
        }
        int code = 0;
        try (SparkSession spark = session("rescore")) {
            Dataset<Row> documents = documents(spark, arguments[0], arguments[1]);
            write(documents, SCORE_AND_AUDIT, arguments[2] + "/answers");
            summary(spark.read().parquet(arguments[2] + "/answers/table=scores"), arguments[2] + "/summary");
        } catch (AnalysisException | IllegalArgumentException e) {
            System.err.println("rescore: " + e.getMessage().lines().findFirst().orElse(""));
            code = 2;
        }
        System.exit(code);
    }

    /** Returns the session of {@code spark-submit}, or one in this process. */
    static SparkSession session(String name) {
        SparkSession.Builder builder =
                SparkSession.builder().appName(name).config("spark.sql.maxConcurrentOutputFileWriters", 2);
        return System.getProperty("spark.master") == null
                ? builder.master("local[*]").getOrCreate()
                : builder.getOrCreate();
    }

    /** Returns the documents, in the column {@code document}. */
    static Dataset<Row> documents(SparkSession spark, String format, String input) throws AnalysisException {
        if (format.equals("jsonl")) {
            return spark.read()
                    .option("lineSep", "\n")
                    .text(input)
                    .withColumnRenamed("value", "document")
                    .where(trim(col("document"), " \t\r").notEqual(""));
        }
        Dataset<Row> table = spark.read().parquet(input);
        DataType type = table.schema().apply("document").dataType();
        if (!type.equals(DataTypes.StringType)) {
            throw new IllegalArgumentException(
                    input + ": the column document must be string but is " + type.simpleString());
        }
        return table.select("document");
    }

    static void write(Dataset<Row> documents, UserDefinedFunction answer, String output) {
        Column invalid = col("answer.violations").isNotNull();
        documents
                .withColumn("answer", answer.apply(col("document").cast("binary")))
                .select(
                        when(invalid, lit("rejects")).otherwise(lit("scores")).as("table"),
                        when(invalid, input_file_name()).as("file"),
                        when(invalid, col("document")).as("document"),
                        col("answer.*"))
                .write()
                .mode(SaveMode.Overwrite)
                .partitionBy("table")
                .parquet(output);
    }

    private static void summary(Dataset<Row> scores, String output) {
        scores.select(
                        col("edition"),
                        explode(concat(array(lit("all")), col("layers"))).as("layer"),
                        when(col("severity").isNull(), lit("range"))
                                .otherwise(col("severity"))
                                .as("band"))
                .groupBy("edition", "layer", "band")
                .agg(count("*").as("agents"))
                .orderBy("edition", "layer", "band")
                .coalesce(1)
                .write()
                .mode(SaveMode.Overwrite)
                .json(output);
    }
}
