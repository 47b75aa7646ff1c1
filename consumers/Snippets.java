// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Checks that each snippet of a guide is part of a file that a consumer builds or runs. A line of three dots skips lines
 * of the file; white space and the paths of programs do not count.
 */
final class Snippets {

    private static final Pattern SNIPPET = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    public static void main(String[] arguments) throws IOException {
        List<String> sources = sources(Path.of(arguments[1]));
        int missing = 0;
        int found = 0;
        Matcher snippet = SNIPPET.matcher(Files.readString(Path.of(arguments[0])));
        while (snippet.find()) {
            List<String> parts = Stream.of(snippet.group(2).split("(?m)^\\s*(// )?\\.\\.\\.$"))
                    .map(Snippets::normal)
                    .toList();
            if (sources.stream().noneMatch(source -> hasInOrder(source, parts))) {
                System.err.println(arguments[0] + ": no consumer has this snippet:\n" + snippet.group(2));
                missing++;
            }
            found++;
        }
        System.exit(missing == 0 && found > 0 ? 0 : 1);
    }

    private static boolean hasInOrder(String source, List<String> parts) {
        int from = 0;
        for (String part : parts) {
            int at = source.indexOf(part, from);
            if (at < 0) {
                return false;
            }
            from = at + part.length();
        }
        return true;
    }

    private static List<String> sources(Path consumers) throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(consumers)) {
            for (Path file : files.filter(file -> !file.toString().contains("target"))
                    .filter(file -> file.toString().matches(".*(\\.(java|xml|properties|sql|factories)|run)"))
                    .toList()) {
                sources.add(normal(Files.readString(file)));
            }
        }
        return sources;
    }

    private static String normal(String text) {
        return text.replaceAll("\\\\\n", " ")
                .replace("\"$java\"", "java")
                .replace("${JAVA_HOME:+$JAVA_HOME/bin/}", "")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
