// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro.listing;

import io.github.aivss.maestro.AgentThreatModel;
import java.util.Objects;

/**
 * A threat model as agent directories publish it: a title, a verdict, a table of the ten agentic risk factors, and a
 * paragraph for each of the seven layers of MAESTRO.
 *
 * <p>Two forms are in use. The fuller one prints the score under the title, the formula and its inputs above the table,
 * and above each paragraph a heading that says whether the layer is mapped; a factor's value is on the line after its
 * name. The plainer one prints none of these, and its factors are in the rows of a table. In both, a paragraph that
 * opens with "Not certain from the listing —" is of an uncertain layer; the opening is not part of what is said.
 *
 * <p>A line ends at a line feed, a carriage return, or the two together. White space, no-break spaces and byte order
 * marks around a line do not count, and blank lines do not either.
 *
 * @since 0.1.0
 */
public final class Listing {

    private Listing() {}

    /**
     * Reads either form. The edition is 0.8, whose formula listings print; the printed score, band, uplift and sum
     * become the claim. Without a line of inputs there is no CVSS base and the multipliers are the edition's defaults.
     *
     * <p>The text before the title, the sentences around the table and the text after the seventh layer are page
     * furniture and are skipped.
     *
     * @param text the listing
     * @return the threat model
     * @throws io.github.aivss.core.InvalidInputException if the text is not a listing, with every fault; the locations
     *     are lines, such as {@code line 7}
     */
    public static AgentThreatModel read(String text) {
        return new ListingReader(Objects.requireNonNull(text, "text")).read();
    }

    /**
     * Writes the fuller form, with the factors in table rows and without page furniture. What is written reads back to
     * an equal model.
     *
     * <p>A listing holds MAESTRO's own seven layers without catalogued threats, the ten agentic factors, edition 0.8, a
     * CVSS base without vector, no ids, and texts of one line that do not look like a heading. Without a CVSS base it
     * holds no multipliers other than the defaults, and of a claim the score and the band alone.
     *
     * @param model the threat model
     * @return the listing, lines ended by line feeds
     * @throws io.github.aivss.core.InvalidInputException if a listing cannot hold the model, with every fault; the
     *     locations are JSON Pointers into the threat model's document, such as {@code /aivss/claim/aars} or {@code
     *     /maestro/layers/2/narrative}
     */
    public static String write(AgentThreatModel model) {
        return new ListingWriter(Objects.requireNonNull(model, "model")).write();
    }
}
