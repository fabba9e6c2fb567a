package io.github.multisafepay4j;

import java.util.Optional;

/** Who calls, for the operators of the API. */
final class UserAgent {

    static final String TEXT = "multisafepay4j/" + version() + " java/" + Runtime.version().feature();

    private UserAgent() {}

    /** The version stands in the module descriptor on the module path, and in the manifest on the class path. */
    private static String version() {
        return Optional.ofNullable(UserAgent.class.getModule().getDescriptor())
                .flatMap(java.lang.module.ModuleDescriptor::rawVersion)
                .or(() -> Optional.ofNullable(UserAgent.class.getPackage().getImplementationVersion()))
                .orElse("unpackaged");
    }
}
