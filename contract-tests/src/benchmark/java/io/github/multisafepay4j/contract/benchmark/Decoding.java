package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectReader;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.ResponseReader;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import stock.gson.JSON;

/** The bytes of an answer to the order that it holds. */
@State(Scope.Benchmark)
public class Decoding {

    @Param
    private Sample order;

    private byte[] answer;
    private ResponseReader<? extends CreatedOrder> reader;
    private ObjectReader beans;
    private ObjectReader jackson;
    private Type gson;

    @Setup
    public void make() {
        answer = order.answer();
        reader = Written.order(order).response();
        beans = Beans.mapper().readerFor(order.answerBean);
        JavaType type = StockJackson.answer(order);
        jackson = StockJackson.MAPPER.readerFor(type);
        gson = StockGson.answer(order);
    }

    @Benchmark
    public CreatedOrder ours() {
        return reader.read(200, answer);
    }

    @Benchmark
    public Object beans() throws IOException {
        return beans.readValue(answer);
    }

    @Benchmark
    public Object stockJackson() throws IOException {
        return jackson.readValue(answer);
    }

    @Benchmark
    public Object stockGson() {
        return JSON.deserialize(new String(answer, StandardCharsets.UTF_8), gson);
    }
}
