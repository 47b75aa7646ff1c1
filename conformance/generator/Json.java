// SPDX-License-Identifier: Apache-2.0

import java.util.List;
import java.util.stream.Collectors;

/** Writes JSON in ASCII. Values are JSON already. */
final class Json {

    private Json() {}

    static String object(String... namesAndValues) {
        return object(List.of(namesAndValues));
    }

    static String object(List<String> namesAndValues) {
        StringBuilder object = new StringBuilder("{");
        for (int i = 0; i < namesAndValues.size(); i += 2) {
            object.append(i == 0 ? "" : ",")
                    .append(text(namesAndValues.get(i)))
                    .append(':')
                    .append(namesAndValues.get(i + 1));
        }
        return object.append('}').toString();
    }

    static String array(List<String> values) {
        return values.stream().collect(Collectors.joining(",", "[", "]"));
    }

    static String text(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ' || c > '~') {
                json.append(String.format("\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        return json.append('"').toString();
    }
}
