package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import okio.Buffer;
import stock.gson.JSON;

/** An order to the bytes that are sent. */
final class Encoding implements Work {

    private final Sample order;

    private final ObjectMapper mapper = Beans.mapper();
    private OrderRequest<?> request;
    private OrderBean bean;
    private Object jackson;
    private Object gson;

    Encoding(Sample order) throws IOException {
        this.order = order;
        request = Written.order(order);
        bean = Written.bean(order);
        jackson = StockJackson.request(order);
        gson = StockGson.request(order);
    }

    @Override
    public Map<String, Operation> contenders() {
        Map<String, Operation> contenders = new LinkedHashMap<>();
        contenders.put("ours", this::ours);
        contenders.put("Jackson, beans", this::beans);
        contenders.put("Jackson, streamed", this::byHand);
        contenders.put("stock native", this::stockJackson);
        contenders.put("stock okhttp-gson", this::stockGson);
        return contenders;
    }

    /** Into a buffer of the HTTP library, as the client does. */
    private long ours() throws IOException {
        Buffer json = new Buffer();
        request.writeJson(json.outputStream());
        long length = json.size();
        json.clear();
        return length;
    }

    private byte[] beans() throws IOException {
        return mapper.writeValueAsBytes(bean);
    }

    private byte[] byHand() throws IOException {
        return ByHand.write(bean);
    }

    private byte[] stockJackson() throws IOException {
        return StockJackson.MAPPER.writeValueAsBytes(jackson);
    }

    private byte[] stockGson() {
        return JSON.serialize(gson).getBytes(StandardCharsets.UTF_8);
    }
}
