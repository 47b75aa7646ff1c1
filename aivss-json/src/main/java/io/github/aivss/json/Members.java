// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import io.github.aivss.internal.Text;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.sym.PropertyNameMatcher;
import tools.jackson.core.util.Named;

/**
 * The members that an object may have.
 *
 * @param <M> the members, with a name each; at most 64
 */
final class Members<M> {

    private static final JsonFactory FACTORY = new JsonFactory();

    private final List<M> members;
    private final List<String> names;
    private final PropertyNameMatcher matcher;

    private Members(List<M> members, Function<M, String> name) {
        this.members = members;
        this.names = members.stream().map(name).toList();
        this.matcher = FACTORY.constructNameMatcher(
                names.stream().map(Named::fromString).toList(), false);
    }

    /** Returns the members of an enum under the camelCase names of its constants. */
    static <E extends Enum<E>> Members<E> camelCase(Class<E> type) {
        return of(List.of(type.getEnumConstants()), member -> camelCase(member.name()));
    }

    /** Returns the members of an enum under the snake_case names of its constants. */
    static <E extends Enum<E>> Members<E> snakeCase(Class<E> type) {
        return of(List.of(type.getEnumConstants()), member -> member.name().toLowerCase(Locale.ROOT));
    }

    /** Returns members with the names that a function gives them. */
    static <M> Members<M> of(List<M> members, Function<M, String> name) {
        return new Members<>(members, name);
    }

    private static String camelCase(String constant) {
        StringBuilder name = new StringBuilder();
        for (int i = 0; i < constant.length(); i++) {
            char c = constant.charAt(i);
            if (c != '_') {
                name.append(i > 0 && constant.charAt(i - 1) == '_' ? c : Character.toLowerCase(c));
            }
        }
        return name.toString();
    }

    PropertyNameMatcher matcher() {
        return matcher;
    }

    M get(int index) {
        return members.get(index);
    }

    /** Returns the index of a member, or -1. Identity is enough, and faster: members are constants. */
    @SuppressWarnings("ReferenceEquality")
    int indexOf(M member) {
        for (int index = 0; index < members.size(); index++) {
            if (members.get(index) == member) {
                return index;
            }
        }
        return -1;
    }

    String name(M member) {
        return names.get(indexOf(member));
    }

    List<String> names() {
        return names;
    }

    int size() {
        return members.size();
    }

    /** Returns the name that is nearest to a given one, or null if none is near. */
    @Nullable
    String nearest(String name) {
        return Text.nearest(name, names).orElse(null);
    }
}
