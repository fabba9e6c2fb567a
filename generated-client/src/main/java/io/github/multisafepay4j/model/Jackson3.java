package io.github.multisafepay4j.model;

import io.github.multisafepay4j.error.InvalidRequestException;
import java.io.StringWriter;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Models to Jackson 3, by way of their JSON: every other kind of value that it has for a number loses digits of some. */
final class Jackson3 {

    private static final JsonFactory FACTORY = new JsonFactory();

    private Jackson3() {}

    static final class Writer extends ValueSerializer<Model> {
        @Override
        public void serialize(Model model, JsonGenerator json, SerializationContext context) {
            try (JsonParser own = FACTORY.createParser(ObjectReadContext.empty(), model.toJson())) {
                own.nextToken();
                json.copyCurrentStructureExact(own);
            }
        }
    }

    static final class Reader extends ValueDeserializer<Model> {

        private final @Nullable JavaType type;

        Reader() {
            this(null);
        }

        private Reader(@Nullable JavaType type) {
            this.type = type;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, @Nullable BeanProperty member) {
            return new Reader(context.getContextualType());
        }

        @Override
        public Model deserialize(JsonParser json, DeserializationContext context) {
            StringWriter text = new StringWriter();
            try (JsonGenerator own = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
                own.copyCurrentStructureExact(json);
            }
            try {
                return Json.read(Binding.of(type.getRawClass()), text.toString());
            } catch (InvalidRequestException refused) {
                throw ValueInstantiationException.from(null, refused.getMessage(), type, refused);
            }
        }
    }
}
