package io.github.multisafepay4j.contract.benchmark.bean;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.URI;
import java.util.regex.Pattern;

/** An address of the web: Bean Validation has patterns for text alone. */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Url.Validator.class)
public @interface Url {

    int max();

    String message() default "must be an http or https URL";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    final class Validator implements ConstraintValidator<Url, URI> {

        private static final Pattern PATTERN = Pattern.compile(Checks.URL);

        private int max;

        @Override
        public void initialize(Url constraint) {
            max = constraint.max();
        }

        @Override
        public boolean isValid(URI url, ConstraintValidatorContext context) {
            if (url == null) {
                return true;
            }
            String text = url.toString();
            return text.length() <= max && PATTERN.matcher(text).matches();
        }
    }
}
