// SPDX-License-Identifier: Apache-2.0
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/**
 * Checks a bundle against the rules that Maven Central publishes for releases, and against ours:
 * exactly the modules named, and no POM that needs anything that is not published.
 *
 * <p>Usage: {@code java Bundle.java BUNDLE VERSION MODULE...}; the key of the signatures must be in GNUPGHOME.
 */
final class Bundle {
    private static final String GROUP = "io.github.aivss";
    private static final String ADDRESS = "https://github.com/aivss/aivss";
    private static final Map<String, String> CHECKSUMS = Map.of("md5", "MD5", "sha1", "SHA-1");
    private static final Pattern DERIVED = Pattern.compile(".*\\.(asc|md5|sha1|sha256|sha512)");

    private final Path root;
    private final String version;
    private final Set<String> modules;
    private final List<String> faults = new ArrayList<>();

    private Bundle(Path root, String version, Set<String> modules) {
        this.root = root;
        this.version = version;
        this.modules = modules;
    }

    public static void main(String[] args) throws Exception {
        Set<String> modules = new TreeSet<>(List.of(args).subList(2, args.length));
        try (FileSystem zip = FileSystems.newFileSystem(Path.of(args[0]))) {
            Bundle bundle = new Bundle(zip.getPath("/"), args[1], modules);
            bundle.check();
            bundle.faults.forEach(fault -> System.err.println("bundle: " + fault));
            System.exit(bundle.faults.isEmpty() ? 0 : 1);
        }
    }

    private void check() throws Exception {
        if (version.contains("SNAPSHOT")) {
            faults.add("the version must not be a snapshot but was " + version);
        }
        Set<String> expected = new TreeSet<>();
        for (String module : modules) {
            String stem = "io/github/aivss/%s/%s/%s-%s".formatted(module, version, module, version);
            expected.add(stem + ".pom");
            if (!module.equals("aivss-bom")) {
                Stream.of(".jar", "-sources.jar", "-javadoc.jar", "-cyclonedx.json").map(stem::concat).forEach(expected::add);
            }
        }
        Set<String> files = files();
        Set<String> present = files.stream()
                .filter(file -> !DERIVED.matcher(file).matches())
                .collect(Collectors.toCollection(TreeSet::new));
        difference(expected, present).forEach(file -> faults.add(file + " is missing"));
        difference(present, expected).forEach(file -> faults.add(file + " must not be published"));
        for (String file : present) {
            checkSignature(file, files);
            checkChecksums(file, files);
            if (file.endsWith(".pom")) {
                checkPom(file);
            } else if (file.endsWith(".jar")) {
                checkJar(file);
            } else if (text(file).contains("serialNumber") || text(file).contains("SNAPSHOT")) {
                faults.add(file + " must have no random number and no snapshot");
            }
        }
    }

