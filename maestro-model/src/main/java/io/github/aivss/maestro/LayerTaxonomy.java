// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.maestro;

import io.github.aivss.core.CoreRisk;
import io.github.aivss.core.Fault;
import io.github.aivss.core.InvalidInputException;
import io.github.aivss.core.internal.Faults;
import io.github.aivss.internal.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An ordered set of layers with the catalogues of the threats to them: MAESTRO, a taxonomy of one's own, or an extension
 * of either.
 *
 * <p>An extension adds sub-layers, layers and threats; it never changes or removes anything of the taxonomy it extends.
 * Immutable and thread-safe, equal by value.
 *
 * @since 0.1.0
 */
public final class LayerTaxonomy {

    /**
     * MAESTRO as CSA published it: seven layers, with CSA's threats and OWASP's T1 to T17, in both editions. CSA gives no version; the
     * version here is the date of publication.
     */
    public static final LayerTaxonomy MAESTRO = new LayerTaxonomy(
            "maestro",
            "2025-02-06",
            Optional.empty(),
            MaestroLayers.ALL,
            List.of(
                    ThreatCatalogs.CSA_MAESTRO,
                    ThreatCatalogs.OWASP_AGENTIC_THREATS_1_0,
                    ThreatCatalogs.OWASP_AGENTIC_THREATS_1_1),
            new LayerNames(MaestroLayers.ALL));

    private static final int MAX_REFERENCE = 200;

    private final String id;
    private final String version;
    private final Optional<LayerTaxonomy> base;
    private final List<Layer> layers;
    private final List<String> layerIds;
    private final List<ThreatCatalog> catalogs;
    private final LayerNames names;
    private final Map<String, Integer> positions;
    private final Map<String, ThreatCatalog> catalogsById;

    /** Creates a taxonomy of parts that fit together. */
    LayerTaxonomy(
            String id,
            String version,
            Optional<LayerTaxonomy> base,
            List<Layer> layers,
            List<ThreatCatalog> catalogs,
            LayerNames names) {
        this.id = id;
        this.version = version;
        this.base = base;
        this.layers = List.copyOf(layers);
        this.layerIds = layers.stream().map(Layer::id).toList();
        this.catalogs = List.copyOf(catalogs);
        this.names = names;
        Map<String, Integer> byId = new HashMap<>();
        layers.forEach(layer -> byId.put(layer.id(), byId.size()));
        this.positions = Collections.unmodifiableMap(byId);
        this.catalogsById =
                catalogs.stream().collect(Collectors.toUnmodifiableMap(ThreatCatalog::id, catalog -> catalog));
    }

    /**
     * Starts a taxonomy of one's own, which has nothing of MAESTRO.
     *
     * @param id the name of the taxonomy in documents: one word of at most 100 characters
     * @param version the version of the taxonomy
     * @return a builder
     * @throws IllegalArgumentException if the id is not one word of at most 100 characters or the version is blank
     */
    public static Builder of(String id, String version) {
        return new Builder(Optional.empty(), RequiredText.word("id", id), RequiredText.visible("version", version));
    }

    /**
     * Starts an extension of this taxonomy.
     *
     * @param id the name of the extension in documents: one word of at most 100 characters
     * @param version the version of the extension
     * @return a builder
     * @throws IllegalArgumentException if the id is not one word of at most 100 characters or the version is blank
     */
    public Builder extend(String id, String version) {
        return new Builder(Optional.of(this), RequiredText.word("id", id), RequiredText.visible("version", version));
    }

    /**
     * Returns the name of this taxonomy in documents.
     *
     * @return the id, such as {@code maestro}
     */
    public String id() {
        return id;
    }

    /**
     * Returns the version of this taxonomy.
     *
     * @return the version
     */
    public String version() {
        return version;
    }

    /**
     * Returns the taxonomy that this one extends.
     *
     * @return the taxonomy, or empty if this one extends none
     */
    public Optional<LayerTaxonomy> base() {
        return base;
    }

    /**
     * Returns the layers in order: each sub-layer right after its parent and the parent's earlier sub-layers.
     *
     * @return the layers
     */
    public List<Layer> layers() {
        return layers;
    }

