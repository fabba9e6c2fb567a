package io.github.multisafepay4j.model;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.BeanProperty;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.ContextualDeserializer;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import io.github.multisafepay4j.error.InvalidRequestException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Models to Jackson 2, whose parsers and generators are those of this package. */
final class Jackson2 {

    private Jackson2() {}

    static final class Writer extends JsonSerializer<Model> {
        @Override
        public void serialize(Model model, JsonGenerator json, SerializerProvider context) throws IOException {
            model.shape().write(json, model);
        }
    }

    static final class Reader extends JsonDeserializer<Model> implements ContextualDeserializer {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public JsonDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty member) {
            return new Reader(context.getContextualType());
        }

        @Override
        public Model deserialize(JsonParser json, DeserializationContext context) throws IOException {
            try {
                return Binding.of(type.getRawClass()).read(json);
            } catch (InvalidRequestException refused) {
                // without the parser, whose text older versions would quote
                throw ValueInstantiationException.from(null, refused.getMessage(), type, refused);
            }
        }
    }
}
