package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.multisafepay4j.contract.benchmark.bean.Checks;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.IdealRedirectOrderRequest;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.PayAfterDeliveryDirectOrderRequest;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A stored request of any kind, from text: its class is found, and all is checked. */
@State(Scope.Benchmark)
public class Restoring {

    @Param
    private Sample order;

    private final ObjectMapper mapper = Beans.storeMapper();
    private String request;

    @Setup
    public void make() {
        request = order.request();
    }

    @Benchmark
    public OrderRequest<?> ours() {
        return OrderRequest.fromJson(request);
    }

    @Benchmark
    public OrderRequest<?> knownClass() {
        return order == Sample.FULL ? PayAfterDeliveryDirectOrderRequest.fromJson(request) : IdealRedirectOrderRequest.fromJson(request);
    }

    @Benchmark
    public OrderBean taggedBeans() throws IOException {
        OrderBean bean = mapper.readValue(request, OrderBean.class);
        if (!Checks.of(bean).isEmpty()) {
            throw new IllegalStateException("the order is a good one");
        }
        return bean;
    }

    @Benchmark
    public Object stockJackson() throws IOException {
        return StockJackson.stored(request);
    }

    @Benchmark
    public Object stockGson() {
        return StockGson.stored(request);
    }
}
