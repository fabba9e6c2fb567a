package io.github.multisafepay4j.contract.benchmark;

import com.google.gson.reflect.TypeToken;
import io.github.multisafepay4j.contract.benchmark.bean.AnswerBean;
import java.lang.reflect.Type;
import stock.gson.ApiClient;
import stock.gson.JSON;
import stock.gson.api.OrdersApi;
import stock.gson.model.DirectOrderRequest;
import stock.gson.model.IdealRedirectOrderRequest;
import stock.gson.model.Order;
import stock.gson.model.OrderRequest;
import stock.gson.model.PayAfterDeliveryDirectOrderRequest;
import stock.gson.model.RedirectOrder;
import stock.gson.model.RedirectOrderRequest;

/** What the generator makes of the contract without templates of ours, library {@code okhttp-gson}. */
final class StockGson {

    static {
        new ApiClient(); // it makes its Gson the one of {@code JSON}
    }

    private StockGson() {}

    /** The order of its own class, as whoever writes it knows it. */
    static Object request(Sample sample) {
        return sample == Sample.FULL ? full() : small();
    }

    /** The same as its API takes it. */
    static OrderRequest wrapped(Sample sample) {
        return sample == Sample.FULL
                ? new OrderRequest(new DirectOrderRequest(full()))
                : new OrderRequest(new RedirectOrderRequest(small()));
    }

    private static PayAfterDeliveryDirectOrderRequest full() {
        return JSON.deserialize(Sample.FULL.request(), PayAfterDeliveryDirectOrderRequest.class);
    }

    private static IdealRedirectOrderRequest small() {
        return JSON.deserialize(Sample.SMALL.request(), IdealRedirectOrderRequest.class);
    }

    static OrderRequest stored(String json) {
        return JSON.deserialize(json, OrderRequest.class);
    }

    static Type answer(Sample sample) {
        return TypeToken.getParameterized(
                AnswerBean.Envelope.class, sample == Sample.FULL ? Order.class : RedirectOrder.class).getType();
    }

    static OrdersApi api(String baseUrl) {
        ApiClient client = new ApiClient();
        client.setBasePath(baseUrl);
        client.setServerIndex(null);
        client.setApiKey("any");
        return new OrdersApi(client);
    }
}
