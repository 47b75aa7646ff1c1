/** The test that a taxonomy should pass: {@link io.github.aivss.maestro.testkit.LayerTaxonomyContract}. */
module io.github.aivss.maestro.testkit {
    requires transitive io.github.aivss.maestro;
    requires transitive org.junit.jupiter.api;
    requires static org.jspecify;

    exports io.github.aivss.maestro.testkit;
}
