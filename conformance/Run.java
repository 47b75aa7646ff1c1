// SPDX-License-Identifier: Apache-2.0

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Runs a program against the cases and counts its right and wrong answers; the README of this folder says how. Needs
 * nothing but a JDK: {@code java conformance/Run.java PROGRAM [ARGUMENT]...}
 */
final class Run {

    private static final String USAGE = """
        usage: java Run.java [--cases DIR] [--only NAME]... PROGRAM [ARGUMENT]...
          --cases DIR  the folder of the cases, conformance/cases by default
          --only NAME  only a question, such as score, or a category, such as score/ties-0.8
        exit codes: 0 every answer is right, 1 some are wrong, 2 the run could not be made\
        """;

    /** How many wrong answers of a category are shown. */
    private static final int SHOWN = 3;

    /** What the run could not be made for. */
    private static final class RunException extends Exception {

        private static final long serialVersionUID = 1;

        RunException(String message) {
            super(message);
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        try {
            System.exit(run(new ArrayList<>(List.of(arguments))) ? 0 : 1);
        } catch (RunException e) {
            System.err.println("conformance: " + e.getMessage());
            System.exit(2);
        }
    }

    private static boolean run(List<String> arguments) throws RunException, InterruptedException {
        Path cases = Path.of("conformance", "cases");
        List<String> only = new ArrayList<>();
        while (!arguments.isEmpty() && arguments.get(0).startsWith("--")) {
            String option = arguments.remove(0);
            if (arguments.isEmpty() || !List.of("--cases", "--only").contains(option)) {
                throw new RunException("unknown or incomplete option " + option + "\n" + USAGE);
            }
            if (option.equals("--only")) {
                only.add(arguments.remove(0));
            } else {
                cases = Path.of(arguments.remove(0));
            }
        }
        if (arguments.isEmpty()) {
            throw new RunException("PROGRAM is missing\n" + USAGE);
        }
        Map<String, List<Category>> questions = read(cases, only);
        boolean allRight = true;
        for (Map.Entry<String, List<Category>> question : questions.entrySet()) {
            allRight &= ask(question.getKey(), question.getValue(), arguments);
        }
        return allRight;
    }