    /**
     * Returns a layer and what is part of it: its sub-layers, theirs, and so on.
     *
     * @param layerId the id of the layer
     * @return the layers in order, that of the id first; empty if there is none of that id
     */
    public List<Layer> layersWithin(String layerId) {
        Objects.requireNonNull(layerId, "layerId");
        Set<String> within = new HashSet<>();
        within.add(layerId);
        // One pass is enough: a sub-layer comes after its parent.
        for (Layer layer : layers) {
            if (layer.parent().filter(within::contains).isPresent()) {
                within.add(layer.id());
            }
        }
        return layers.stream().filter(layer -> within.contains(layer.id())).toList();
    }

    /**
     * Returns the layers that a core risk is assigned to.
     *
     * @param risk the core risk
     * @return the layers, in their order
     */
    public List<Layer> layersOf(CoreRisk risk) {
        Objects.requireNonNull(risk, "risk");
        return layers.stream().filter(layer -> layer.coreRisks().contains(risk)).toList();
    }

    /**
     * Returns the catalogues of threats: those of the base first, then the taxonomy's own, which has its id, if it adds
     * threats.
     *
     * @return the catalogues
     */
    public List<ThreatCatalog> catalogs() {
        return catalogs;
    }

    /**
     * Returns the threats of all catalogues.
     *
     * @return the threats, in the order of the catalogues
     */
    public List<Threat> threats() {
        return catalogs.stream().flatMap(catalog -> catalog.threats().stream()).toList();
    }

    /**
     * Returns the threats to a layer.
     *
     * @param layerId the id of the layer
     * @return the threats, in the order of the catalogues
     */
    public List<Threat> threatsOf(String layerId) {
        return catalogs.stream()
                .flatMap(catalog -> catalog.threatsOf(layerId).stream())
                .toList();
    }

    /**
     * Finds a layer by its id.
     *
     * @param layerId the id, exactly
     * @return the layer, or empty if there is none of that id
     */
    public Optional<Layer> findLayer(String layerId) {
        return findPosition(layerId).map(layers::get);
    }

    /** Finds the position of a layer among all layers. */
    Optional<Integer> findPosition(String layerId) {
        return Optional.ofNullable(positions.get(Objects.requireNonNull(layerId, "layerId")));
    }

    /**
     * Finds a threat.
     *
     * @param reference the reference
     * @return the threat, or empty if the reference finds none
     */
    public Optional<Threat> findThreat(ThreatReference reference) {
        Objects.requireNonNull(reference, "reference");
        return Optional.ofNullable(catalogsById.get(reference.catalog()))
                .flatMap(catalog -> catalog.findThreat(reference));
    }

    /**
     * Returns the threat of a reference.
     *
     * @param reference the reference
     * @return the threat
     * @throws IllegalArgumentException if no catalogue has the threat; the message names the catalogues
     */
    public Threat threat(ThreatReference reference) {
        return findThreat(reference).orElseThrow(() -> new IllegalArgumentException(unknown(reference)));
    }

    String unknown(ThreatReference reference) {
        return "must be a threat of "
                + Text.firstTen(catalogs.stream().map(ThreatCatalog::id).toList()) + " but was "
                + Text.escape(reference.toString(), MAX_REFERENCE);
    }

    /**
     * Checks that a list has the id of every layer of this taxonomy, in its order.
     *
     * @param found the ids
     * @throws InvalidInputException if it does not; the locations are {@code /layers} and {@code /layers/0/layer}
     */
    public void requireLayers(List<String> found) {
        Faults faults = new Faults();
        checkLayers(List.copyOf(Objects.requireNonNull(found, "found")), faults);
        faults.throwIfAny();
    }

    /** Reports what is wrong with ids that are not those of the layers in their order. */
    void checkLayers(List<String> found, Faults faults) {
        if (found.equals(layerIds)) {
            return;
        }
        Set<String> missing = new LinkedHashSet<>(layerIds);
        boolean known = true;
        for (int i = 0; i < found.size(); i++) {
            String id = found.get(i);
            if (!missing.remove(id)) {
                known = false;
                String location = "/layers/" + i + "/layer";
                if (findPosition(id).isPresent()) {
                    faults.add(location, Fault.Code.REPEATED, "must not be a second " + id);
                } else {
                    faults.add(
                            location,
                            Fault.Code.UNKNOWN,
                            "must be one of " + Text.firstTen(layerIds) + " but was " + Text.excerpt(id));
                }
            }
        }
        if (!missing.isEmpty()) {
            faults.add(
                    "/layers",
                    Fault.Code.MISSING,
                    "must have each of " + Text.firstTen(layerIds) + " but lacked " + Text.firstTen(missing));
        } else if (known) {
            faults.add(
                    "/layers",
                    Fault.Code.CONFLICT,
                    "must be in the order " + Text.firstTen(layerIds) + " but were " + Text.firstTen(found));
        }
    }

