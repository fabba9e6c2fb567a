package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.ResponseReader;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import stock.gson.JSON;

/** The bytes of an answer to the order that it holds. */
final class Decoding implements Work {

    private final Sample order;

    private byte[] answer;
    private ResponseReader<? extends CreatedOrder> reader;
    private ObjectReader beans;
    private ObjectReader jackson;
    private Type gson;

    Decoding(Sample order) {
        this.order = order;
        answer = order.answer();
        reader = Written.order(order).response();
        beans = Beans.mapper().readerFor(order.answerBean);
        JavaType type = StockJackson.answer(order);
        jackson = StockJackson.MAPPER.readerFor(type);
        gson = StockGson.answer(order);
    }

    @Override
    public Map<String, Operation> contenders() {
        Map<String, Operation> contenders = new LinkedHashMap<>();
        contenders.put("ours", this::ours);
        contenders.put("Jackson, beans", this::beans);
        contenders.put("stock native", this::stockJackson);
        contenders.put("stock okhttp-gson", this::stockGson);
        return contenders;
    }

    private CreatedOrder ours() {
        return reader.read(200, answer);
    }

    private Object beans() throws IOException {
        return beans.readValue(answer);
    }

    private Object stockJackson() throws IOException {
        return jackson.readValue(answer);
    }

    private Object stockGson() {
        return JSON.deserialize(new String(answer, StandardCharsets.UTF_8), gson);
    }
}
