package io.github.multisafepay4j.contract.support;

import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.Operation;

/** Tells Prism what to answer: it cannot tell from the request. */
public final class Prefer {

    private Prefer() {}

    public static RequestOptions answerTo(Corpus.Order order) {
        return answer(order.name());
    }

    public static RequestOptions answer(String example) {
        return header(200, example);
    }

    public static RequestOptions refusal(int httpStatus, String example) {
        return header(httpStatus, example);
    }

    public static RequestOptions answer(Operation.Answer answer) {
        return header(answer.httpStatus(), answer.example().name());
    }

    private static RequestOptions header(int status, String example) {
        return RequestOptions.builder().header("Prefer", "code=" + status + ", example=" + example).build();
    }
}
