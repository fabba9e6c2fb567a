package io.github.multisafepay4j.contract.mutation;

import io.github.multisafepay4j.contract.spec.Edition;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** How much the named schemas of an edition have in common. */
final class Kinship {

    private static final Map<Edition, Kinship> READ = new ConcurrentHashMap<>();

    private final Map<Component, Set<Facts.Fact>> facts = new LinkedHashMap<>();
    private final Map<Component, Component> nextOfKin = new ConcurrentHashMap<>();

    private Kinship(Edition edition) {
        Component.all().stream().filter(Component::isNamed).forEach(component ->
                facts.put(component, Facts.of(component.in(edition))));
    }

    static Kinship in(Edition edition) {
        return READ.computeIfAbsent(edition, Kinship::new);
    }

    /** The one that has most in common with a component and is not the same. */
    Component nextOfKin(Component component) {
        return nextOfKin.computeIfAbsent(component, any -> facts.keySet().stream()
                .filter(other -> !facts.get(other).equals(facts.get(component)))
                .max((one, other) -> Double.compare(kinship(component, one), kinship(component, other)))
                .orElseThrow());
    }

    private double kinship(Component one, Component other) {
        Set<Facts.Fact> common = new HashSet<>(facts.get(one));
        common.retainAll(facts.get(other));
        return (double) common.size() / (facts.get(one).size() + facts.get(other).size());
    }
}
