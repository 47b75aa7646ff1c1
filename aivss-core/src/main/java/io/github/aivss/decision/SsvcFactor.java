// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.decision;

import java.util.List;
import java.util.stream.Stream;

/**
 * The ten factors of AIVSS-SSVC in their order, each rated with a whole number from 1 to 5. They are neither the factors
 * of AIVSS v0.5 nor those of v0.8.
 *
 * <p>Source: see {@link SsvcDecision}.
 *
 * @since 0.1.0
 */
public enum SsvcFactor {
    /** f1. */
    EXECUTION_AUTONOMY(1, Category.EXECUTION_POWER, "Execution Autonomy"),
    /** f2. */
    TOOL_AUTHORITY_LEVEL(2, Category.EXECUTION_POWER, "Tool Authority Level"),
    /** f3. */
    CODE_EXECUTION_RIGHTS(3, Category.EXECUTION_POWER, "Code Execution Rights"),
    /** f4. */
    CRITICAL_SYSTEM_ACCESS(4, Category.EXECUTION_POWER, "Critical System Access"),
    /** f5. */
    PERSISTENT_MEMORY(5, Category.ENVIRONMENT_AND_ADAPTATION, "Persistent Memory"),
    /** f6. */
    DYNAMIC_IDENTITY_AND_PERMISSIONS(6, Category.ENVIRONMENT_AND_ADAPTATION, "Dynamic Identity & Permissions"),
    /** f7. */
    MULTI_AGENT_COORDINATION(7, Category.ENVIRONMENT_AND_ADAPTATION, "Multi-Agent Coordination"),
    /** f8. */
    SELF_MODIFICATION(8, Category.PREDICTABILITY_AND_INFLUENCE, "Self-Modification"),
    /** f9. */
    NON_DETERMINISM(9, Category.PREDICTABILITY_AND_INFLUENCE, "Non-Determinism"),
    /** f10. */
    DECEPTIVENESS(10, Category.PREDICTABILITY_AND_INFLUENCE, "Deceptiveness");

    /** The least rating. */
    public static final int MIN = 1;

    /** The greatest rating. */
    public static final int MAX = 5;

    private final int number;
    private final Category category;
    private final String title;

    SsvcFactor(int number, Category category, String title) {
        this.number = number;
        this.category = category;
        this.title = title;
    }

    /** The three categories of factors, whose means decide the level of the agent. */
    public enum Category {
        /** Category A, of four factors. */
        EXECUTION_POWER("A", "Execution Power"),
        /** Category B, of three factors. */
        ENVIRONMENT_AND_ADAPTATION("B", "Environment & Adaptation"),
        /** Category C, of three factors. */
        PREDICTABILITY_AND_INFLUENCE("C", "Predictability & Influence");

        private final String key;
        private final String title;

        Category(String key, String title) {
            this.key = key;
            this.title = title;
        }

        /**
         * Returns the name in documents.
         *
         * @return {@code A}, {@code B} or {@code C}
         */
        public String key() {
            return key;
        }

        /**
         * Returns the name for people.
         *
         * @return the title
         */
        public String title() {
            return title;
        }

        /**
         * Returns the factors of this category.
         *
         * @return the factors, in their order
         */
        public List<SsvcFactor> factors() {
            return Stream.of(SsvcFactor.values())
                    .filter(factor -> factor.category == this)
                    .toList();
        }
    }

    /**
     * Returns the name in documents.
     *
     * @return {@code f1} to {@code f10}
     */
    public String key() {
        return "f" + number;
    }

    /**
     * Returns the place of this factor.
     *
     * @return from 1 to 10
     */
    public int number() {
        return number;
    }

    /**
     * Returns the name for people.
     *
     * @return the title
     */
    public String title() {
        return title;
    }

    /**
     * Returns the category that this factor counts in.
     *
     * @return the category
     */
    public Category category() {
        return category;
    }
}
