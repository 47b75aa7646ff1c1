// SPDX-License-Identifier: Apache-2.0
package io.github.aivss.core;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Every value of the domain, in every fashion of {@link Numbers}. */
final class AivssDomain extends DomainContextBase {

    /** An input and an edition that takes it. */
    record Calculation(AivssEdition edition, AivssInput input) {

        AivssScore score() {
            return edition.score(input);
        }

        DecimalOracle.Result oracle() {
            return DecimalOracle.evaluate(edition, input);
        }

        AivssScore scoreWith(CvssBase cvssBase) {
            return edition.score(input.withCvssBase(cvssBase));
        }

        AivssScore scoreWith(RiskFactors factors) {
            return edition.score(input.withFactors(factors));
        }

        AivssScore scoreWith(ThreatMultiplier threat) {
            return edition.score(input.withThreatMultiplier(threat));
        }

        AivssScore scoreWith(MitigationFactor mitigation) {
            return edition.score(input.withMitigationFactor(mitigation));
        }
    }

    /** The same, with factors that are known one by one. */
    record RatedCalculation(Calculation calculation, RatedFactors factors) {

        AivssScore score() {
            return calculation.scoreWith(factors);
        }
    }

    @Provide
    Arbitrary<Calculation> calculations() {
        return Combinators.combine(Arbitraries.of(AivssEdition.class), inputs())
                .as((edition, input) -> new Calculation(
                        edition,
                        edition == AivssEdition.V0_5 ? input.withMitigationFactor(MitigationFactor.NONE) : input));
    }

    @Provide
    Arbitrary<RatedCalculation> ratedCalculations() {
        return Combinators.combine(calculations(), ratedFactors()).as(RatedCalculation::new);
    }

    /** Inputs for the editions that have mitigation. */
    @Provide
    Arbitrary<AivssInput> inputs() {
        return Combinators.combine(cvssBases(), riskFactors(), threatMultipliers(), mitigationFactors())
                .as(AivssInput::new);
    }

    @Provide
    Arbitrary<CvssBase> cvssBases() {
        return Numbers.upTo(10).map(CvssBase::of);
    }

    @Provide
    Arbitrary<RiskFactors> riskFactors() {
        return Arbitraries.frequencyOf(
                Tuple.of(2, ratedFactors()), Tuple.of(1, Numbers.upTo(10).map(FactorSum::of)));
    }

    @Provide
    Arbitrary<RatedFactors> ratedFactors() {
        Arbitrary<List<Double>> values = Arbitraries.oneOf(
                Numbers.tidy(1).list().ofSize(10), Numbers.upTo(1).list().ofSize(10));
        return Combinators.combine(Arbitraries.of(FactorSet.class), values)
                .as((set, list) ->
                        set.rate(list.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    /** Factors with at least one that is unknown. */
    @Provide
    Arbitrary<PartialFactors> partialFactors() {
        Arbitrary<Set<Integer>> known =
                Arbitraries.integers().between(0, 9).set().ofMaxSize(9);
        return Combinators.combine(ratedFactors(), known).as((rated, indexes) -> {
            Map<RiskFactor, Double> values = new HashMap<>();
            indexes.forEach(index -> {
                RiskFactor factor = rated.set().factors().get(index);
                values.put(factor, rated.value(factor));
            });
            return new PartialFactors(rated.set(), values);
        });
    }

    /** Assessments with at least one factor that is unknown, with a CVSS base or without. */
    @Provide
    Arbitrary<Assessment> partialAssessments() {
        return Combinators.combine(calculations(), partialFactors(), Arbitraries.of(true, false))
                .as((calculation, factors, hasBase) -> {
                    Assessment.Builder builder = Assessment.builder(calculation.edition(), factors)
                            .threatMultiplier(calculation.input().threatMultiplier())
                            .mitigationFactor(calculation.input().mitigationFactor());
                    if (hasBase) {
                        builder.cvssBase(calculation.input().cvssBase());
                    }
                    return builder.build();
                });
    }

    @Provide
    Arbitrary<ThreatMultiplier> threatMultipliers() {
        return Arbitraries.oneOf(Arbitraries.of(1.0, 0.97, 0.91, 0.5), Numbers.upTo(2))
                .map(ThreatMultiplier::of);
    }

    @Provide
    Arbitrary<MitigationFactor> mitigationFactors() {
        return Arbitraries.oneOf(Arbitraries.of(1.0, 0.83, 0.67, 0.5), Numbers.upTo(1))
                .map(MitigationFactor::of);
    }
}
