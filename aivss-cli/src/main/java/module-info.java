/** The {@code aivss} command. Not a library: it exports nothing. */
module io.github.aivss.cli {
    requires info.picocli;
    requires io.github.aivss.core;
    requires io.github.aivss.json;
    requires io.github.aivss.maestro;
    requires static org.jspecify;
    requires tools.jackson.core;

    opens io.github.aivss.cli to
            info.picocli;
}
