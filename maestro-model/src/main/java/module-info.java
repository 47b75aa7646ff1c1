/**
 * MAESTRO: the layers of an agent, the threats to them, and threat models, as immutable values.
 *
 * <p>A taxonomy that adds to MAESTRO, or has only layers of its own, comes from code, from a document, or from a jar that provides a {@link
 * io.github.aivss.maestro.LayerTaxonomyProvider}:
 *
 * <pre>{@code
 * LayerTaxonomy health = LayerTaxonomy.MAESTRO.extend("acme-health", "1.0.0")
 *         .layer(Layer.of("L2.phi", "Protected Health Information").within("L2"))
 *         .build();
 * }</pre>
 */
module io.github.aivss.maestro {
    requires transitive io.github.aivss.core;
    requires static org.jspecify;

    exports io.github.aivss.maestro;
    exports io.github.aivss.maestro.listing;

    uses io.github.aivss.maestro.LayerTaxonomyProvider;
}
