package io.github.multisafepay4j.contract.benchmark;

import io.github.multisafepay4j.model.AlipayRedirectOrderRequest;
import io.github.multisafepay4j.model.Customer;
import io.github.multisafepay4j.model.PaymentOptions;
import java.net.URI;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An order by its builder, which checks every constraint. */
@State(Scope.Benchmark)
public class OrderBenchmark {

    private final URI page = URI.create("https://www.example.com/page");

    @Benchmark
    public AlipayRedirectOrderRequest build() {
        return AlipayRedirectOrderRequest.builder()
                .orderId("my-order-id-1").currency("EUR").amount(1000).description("Two boxes of tea")
                .paymentOptions(PaymentOptions.builder()
                        .notificationUrl(page).redirectUrl(page).cancelUrl(page).build())
                .customer(Customer.builder().locale("zh_CN").build())
                .build();
    }
}
