/** A plain application. */
module com.example.plain {
    requires io.github.aivss.json;
}