    private Set<String> files() throws IOException {
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> path.toString().substring(1))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private void checkSignature(String file, Set<String> files) throws Exception {
        if (!files.contains(file + ".asc")) {
            faults.add(file + " has no signature");
            return;
        }
        Path folder = Files.createTempDirectory("bundle");
        Path content = Files.copy(root.resolve(file), folder.resolve("content"));
        Path signature = Files.copy(root.resolve(file + ".asc"), folder.resolve("content.asc"));
        int code = new ProcessBuilder("gpg", "--batch", "--quiet", "--verify", signature.toString(), content.toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
        if (code != 0) {
            faults.add(file + ".asc is not a signature of the file");
        }
        Files.delete(content);
        Files.delete(signature);
        Files.delete(folder);
    }

    private void checkChecksums(String file, Set<String> files) throws Exception {
        for (Map.Entry<String, String> checksum : CHECKSUMS.entrySet()) {
            String name = file + "." + checksum.getKey();
            byte[] digest = MessageDigest.getInstance(checksum.getValue()).digest(Files.readAllBytes(root.resolve(file)));
            if (!files.contains(name)) {
                faults.add(name + " is missing");
            } else if (!text(name).strip().equals(HexFormat.of().formatHex(digest))) {
                faults.add(name + " is not the checksum of the file");
            }
        }
    }

    private void checkPom(String file) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Files.newInputStream(root.resolve(file)));
        String module = root.resolve(file).getParent().getParent().getFileName().toString();
        expect(file, pom, "/project/groupId", GROUP);
        expect(file, pom, "/project/artifactId", module);
        expect(file, pom, "/project/version", version);
        expect(file, pom, "/project/name", module);
        expect(file, pom, "/project/url", ADDRESS);
        expect(file, pom, "/project/scm/url", ADDRESS);
        expect(file, pom, "/project/licenses/license/name", "Apache-2.0");
        for (String field : List.of(
                "description",
                "licenses/license/url",
                "developers/developer/name",
                "developers/developer/url",
                "scm/connection",
                "scm/developerConnection")) {
            if (values(pom, "/project/" + field).stream().allMatch(String::isBlank)) {
                faults.add("%s must have %s".formatted(file, field));
            }
        }
        for (String field : List.of("parent", "modules", "build", "profiles", "repositories", "properties")) {
            if (!values(pom, "/project/" + field).isEmpty()) {
                faults.add("%s must not have %s".formatted(file, field));
            }
        }
        // A reader of a POM knows its own version.
        if (text(file).contains("SNAPSHOT") || text(file).replace("${project.version}", version).contains("${")) {
            faults.add(file + " must have neither snapshots nor properties");
        }
        values(pom, "//dependency[groupId='" + GROUP + "']/artifactId").stream()
                .filter(artifact -> !modules.contains(artifact))
                .forEach(artifact -> faults.add("%s depends on %s, which is not published".formatted(file, artifact)));
        values(pom, "//dependency/scope").stream()
                .filter(scope -> !Set.of("compile", "provided", "runtime").contains(scope))
                .forEach(scope -> faults.add("%s has a dependency of scope %s".formatted(file, scope)));
        if (module.equals("aivss-bom")) {
            Set<String> managed =
                    new TreeSet<>(values(pom, "/project/dependencyManagement/dependencies/dependency/artifactId"));
            managed.add(module);
            if (!managed.equals(modules) || !values(pom, "/project/dependencies").isEmpty()) {
                faults.add("%s must manage the published modules and nothing else but has %s".formatted(file, managed));
            }
        }
    }

    private void expect(String file, Document pom, String path, String value) throws Exception {
        List<String> values = values(pom, path);
        if (!values.equals(List.of(value))) {
            faults.add("%s: %s must be %s but was %s".formatted(file, path, value, values));
        }
    }

    private static List<String> values(Document pom, String path) throws Exception {
        XPath xpath = XPathFactory.newInstance().newXPath();
        NodeList nodes = (NodeList) xpath.evaluate(path, pom, XPathConstants.NODESET);
        return Stream.iterate(0, index -> index < nodes.getLength(), index -> index + 1)
                .map(index -> nodes.item(index).getTextContent())
                .toList();
    }

    private void checkJar(String file) throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(root.resolve(file))) {
            List<String> needed = file.endsWith("-sources.jar")
                    ? List.of("module-info.java", "META-INF/LICENSE", "META-INF/NOTICE")
                    : file.endsWith("-javadoc.jar")
                            ? List.of("index.html", "element-list")
                            : List.of("module-info.class", "META-INF/LICENSE", "META-INF/NOTICE", "META-INF/MANIFEST.MF");
            needed.stream()
                    .filter(entry -> Files.notExists(jar.getPath(entry)))
                    .forEach(entry -> faults.add("%s has no %s".formatted(file, entry)));
        }
    }

    private String text(String file) throws IOException {
        return Files.readString(root.resolve(file), StandardCharsets.UTF_8);
    }

    private static Set<String> difference(Set<String> left, Set<String> right) {
        Set<String> difference = new TreeSet<>(left);
        difference.removeAll(right);
        return difference;
    }
}