    /** Returns the categories of each question, in the order of their names. */
    private static Map<String, List<Category>> read(Path cases, List<String> only) throws RunException {
        Map<String, List<Category>> questions = new TreeMap<>();
        List<String> unused = new ArrayList<>(only);
        try (Stream<Path> files = Files.walk(cases)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                String question = cases.relativize(file).getName(0).toString();
                String category = question + "/" + file.getFileName().toString().replace(".jsonl", "");
                unused.removeAll(List.of(question, category));
                if (only.isEmpty() || only.contains(question) || only.contains(category)) {
                    questions
                            .computeIfAbsent(question, name -> new ArrayList<>())
                            .add(new Category(
                                    category,
                                    Files.readAllLines(file).stream()
                                            .map(Case::of)
                                            .toList()));
                }
            }
        } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
            throw new RunException("the cases in " + cases + " cannot be read: " + e);
        }
        if (!unused.isEmpty()) {
            throw new RunException("no question or category is named " + String.join(", ", unused));
        }
        if (questions.isEmpty()) {
            throw new RunException("there are no cases in " + cases);
        }
        return questions;
    }

    /** Starts the program with a question, sends it the cases, and returns whether all of its answers are right. */
    private static boolean ask(String question, List<Category> categories, List<String> program)
            throws RunException, InterruptedException {
        List<String> command = new ArrayList<>(program);
        command.add(question);
        Process process;
        try {
            process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException e) {
            throw new RunException("the program cannot be started: " + e.getMessage());
        }
        // In a thread of its own, so that a program may answer each line at once or all lines at the end.
        Thread sender = new Thread(() -> send(categories, process.getOutputStream()));
        sender.start();
        boolean allRight = true;
        try (BufferedReader answers =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (Category category : categories) {
                allRight &= category.compare(answers);
            }
            if (answers.readLine() != null) {
                System.out.println("  more answers than cases: " + question);
                allRight = false;
                process.destroy();
            }
        } catch (IOException e) {
            throw new RunException("the answers cannot be read: " + e.getMessage());
        } finally {
            process.waitFor();
            sender.join();
        }
        return allRight;
    }

    private static void send(List<Category> categories, OutputStream input) {
        try (OutputStream lines = new BufferedOutputStream(input)) {
            for (Category category : categories) {
                for (Case one : category.cases) {
                    lines.write((one.sent + "\n").getBytes(StandardCharsets.UTF_8));
                }
            }
        } catch (IOException e) {
            // The program reads no more; the answers that it owes are counted as wrong.
        }
    }

    /** The cases of one file. */
    private record Category(String name, List<Case> cases) {

        /** Compares the next answers with those expected, prints how many are right, and returns whether all are. */
        boolean compare(BufferedReader answers) throws IOException {
            List<String> wrong = new ArrayList<>();
            for (int i = 0; i < cases.size(); i++) {
                Case one = cases.get(i);
                String answer = answers.readLine();
                if (answer == null || !one.isRight(answer)) {
                    String line = String.valueOf(i + 1);
                    // Cases that need no name have the number of their line.
                    String title = one.name.equals(line) ? "" : ": " + one.name;
                    wrong.add("  " + name + ".jsonl, line " + line + title
                            + "\n    sent     " + one.sent
                            + "\n    expected " + one.expected + one.reason
                            + "\n    answered " + (answer == null ? "nothing" : answer));
                }
            }
            System.out.printf("%-32s %5d right %5d wrong%n", name, cases.size() - wrong.size(), wrong.size());
            wrong.stream().limit(SHOWN).forEach(System.out::println);
            if (wrong.size() > SHOWN) {
                System.out.println("  and " + (wrong.size() - SHOWN) + " more");
            }
            return wrong.isEmpty();
        }
    }

    /** A line that is sent, the JSON text of what is expected, and why. */
    private record Case(String name, String sent, String expected, String reason) {

        static Case of(String line) {
            Map<String, String> members = new Json(line).rawMembers();
            String text = members.get("text");
            String exact = members.get("exact");
            return new Case(
                    (String) Json.parse(members.get("case")),
                    text == null ? members.get("input") : (String) Json.parse(text),
                    members.get("expect"),
                    exact == null ? "" : ", since it is exactly " + Json.parse(exact));
        }

        boolean isRight(String answer) {
            try {
                return matches(Json.parse(expected), Json.parse(answer));
            } catch (IllegalArgumentException e) {
                return false;
            }
        }

        /** Returns whether a value is the expected one, as the README says. */
        private static boolean matches(Object expected, Object answered) {
            if (expected instanceof Map<?, ?> members) {
                return answered instanceof Map<?, ?> given
                        && members.entrySet().stream()
                                .allMatch(member -> matches(member.getValue(), given.get(member.getKey())));
            }
            if (expected instanceof List<?> elements) {
                return answered instanceof List<?> given && matchInAnyOrder(elements, given);
            }
            if (expected instanceof BigDecimal number) {
                return answered instanceof BigDecimal given && number.compareTo(given) == 0;
            }
            return "*".equals(expected) ? answered != null : Objects.equals(expected, answered);
        }

        private static boolean matchInAnyOrder(List<?> expected, List<?> answered) {
            List<Object> left = new ArrayList<>(answered);
            for (Object element : expected) {
                Iterator<Object> candidates = left.iterator();
                boolean found = false;
                while (!found && candidates.hasNext()) {
                    found = matches(element, candidates.next());
                }
                if (!found) {
                    return false;
                }
                candidates.remove();
            }
            return left.isEmpty();
        }
    }

    /** Parses JSON to maps, lists, strings, decimals, booleans and null. */
    private static final class Json {

        private static final int MAX_DEPTH = 64;

        private final String text;
        private int at;
        private int depth;

        Json(String text) {
            this.text = text;
        }

        static Object parse(String text) {
            Json json = new Json(text);
            Object value = json.value();
            json.skipSpace();
            if (json.at < text.length()) {
                throw json.fault();
            }
            return value;
        }

        /** Returns the members of the object with their values as they are written. */
        Map<String, String> rawMembers() {
            Map<String, String> members = new LinkedHashMap<>();
            each('{', '}', () -> {
                String name = name();
                skipSpace();
                int start = at;
                value();
                members.put(name, text.substring(start, at));
            });
            return members;
        }

        private Object value() {
            skipSpace();
            switch (peek()) {
                case '{':
                    Map<String, Object> members = new LinkedHashMap<>();
                    each('{', '}', () -> members.put(name(), value()));
                    return members;
                case '[':
                    List<Object> elements = new ArrayList<>();
                    each('[', ']', () -> elements.add(value()));
                    return elements;
                case '"':
                    return string();
                default:
                    int start = at;
                    while (Character.isLetterOrDigit(peek()) || "+-.".indexOf(peek()) >= 0) {
                        at++;
                    }
                    return literal(text.substring(start, at));
            }
        }

        private Object literal(String literal) {
            return switch (literal) {
                case "true" -> true;
                case "false" -> false;
                case "null" -> null;
                default -> {
                    if (!literal.matches("-?(0|[1-9]\\d{0,99})(\\.\\d{1,100})?([eE][+-]?\\d{1,3})?")) {
                        throw fault();
                    }
                    yield new BigDecimal(literal);
                }
            };
        }

        private void each(char open, char close, Runnable element) {
            if (++depth > MAX_DEPTH) {
                throw fault();
            }
            expect(open);
            skipSpace();
            if (peek() != close) {
                element.run();
                skipSpace();
                while (peek() == ',') {
                    at++;
                    element.run();
                    skipSpace();
                }
            }
            expect(close);
            depth--;
        }

        private String name() {
            skipSpace();
            String name = string();
            skipSpace();
            expect(':');
            return name;
        }

        private String string() {
            expect('"');
            StringBuilder string = new StringBuilder();
            for (char c = next(); c != '"'; c = next()) {
                string.append(c == '\\' ? escaped() : c);
            }
            return string.toString();
        }

        private char escaped() {
            char c = next();
            if (c == 'u') {
                at += 4;
                return at <= text.length() ? (char) Integer.parseInt(text.substring(at - 4, at), 16) : next();
            }
            int escape = "\"\\/bfnrt".indexOf(c);
            if (escape < 0) {
                throw fault();
            }
            return "\"\\/\b\f\n\r\t".charAt(escape);
        }

        private void skipSpace() {
            while (" \t\r\n".indexOf(peek()) >= 0) {
                at++;
            }
        }

        private void expect(char c) {
            if (next() != c) {
                throw fault();
            }
        }

        /** Returns the character here, or NUL at the end. */
        private char peek() {
            return at < text.length() ? text.charAt(at) : 0;
        }

        private char next() {
            if (at >= text.length()) {
                throw fault();
            }
            return text.charAt(at++);
        }

        private IllegalArgumentException fault() {
            return new IllegalArgumentException("not JSON at character " + (at + 1) + ": " + text);
        }
    }
}
