package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.contract.benchmark.bean.Checks;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.OrderRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** An order from nothing: all its parts are made, put together and checked. */
final class Building implements Work {

    private final Sample order;

    private final Validator validator = newValidator();

    Building(Sample order) {
        this.order = order;
    }

    @Override
    public Map<String, Operation> contenders() {
        Map<String, Operation> contenders = new LinkedHashMap<>();
        contenders.put("ours", this::ours);
        contenders.put("beans, straight code", this::straightCode);
        contenders.put("beans, Hibernate Validator", this::validator);
        return contenders;
    }

    /** Without its expression language, which no message needs. */
    private static Validator newValidator() {
        return Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    private OrderRequest<?> ours() {
        return Written.order(order);
    }

    private OrderBean validator() {
        OrderBean bean = Written.bean(order);
        if (!validator.validate(bean).isEmpty()) {
            throw new IllegalStateException("the order is a good one");
        }
        return bean;
    }

    private OrderBean straightCode() {
        OrderBean bean = Written.bean(order);
        if (!Checks.of(bean).isEmpty()) {
            throw new IllegalStateException("the order is a good one");
        }
        return bean;
    }
}
