package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.multisafepay4j.contract.benchmark.bean.AnswerBean;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionPool;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** A client as a shop writes it by hand, with the pool and the time limits of ours. */
final class OkHttpBeans {

    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = new OkHttpClient.Builder()
            .connectionPool(new ConnectionPool(64, 4, TimeUnit.SECONDS))
            .connectTimeout(10, TimeUnit.SECONDS)
            .readTimeout(30, TimeUnit.SECONDS)
            .callTimeout(60, TimeUnit.SECONDS)
            .followRedirects(false)
            .followSslRedirects(false)
            .build();
    private final ObjectMapper mapper = Beans.mapper();
    private final String url;

    OkHttpBeans(String baseUrl) {
        this.url = baseUrl + "/orders";
    }

    <T extends AnswerBean.Envelope<?>> T create(OrderBean order, TypeReference<T> answer) throws IOException {
        return mapper.readValue(post(mapper.writeValueAsBytes(order)), answer);
    }

    byte[] post(byte[] body) throws IOException {
        Request request = new Request.Builder()
                .url(url)
                .header("api_key", "any")
                .header("Accept", "application/json")
                .header("User-Agent", "by-hand")
                .post(RequestBody.create(body, JSON))
                .build();
        try (Response response = http.newCall(request).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return response.body().bytes();
        }
    }
}