    /**
     * Finds the layer that a name means: its id, its title, an alias, or the id and one of the others. Case does not
     * matter, nor what is between words (white space, dashes, {@code _}, {@code :}, {@code ·}), nor an {@code and} or
     * {@code &}. A layer {@code L4} is also {@code 4} and {@code Layer 4}.
     *
     * <p>So these mean one layer: {@code L4}, {@code 4}, {@code Layer 4}, {@code Deployment and Infrastructure}, {@code
     * deployment-infrastructure}, {@code L4 · Deployment & Infrastructure}, {@code Layer 4: Deployment Infrastructure}.
     *
     * @param name the name
     * @return the layer
     * @throws IllegalArgumentException if the name fits no layer, or more than one, such as an id and a title that
     *     disagree; the message lists the layers, at most ten of them
     */
    public Layer resolve(String name) {
        Objects.requireNonNull(name, "name");
        Layer plain = names.ofPlainId(name);
        if (plain != null) {
            return plain;
        }
        List<Layer> fits = names.fits(name);
        if (fits.size() == 1) {
            return fits.get(0);
        }
        throw new IllegalArgumentException(
                fits.isEmpty()
                        ? "layer must be one of " + Text.firstTen(layers, Layer::label) + " but was " + Text.quote(name)
                        : "layer must be one layer but " + Text.quote(name) + " fits each of " + LayerNames.list(fits));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof LayerTaxonomy that
                && id.equals(that.id)
                && version.equals(that.version)
                && base.equals(that.base)
                && layers.equals(that.layers)
                && catalogs.equals(that.catalogs);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, version, layers);
    }

    /**
     * Returns the id and the version as messages show them, long texts shortened.
     *
     * @return such as {@code acme-health 1.0.0}
     */
    @Override
    public String toString() {
        return Text.excerpt(id) + " " + Text.excerpt(version);
    }

    /** Collects the layers and threats of a taxonomy, or those that an extension adds, in order. Not thread-safe. */
    public static final class Builder {

        private final Optional<LayerTaxonomy> base;
        private final String id;
        private final String version;
        private final List<Layer> layers = new ArrayList<>();
        private final List<Threat> threats = new ArrayList<>();

        private Builder(Optional<LayerTaxonomy> base, String id, String version) {
            this.base = base;
            this.id = id;
            this.version = version;
        }

        /**
         * Adds a layer: one with a parent right after the parent and its earlier sub-layers, one without at the end.
         * The parent may be added later.
         *
         * @param layer the layer
         * @return this builder
         */
        public Builder layer(Layer layer) {
            layers.add(Objects.requireNonNull(layer, "layer"));
            return this;
        }

        /**
         * Adds a threat.
         *
         * @param threat the threat, of the catalogue that has the id of the taxonomy, at layers of the taxonomy or of
         *     what it extends
         * @return this builder
         */
        public Builder threat(Threat threat) {
            threats.add(Objects.requireNonNull(threat, "threat"));
            return this;
        }

        /**
         * Creates the taxonomy.
         *
         * @return the taxonomy
         * @throws io.github.aivss.core.InvalidInputException if there is no layer, an id is taken, a parent or a
         *     threat's layer is unknown, parents form a circle, a name does not mean its layer alone, or a threat is
         *     given twice; the locations are {@code /id}, {@code /layers}, {@code /layers/0/id}, {@code
         *     /layers/0/title}, {@code /layers/0/aliases/0}, {@code /layers/0/parent}, {@code /threats/0}, {@code
         *     /threats/0/catalog}, {@code /threats/0/layers/0} and {@code /threats/0/furtherLayers/0}, counted in the
         *     order of adding
         */
        public LayerTaxonomy build() {
            return new TaxonomyAssembler(base, id, version, layers, threats).assemble();
        }
    }
}
