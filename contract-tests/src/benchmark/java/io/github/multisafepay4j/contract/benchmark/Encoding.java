package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import okio.Buffer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import stock.gson.JSON;

/** An order to the bytes that are sent. */
@State(Scope.Benchmark)
public class Encoding {

    @Param
    private Sample order;

    private final ObjectMapper mapper = Beans.mapper();
    private OrderRequest<?> request;
    private OrderBean bean;
    private Object jackson;
    private Object gson;

    @Setup
    public void make() throws IOException {
        request = Written.order(order);
        bean = Written.bean(order);
        jackson = StockJackson.request(order);
        gson = StockGson.request(order);
    }

    /** Into a buffer of the HTTP library, as the client does. */
    @Benchmark
    public long ours() throws IOException {
        Buffer json = new Buffer();
        request.writeJson(json.outputStream());
        long length = json.size();
        json.clear();
        return length;
    }

    @Benchmark
    public byte[] beans() throws IOException {
        return mapper.writeValueAsBytes(bean);
    }

    @Benchmark
    public byte[] byHand() throws IOException {
        return ByHand.write(bean);
    }

    @Benchmark
    public byte[] stockJackson() throws IOException {
        return StockJackson.MAPPER.writeValueAsBytes(jackson);
    }

    @Benchmark
    public byte[] stockGson() {
        return JSON.serialize(gson).getBytes(StandardCharsets.UTF_8);
    }
}
