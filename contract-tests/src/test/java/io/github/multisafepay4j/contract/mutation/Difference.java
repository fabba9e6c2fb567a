package io.github.multisafepay4j.contract.mutation;

import dk.brics.automaton.Automaton;
import dk.brics.automaton.State;
import dk.brics.automaton.Transition;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What one automaton takes and another does not. The library makes the other one deterministic first, which takes
 * forever if it counts what is repeated; here no more of that is made than the search needs.
 */
final class Difference {

    /** A text that leads the one to a state, and the other to one of several. */
    private record Step(String text, State state, Set<State> others) {}

    private final Deque<Step> steps = new ArrayDeque<>();
    private final Map<State, List<Set<State>>> seen = new HashMap<>();

    private Difference() {}

    /** The shortest text, if there is one. */
    static Optional<String> of(Automaton one, Automaton other) {
        return new Difference().search(one.getInitialState(), other.getInitialState());
    }

    private Optional<String> search(State start, State other) {
        add(new Step("", start, Set.of(other)));
        while (!steps.isEmpty()) {
            Step step = steps.remove();
            if (step.state().isAccept() && step.others().stream().noneMatch(State::isAccept)) {
                return Optional.of(step.text());
            }
            for (Transition transition : step.state().getSortedTransitions(false)) {
                for (char character : starts(transition, step.others())) {
                    add(new Step(step.text() + character, transition.getDest(), after(character, step.others())));
                }
            }
        }
        return Optional.empty();
    }

    /** Leaves out what no text comes of that would not come of something before: that had fewer states to get into. */
    private void add(Step step) {
        List<Set<State>> before = seen.computeIfAbsent(step.state(), any -> new ArrayList<>());
        if (before.stream().noneMatch(step.others()::containsAll)) {
            before.removeIf(more -> more.containsAll(step.others()));
            before.add(step.others());
            steps.add(step);
        }
    }

    /** One character of each kind that the others tell apart. */
    private static Set<Character> starts(Transition transition, Set<State> others) {
        Set<Character> starts = new TreeSet<>(Set.of(transition.getMin()));
        for (State other : others) {
            for (Transition of : other.getTransitions()) {
                starts.add(of.getMin());
                starts.add((char) (of.getMax() + 1));
            }
        }
        starts.removeIf(start -> start < transition.getMin() || start > transition.getMax());
        return starts;
    }

    private static Set<State> after(char character, Set<State> states) {
        Set<State> after = new HashSet<>();
        states.forEach(state -> state.step(character, after));
        return after;
    }
}
