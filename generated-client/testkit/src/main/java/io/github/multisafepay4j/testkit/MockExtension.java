package io.github.multisafepay4j.testkit;

import io.github.multisafepay4j.MultiSafepayClient;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** Starts the mock when the first test of a run asks for it. */
final class MockExtension implements ParameterResolver, TestWatcher {

    private static final Map<Class<?>, Function<Running, Object>> PARAMETERS = Map.of(
            MockServer.class, Running::server,
            MultiSafepayClient.class, Running::client);

    private record Running(MockServer server, MultiSafepayClient client, AtomicBoolean logIsTold)
            implements AutoCloseable {

        static Running start() {
            MockServer server = MockServer.startAndKeepLog();
            return new Running(server, server.newClient(), new AtomicBoolean());
        }

        @Override
        public void close() throws IOException {
            client.close();
            server.close();
            if (!logIsTold.get()) { // else somebody will want to read it
                Files.deleteIfExists(server.log());
            }
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.containsKey(parameter.getParameter().getType());
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return PARAMETERS.get(parameter.getParameter().getType()).apply(running(context));
    }

    @Override
    public void testFailed(ExtensionContext context, Throwable cause) {
        Running running = store(context).get(Running.class, Running.class);
        if (running != null) { // else the cause is that it did not come up
            running.logIsTold().set(true);
            System.err.println(context.getDisplayName() + " failed; the mock's log is " + running.server().log());
        }
    }

    /** In calls that JUnit 5 has as well as JUnit 6. */
    private static synchronized Running running(ExtensionContext context) {
        Running running = store(context).get(Running.class, Running.class);
        if (running == null) {
            running = Running.start();
            store(context).put(Running.class, running);
        }
        return running;
    }

    /** JUnit closes what lies in the root's store when the run ends, also after failures. */
    private static Store store(ExtensionContext context) {
        return context.getRoot().getStore(Namespace.create(MockExtension.class));
    }
}
