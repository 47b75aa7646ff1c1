/** MAESTRO: the layers of an agent, the threats to them, and threat models, as immutable values. */
module io.github.aivss.maestro {
    requires transitive io.github.aivss.core;
    requires static org.jspecify;

    exports io.github.aivss.maestro;
    exports io.github.aivss.maestro.listing;

    uses io.github.aivss.maestro.LayerTaxonomyProvider;
}
