package io.github.multisafepay4j.model;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Models are written and read by Jackson 2 and Jackson 3 as they are. Whichever is absent is never asked for: its annotations are
 * ignored then. They stand here rather than on {@link Model}, since a compiler that reads that class would warn of what it misses.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@JacksonAnnotationsInside
@com.fasterxml.jackson.databind.annotation.JsonSerialize(using = Jackson2.Writer.class)
@com.fasterxml.jackson.databind.annotation.JsonDeserialize(using = Jackson2.Reader.class)
@tools.jackson.databind.annotation.JsonSerialize(using = Jackson3.Writer.class)
@tools.jackson.databind.annotation.JsonDeserialize(using = Jackson3.Reader.class)
@interface Bound {}
