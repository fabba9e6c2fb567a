package io.github.multisafepay4j.contract;

import io.github.multisafepay4j.RequestOptions;

/** Tells Prism what to answer: it cannot tell from the request. */
final class Prefer {

    private Prefer() {}

    static RequestOptions answerTo(Corpus.Order order) {
        return answer(order.name());
    }

    static RequestOptions answer(String example) {
        return header(200, example);
    }

    static RequestOptions answer(Operation.Answer answer) {
        return header(answer.httpStatus(), answer.example().name());
    }

    private static RequestOptions header(int status, String example) {
        return RequestOptions.builder().header("Prefer", "code=" + status + ", example=" + example).build();
    }
}
