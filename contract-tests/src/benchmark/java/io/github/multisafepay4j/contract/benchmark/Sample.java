package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import io.github.multisafepay4j.contract.benchmark.bean.AnswerBean;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The two orders that everything is measured with, as examples of the contract have them. */
enum Sample {

    /** With customer, cart and taxes; answered by the order. */
    FULL("pay-after-delivery-direct", OrderBean.PayAfter.class, new TypeReference<AnswerBean.Envelope<AnswerBean.Order>>() {}),

    /** With little more than an order has to have; answered by an address to pay at. */
    SMALL("ideal-redirect", OrderBean.Ideal.class, new TypeReference<AnswerBean.Envelope<AnswerBean.RedirectOrder>>() {});

    private final String example;
    final Class<? extends OrderBean> bean;
    final TypeReference<? extends AnswerBean.Envelope<?>> answerBean;

    Sample(String example, Class<? extends OrderBean> bean, TypeReference<? extends AnswerBean.Envelope<?>> answerBean) {
        this.example = example;
        this.bean = bean;
        this.answerBean = answerBean;
    }

    String request() {
        return new String(bytes("request"), StandardCharsets.UTF_8);
    }

    byte[] answer() {
        return bytes("response");
    }

    private byte[] bytes(String kind) {
        String file = "/META-INF/openapi/examples/createOrder/" + example + "." + kind + ".json";
        try (InputStream json = Sample.class.getResourceAsStream(file)) {
            return json.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
