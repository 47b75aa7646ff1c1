/** Exact OWASP AIVSS scores as immutable values. */
@SuppressWarnings("module") // The modules named below need not be present when this one is compiled.
module io.github.aivss.core {
    requires transitive jakarta.validation;
    requires static org.jspecify;

    exports io.github.aivss.core;
    exports io.github.aivss.core.audit;
    exports io.github.aivss.cvss;
    exports io.github.aivss.decision;
    exports io.github.aivss.core.internal to
            io.github.aivss.maestro,
            io.github.aivss.json,
            io.github.aivss.draft,
            io.github.aivss.cli;
    exports io.github.aivss.internal to
            io.github.aivss.maestro,
            io.github.aivss.json,
            io.github.aivss.draft,
            io.github.aivss.report,
            io.github.aivss.cli;

    // It reads the constraints off the fields of the records.
    opens io.github.aivss.core to
            org.hibernate.validator;
}
