/** The {@code aivss} command. It exports nothing. */
module io.github.aivss.cli {
    requires info.picocli;
    requires io.github.aivss.core;
    requires io.github.aivss.draft;
    requires io.github.aivss.json;
    requires io.github.aivss.maestro;
    requires io.github.aivss.report;
    requires static org.jspecify;
    requires tools.jackson.core;

    uses io.github.aivss.maestro.LayerTaxonomyProvider;

    opens io.github.aivss.cli to
            info.picocli;
}
