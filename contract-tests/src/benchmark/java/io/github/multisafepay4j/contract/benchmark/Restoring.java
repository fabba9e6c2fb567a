package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.multisafepay4j.contract.benchmark.bean.Checks;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.IdealRedirectOrderRequest;
import io.github.multisafepay4j.model.OrderRequest;
import io.github.multisafepay4j.model.PayAfterDeliveryDirectOrderRequest;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A stored request of any kind, from text: its class is found, and all is checked. */
final class Restoring implements Work {

    private final Sample order;

    private final ObjectMapper mapper = Beans.storeMapper();
    private String request;

    Restoring(Sample order) {
        this.order = order;
        request = order.request();
    }

    @Override
    public Map<String, Operation> contenders() {
        Map<String, Operation> contenders = new LinkedHashMap<>();
        contenders.put("ours", this::ours);
        contenders.put("ours, class known", this::knownClass);
        contenders.put("tagged beans, straight code", this::taggedBeans);
        contenders.put("stock native", this::stockJackson);
        contenders.put("stock okhttp-gson", this::stockGson);
        return contenders;
    }

    private OrderRequest<?> ours() {
        return OrderRequest.fromJson(request);
    }

    private OrderRequest<?> knownClass() {
        return order == Sample.FULL ? PayAfterDeliveryDirectOrderRequest.fromJson(request) : IdealRedirectOrderRequest.fromJson(request);
    }

    private OrderBean taggedBeans() throws IOException {
        OrderBean bean = mapper.readValue(request, OrderBean.class);
        if (!Checks.of(bean).isEmpty()) {
            throw new IllegalStateException("the order is a good one");
        }
        return bean;
    }

    private Object stockJackson() throws IOException {
        return StockJackson.stored(request);
    }

    private Object stockGson() {
        return StockGson.stored(request);
    }
}
