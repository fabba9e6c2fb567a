package io.github.multisafepay4j.contract.benchmark;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.github.multisafepay4j.contract.benchmark.bean.OrderBean;

/** How a shop that writes its classes by hand has Jackson treat them. */
final class Beans {

    private Beans() {}

    static ObjectMapper mapper() {
        return mapper(new JsonFactory());
    }

    /** For what is stored: the gateway chooses the class, and what is no good order is refused. */
    static ObjectMapper storeMapper() {
        return mapper(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .addMixIn(OrderBean.class, Tagged.class);
    }

    private static ObjectMapper mapper(JsonFactory factory) {
        return JsonMapper.builder(factory)
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .serializationInclusion(JsonInclude.Include.NON_NULL)
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .addModule(new JavaTimeModule())
                .build();
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, include = JsonTypeInfo.As.EXISTING_PROPERTY, property = "gateway", visible = true)
    @JsonSubTypes({
        @JsonSubTypes.Type(name = "IDEAL", value = OrderBean.Ideal.class),
        @JsonSubTypes.Type(name = "PAYAFTER", value = OrderBean.PayAfter.class)
    })
    private interface Tagged {}
}
