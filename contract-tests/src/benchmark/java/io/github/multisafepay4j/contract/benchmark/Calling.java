package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.JavaType;
import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.OrderRequest;
import java.io.IOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;

/** An order over a socket to a server in another process, and its answer. */
final class Calling implements Work {

    private final Sample order;

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

    Calling(Sample order) throws IOException {
        this.order = order;
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

    @Override
    public Map<String, Operation> contenders() {
        Map<String, Operation> contenders = new LinkedHashMap<>();
        contenders.put("ours", this::ours);
        contenders.put("OkHttp with beans", this::beans);
        contenders.put("OkHttp, ready bytes", this::readyBytes);
        contenders.put("stock native", this::stockJackson);
        contenders.put("stock okhttp-gson", this::stockGson);
        return contenders;
    }

    static MultiSafepayClient client(String baseUrl) {
        return MultiSafepayClient.builder().apiKey("any").environment(Environment.of(URI.create(baseUrl))).build();
    }

    private CreatedOrder ours() {
        return client.orders().create(request);
    }

    private Object beans() throws IOException {
        return byHand.create(bean, order.answerBean);
    }

    private byte[] readyBytes() throws IOException {
        return byHand.post(bytes);
    }

    private Object stockJackson() throws Exception {
        return StockJackson.create(jackson, url, jacksonAnswer);
    }

    private Object stockGson() throws Exception {
        return gson.createOrder(gsonOrder);
    }
}
