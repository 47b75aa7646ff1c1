// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.json;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.core.JsonGenerator;

/**
 * Where an answer comes from, so that each of several answers can be attributed.
 *
 * <p>Immutable and thread-safe, equal by value.
 *
 * @param source the file as it was named, {@code -} for standard input; empty if there is only one source
 * @param line the line of JSON Lines, from 1
 * @param agent the name of the agent, for a threat model
 * @since 0.1.0
 */
public record Origin(Optional<String> source, OptionalLong line, Optional<String> agent) {

    /** No origin: the reader of the answer knows what was asked. */
    public static final Origin NONE = new Origin(Optional.empty(), OptionalLong.empty(), Optional.empty());

    /**
     * Creates an origin.
     *
     * @param source the file as it was named
     * @param line the line of JSON Lines, from 1
     * @param agent the name of the agent
     */
    public Origin {
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(line, "line");
        Objects.requireNonNull(agent, "agent");
    }

    /**
     * Returns the origin of a source.
     *
     * @param source the file as it was named
     * @return the origin
     */
    public static Origin of(String source) {
        return new Origin(
                Optional.of(Objects.requireNonNull(source, "source")), OptionalLong.empty(), Optional.empty());
    }

    /**
     * Returns this origin at a line.
     *
     * @param line the line, from 1
     * @return the origin
     */
    public Origin atLine(long line) {
        return new Origin(source, OptionalLong.of(line), agent);
    }

    /**
     * Returns this origin for an agent.
     *
     * @param agent the name of the agent
     * @return the origin
     */
    public Origin ofAgent(String agent) {
        return new Origin(source, line, Optional.of(Objects.requireNonNull(agent, "agent")));
    }

    /**
     * Writes what is known of this origin as members of the object that is being written.
     *
     * @param json the generator
     */
    public void write(JsonGenerator json) {
        Objects.requireNonNull(json, "json");
        source.ifPresent(name -> json.writeStringProperty("source", name));
        line.ifPresent(number -> json.writeNumberProperty("line", number));
        agent.ifPresent(name -> json.writeStringProperty("agent", name));
    }
}
