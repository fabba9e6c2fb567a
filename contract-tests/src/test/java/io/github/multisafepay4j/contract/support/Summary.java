package io.github.multisafepay4j.contract.support;

import java.util.Locale;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** What was tried and how it came out, in a few lines at the end of a run. Tests take it as a parameter. */
public final class Summary implements ParameterResolver {

    /** JUnit closes what lies in the root's store when the run ends. */
    private static final class Lines extends ConcurrentLinkedQueue<String> implements AutoCloseable {

        private static final long serialVersionUID = 1;

        @Override
        public void close() {
            System.out.println(String.join(System.lineSeparator(), this));
        }
    }

    private final Queue<String> lines;

    /** For JUnit, which asks this for one with the run's lines. */
    public Summary() {
        this(new ConcurrentLinkedQueue<>());
    }

    private Summary(Queue<String> lines) {
        this.lines = lines;
    }

    public void add(String line, Object... values) {
        lines.add(String.format(Locale.ROOT, line, values));
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Summary.class;
    }

    @Override
    public Summary resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return new Summary(context.getRoot().getStore(Namespace.GLOBAL).computeIfAbsent(Lines.class));
    }
}
