package io.github.multisafepay4j.contract.verdict;

import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.Corpus;
import io.github.multisafepay4j.contract.support.Mock;
import io.github.multisafepay4j.contract.support.WithMock;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What the mock refuses whatever the order is. */
@WithMock
class HttpRefusalTest {

    private static final String ORDER = Corpus.orders().get(0).request();
    private static final String API_KEY = Edition.CONTRACT.at("/components/securitySchemes/ApiKey/name").textValue();

    private final Endpoint orders;

    HttpRefusalTest(Mock mock) {
        orders = new Endpoint(mock.url());
    }

    @Test
    void anOrderWithoutAKey() {
        assertThat(orders.post(ORDER, request -> request.removeHeader(API_KEY)).status()).isEqualTo(401);
        assertThat(orders.post(ORDER, request -> request.header(API_KEY, "")).status()).isEqualTo(401);
    }

    @Test
    void anOrderThatIsNotSentAsJson() {
        RequestBody text = RequestBody.create(ORDER, MediaType.get("text/plain"));
        assertThat(orders.post(ORDER, request -> request.post(text)).status()).isEqualTo(415);
    }

    @Test
    void anOrderThatIsNoJson() {
        assertThat(orders.post(ORDER.substring(1), as -> as).status()).isEqualTo(400);
    }

    @Test
    void nothing() {
        assertThat(orders.post("", as -> as).status()).isEqualTo(422);
    }

    @Test
    void nothingElse() {
        assertThat(orders.post(ORDER, as -> as).status()).isEqualTo(200);
    }
}
