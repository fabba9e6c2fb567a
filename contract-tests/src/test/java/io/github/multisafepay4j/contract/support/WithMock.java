package io.github.multisafepay4j.contract.support;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestWatcher;

/** For tests that talk to the {@link Mock}, which they take as a parameter. All of a run share one. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithMock.Extension.class)
public @interface WithMock {

    final class Extension implements ParameterResolver, TestWatcher {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Mock.class;
        }

        @Override
        public Mock resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return store(context).computeIfAbsent(Mock.class, key -> Mock.start(), Mock.class);
        }

        @Override
        public void testFailed(ExtensionContext context, Throwable cause) {
            Mock mock = store(context).get(Mock.class, Mock.class);
            if (mock != null) { // else the cause is that it did not come up
                System.err.println(context.getDisplayName() + " failed; the mock's log is " + mock.log());
            }
        }

        /** JUnit closes what lies in the root's store when the run ends, also after failures. */
        private static ExtensionContext.Store store(ExtensionContext context) {
            return context.getRoot().getStore(Namespace.GLOBAL);
        }
    }
}
