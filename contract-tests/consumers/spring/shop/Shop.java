package shop;

import io.github.multisafepay4j.Environment;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.CreatedOrder;
import io.github.multisafepay4j.model.Order;
import io.github.multisafepay4j.model.OrderRequest;
import java.net.URI;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** A shop whose pages talk JSON with it: what they send is an order, and what they get is one. */
@SpringBootApplication
public class Shop {

    @Bean
    MultiSafepayClient client(@Value("${multisafepay.url}") URI url) {
        return MultiSafepayClient.builder().apiKey("any").environment(Environment.of(url)).build();
    }

    @RestController
    static class Checkout {

        private final MultiSafepayClient client;

        Checkout(MultiSafepayClient client) {
            this.client = client;
        }

        @PostMapping("/orders")
        CreatedOrder create(@RequestBody OrderRequest<?> order) {
            return client.orders().create(order);
        }

        @GetMapping("/orders/{id}")
        Order get(@PathVariable String id) {
            return client.orders().get(id);
        }

        /** What is no order is answered with 400 in any case; this says what is wrong with it. */
        @ExceptionHandler
        @ResponseStatus(HttpStatus.BAD_REQUEST)
        List<Violation> refused(HttpMessageNotReadableException unreadable) {
            return unreadable.getMostSpecificCause() instanceof InvalidRequestException refused ? refused.violations() : List.of();
        }
    }
}
