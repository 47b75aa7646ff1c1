// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import java.util.Objects;
import java.util.Optional;

/**
 * The agent that a threat model is about. Immutable and thread-safe, equal by value.
 *
 * @param name the name for people
 * @param id what other systems call the agent
 */
public record Agent(String name, Optional<String> id) {

    /**
     * Takes a name and perhaps an id.
     *
     * @param name the name for people
     * @param id what other systems call the agent
     * @throws IllegalArgumentException where the name or the id is blank
     */
    public Agent {
        RequiredText.visible("name", name);
        Objects.requireNonNull(id, "id");
        id.ifPresent(value -> RequiredText.visible("id", value));
    }

    /**
     * An agent known by its name alone.
     *
     * @param name the name for people
     * @return the agent
     * @throws IllegalArgumentException where the name is blank
     */
    public static Agent of(String name) {
        return new Agent(name, Optional.empty());
    }

    /**
     * This agent with an id.
     *
     * @param id what other systems call the agent
     * @return the agent
     * @throws IllegalArgumentException where the id is blank
     */
    public Agent withId(String id) {
        return new Agent(name, Optional.of(id));
    }
}
