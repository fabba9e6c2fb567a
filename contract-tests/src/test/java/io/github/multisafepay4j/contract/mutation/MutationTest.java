package io.github.multisafepay4j.contract.mutation;

import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.Summary;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import static org.assertj.core.api.Assertions.assertThat;

/** No constraint of the contract could be lost, loosened or tightened without a check that notices. */
@ExtendWith(Summary.class)
class MutationTest {

    @Test
    void everyChangeOfTheContractIsNoticed(Summary summary) {
        List<Component> components = Component.all();
        Map<Component, List<Expectation>> expectations = Expectations.of(components);
        List<Mutant> mutants = components.stream()
                .flatMap(component -> Mutations.of(component, Edition.CONTRACT).stream())
                .toList();
        Checks checks = new Checks(Edition.CONTRACT, expectations);
        Progress progress = new Progress("changes of the contract", mutants.size());
        Map<Boolean, List<Mutant>> noticed = mutants.parallelStream().collect(Collectors.partitioningBy(mutant -> {
            progress.step();
            return checks.notice(mutant);
        }));
        Map<Component, List<Mutant>> byComponent = mutants.stream().collect(Collectors.groupingBy(Mutant::component));
        List<String> untried = components.stream()
                .flatMap(component -> Untried.of(component, byComponent.getOrDefault(component, List.of())))
                .toList();
        List<Mutant> ofCalls = Obligations.changes();
        List<Mutant> holes = Stream.concat(
                        noticed.get(false).stream().filter(mutant -> !Equivalents.include(mutant)),
                        ofCalls.stream().filter(mutant -> !Obligations.notice(mutant)))
                .toList();
        List<Mutant> equivalent = mutants.stream().filter(Equivalents::include).toList();

        int counted = mutants.size() + ofCalls.size() - equivalent.size();
        summary.add(
                "mutation: %d of %d changes of %d components noticed (%.1f %%), by %d bodies; %d more are equivalent",
                counted - holes.size(), counted, components.size(), 100.0 * (counted - holes.size()) / counted,
                expectations.values().stream().mapToInt(List::size).sum(), equivalent.size());
        tellOfOrders(byComponent, summary);
        assertThat(untried).as("changes that are to be tried, and are not").isEmpty();
        assertThat(holes).as("changes that no check notices").isEmpty();
        assertThat(noticed.get(true).stream().filter(Equivalents::include))
                .as("changes that are noticed, though equivalent by a rule")
                .isEmpty();
    }

    /** What is proven once, in how many orders it holds. */
    private static void tellOfOrders(Map<Component, List<Mutant>> mutants, Summary summary) {
        List<Component> orders = Component.named("OrderRequest").alternatives().toList();
        int own = orders.stream().mapToInt(order -> mutants.get(order).size()).sum();
        int all = orders.stream()
                .flatMap(order -> order.uses().keySet().stream())
                .mapToInt(part -> mutants.get(part).size())
                .sum();
        summary.add("mutation: they stand for %d changes of %d orders, %d of their own and %d of what they share",
                all, orders.size(), own, all - own);
    }
}
