package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.contract.benchmark.bean.Checks;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.OrderRequest;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An order from nothing: all its parts are made, put together and checked. */
@State(Scope.Benchmark)
public class Building {

    @Param
    private Sample order;

    private final Validator validator = newValidator();

    /** Without its expression language, which no message needs. */
    private static Validator newValidator() {
        return Validation.byDefaultProvider().configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()
                .getValidator();
    }

    @Benchmark
    public OrderRequest<?> ours() {
        return Written.order(order);
    }

    @Benchmark
    public OrderBean validator() {
        OrderBean bean = Written.bean(order);
        if (!validator.validate(bean).isEmpty()) {
            throw new IllegalStateException("the order is a good one");
        }
        return bean;
    }

    @Benchmark
    public OrderBean straightCode() {
        OrderBean bean = Written.bean(order);
        if (!Checks.of(bean).isEmpty()) {
            throw new IllegalStateException("the order is a good one");
        }
        return bean;
    }
}
