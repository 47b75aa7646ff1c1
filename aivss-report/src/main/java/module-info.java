/** Threat models of AI agents as pages for people, and as documents for tools. */
module io.github.aivss.report {
    requires transitive io.github.aivss.core;
    requires transitive io.github.aivss.json;
    requires transitive io.github.aivss.maestro;
    requires static io.jstach.jstache;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports io.github.aivss.report;
}
