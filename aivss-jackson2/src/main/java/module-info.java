/** The values of aivss in the documents of an application that has a Jackson 2 mapper. */
@SuppressWarnings("module") // The digit belongs to the name of what it is for.
module io.github.aivss.jackson2 {
    requires transitive io.github.aivss.json;
    requires transitive com.fasterxml.jackson.databind;
    requires static org.jspecify;
    requires com.fasterxml.jackson.core;
    requires tools.jackson.core;

    exports io.github.aivss.jackson2;

    provides com.fasterxml.jackson.databind.Module with
            io.github.aivss.jackson2.AivssJackson2Module;
}
