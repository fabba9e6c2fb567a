package io.github.multisafepay4j.generator;

import org.openapitools.codegen.languages.JavaClientCodegen;

/** The stock generator for Java, without the request for donations that it prints into every build. */
public class JavaCodegen extends JavaClientCodegen {

    @Override
    public void postProcess() {
        // nothing but that request, and there is no option against it
    }
}
