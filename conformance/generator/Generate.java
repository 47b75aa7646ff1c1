// SPDX-License-Identifier: Apache-2.0

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Writes every case of the kit, or checks that the files are what it would write. */
final class Generate {

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        boolean check = List.of(arguments).contains("--check");
        CvssTable.read(Path.of(arguments[1]));
        Cvss.checkDigest();

        Map<String, String> files = new TreeMap<>();
        Stream.of(
                        Scores.categories(),
                        Ranges.categories(),
                        Vectors.categories(),
                        Claims.categories(),
                        Documents.categories(),
                        Decisions.categories())
                .flatMap(List::stream)
                .forEach(category -> files.put(category.file(), category.content()));
        System.exit(check ? check(folder, files) : write(folder, files));
    }

    private static int write(Path folder, Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            System.out.printf("%6d  %s%n", file.getValue().lines().count(), file.getKey());
        }
        return 0;
    }

    private static int check(Path folder, Map<String, String> files) throws IOException {
        TreeSet<String> names = new TreeSet<>(files.keySet());
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(
                            path -> names.add(folder.relativize(path).toString().replace('\\', '/')));
        }
        int differing = 0;
        for (String name : names) {
            Path path = folder.resolve(name);
            if (!Files.exists(path) || !Files.readString(path).equals(files.get(name))) {
                System.err.println("conformance: not what the generator writes: " + name);
                differing++;
            }
        }
        return differing == 0 ? 0 : 1;
    }
}
