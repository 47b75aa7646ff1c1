/** AIVSS documents in and out as JSON. */
module io.github.aivss.json {
    requires transitive io.github.aivss.core;
    requires transitive io.github.aivss.maestro;
    requires transitive tools.jackson.databind;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports io.github.aivss.json;

    provides tools.jackson.databind.JacksonModule with
            io.github.aivss.json.AivssModule;
}
