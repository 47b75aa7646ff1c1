// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.Objects;
import java.util.Optional;

/**
 * The agent of a threat model. Immutable and thread-safe, equal by value.
 *
 * @param name the name for people
 * @param id the id in other systems, if there is one
 * @since 0.1.0
 */
public record Agent(String name, Optional<String> id) {

    /**
     * Creates an agent.
     *
     * @param name the name for people
     * @param id the id in other systems, if there is one
     * @throws IllegalArgumentException if the name or the id is blank
     */
    public Agent {
        RequiredText.visible("name", name);
        Objects.requireNonNull(id, "id");
        id.ifPresent(value -> RequiredText.visible("id", value));
    }

    /**
     * Creates an agent without an id.
     *
     * @param name the name for people
     * @return the agent
     * @throws IllegalArgumentException if the name is blank
     */
    public static Agent of(String name) {
        return new Agent(name, Optional.empty());
    }

    /**
     * Returns this agent with an id.
     *
     * @param id the id in other systems
     * @return the agent
     * @throws IllegalArgumentException if the id is blank
     */
    public Agent withId(String id) {
        Objects.requireNonNull(id, "id");
        return new Agent(name, Optional.of(id));
    }
}
