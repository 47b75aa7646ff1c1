/**
 * The working draft of AIVSS 1.0, a candidate that is not released. Nothing here is stable.
 */
module io.github.aivss.draft {
    requires transitive io.github.aivss.core;
    requires transitive io.github.aivss.json;
    requires static org.jspecify;
    requires tools.jackson.core;

    exports io.github.aivss.draft;
}
