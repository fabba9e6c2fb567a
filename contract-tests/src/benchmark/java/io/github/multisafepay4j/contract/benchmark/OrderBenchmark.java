package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.testkit.Corpus;
import java.lang.reflect.InvocationTargetException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** An order by its builder, of parts that were built before; every constraint of the whole is checked. */
@State(Scope.Benchmark)
public class OrderBenchmark {

    @Param("") // Benchmarks gives the names of the corpus
    private String order;

    private Model.Builder<?, ?> builder;

    @Setup
    public void fill() throws NoSuchMethodException, IllegalAccessException, InvocationTargetException {
        Object request = Corpus.order(order).request();
        builder = (Model.Builder<?, ?>) request.getClass().getMethod("toBuilder").invoke(request);
    }

    @Benchmark
    public Model build() {
        return builder.build();
    }
}
