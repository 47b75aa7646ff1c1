// SPDX-License-Identifier: Apache-2.0
package com.example.rescore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.SparkSession;

/** Prints the rows of each statement of a file, one a line, which may use the functions of {@link Functions}. */
public final class Sql {

    private Sql() {}

    public static void main(String[] arguments) throws IOException {
        try (SparkSession spark = Rescore.session("sql")) {
            Functions.register(spark);
            for (String statement : Files.readAllLines(Path.of(arguments[0]))) {
                spark.sql(statement).toJSON().collectAsList().forEach(System.out::println);
            }
        }
    }
}
