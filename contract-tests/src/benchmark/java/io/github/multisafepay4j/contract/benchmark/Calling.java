package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.JavaType;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.net.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** An order over a socket to a server in another process, and its answer. */
@State(Scope.Benchmark)
public class Calling {

    @Param
    protected Sample order;

    private MultiSafepayClient client;
    private OkHttpBeans byHand;
    private OrderRequest<?> request;
    private OrderBean bean;
    private byte[] bytes;
    private URI url;
    private stock.jackson.model.OrderRequest jackson;
    private JavaType jacksonAnswer;
    private stock.gson.api.OrdersApi gson;
    private stock.gson.model.OrderRequest gsonOrder;

    @Setup
    public void make() throws IOException {
        String baseUrl = AnswerServer.baseUrl(order);
        client = client(baseUrl);
        byHand = new OkHttpBeans(baseUrl);
        request = Written.order(order);
        bean = Written.bean(order);
        bytes = Beans.mapper().writeValueAsBytes(bean);
        url = URI.create(baseUrl + "/orders");
        jackson = StockJackson.wrapped(order);
        jacksonAnswer = StockJackson.answer(order);
        gson = StockGson.api(baseUrl);
        gsonOrder = StockGson.wrapped(order);
    }

    static MultiSafepayClient client(String baseUrl) {
        return MultiSafepayClient.builder().apiKey("any").environment(Environment.of(URI.create(baseUrl))).build();
    }

    @TearDown
    public void stop() {
        client.close();
    }

    @Benchmark
    public CreatedOrder ours() {
        return client.orders().create(request);
    }

    @Benchmark
    public Object beans() throws IOException {
        return byHand.create(bean, order.answerBean);
    }

    @Benchmark
    public byte[] readyBytes() throws IOException {
        return byHand.post(bytes);
    }

    @Benchmark
    public Object stockJackson() throws Exception {
        return StockJackson.create(jackson, url, jacksonAnswer);
    }

    @Benchmark
    public Object stockGson() throws Exception {
        return gson.createOrder(gsonOrder);
    }
}
