/** MAESTRO with what health care adds. */
module com.example.health {
    requires io.github.aivss.maestro;

    provides io.github.aivss.maestro.LayerTaxonomyProvider with
            com.example.health.HealthTaxonomyProvider;
}
