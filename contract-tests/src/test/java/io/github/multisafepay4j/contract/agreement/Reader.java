package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.support.GeneratedClient;
import io.github.multisafepay4j.contract.spec.Json;
import io.github.multisafepay4j.contract.spec.JsonValue;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.support.Reflection;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.model.Model;
import io.github.multisafepay4j.model.ResponseReader;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way in which the client reads an answer: by the class of a request, or, where there is none, by that of the answer.
 *
 * @param answer what comes of it
 */
record Reader(Operation operation, ResponseReader<?> reader, Type answer) {

    /** One for each kind of answer: requests that have the same have the same way to read it. */
    static List<Reader> all() {
        return Operation.all().stream().flatMap(Reader::of).toList();
    }

    private static Stream<Reader> of(Operation operation) {
        String own = operation.node().path("x-reader").asText();
        if (!own.isEmpty()) {
            String[] typeAndMethod = own.split("[.()]");
            return Stream.of(of(operation, Reflection.model(typeAndMethod[0]), typeAndMethod[1], null));
        }
        return operation.requests()
                .map(example -> GeneratedClient.read(new Body(operation), example.value().toString()).orElseThrow())
                .map(request -> of(operation, request.getClass(), "response", request))
                .collect(Collectors.toMap(Reader::answer, reader -> reader, (one, next) -> one, LinkedHashMap::new))
                .values().stream();
    }

    private static Reader of(Operation operation, Class<?> type, String name, Object on) {
        Method method = Stream.of(type.getMethods())
                .filter(each -> each.getName().equals(name) && !each.isBridge())
                .findFirst()
                .orElseThrow();
        Type answer = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
        // that of the answer's own class, where it has one, takes the answer to any request
        ResponseReader<?> reader = (ResponseReader<?>) (on != null && answer instanceof Class<?> own && own != String.class
                ? Reflection.call(own, name)
                : Reflection.call(method, on));
        return new Reader(operation, reader, answer);
    }

    /** What the client makes of an answer, as JSON. */
    JsonNode read(int status, byte[] body) {
        Object answer = reader.read(status, body);
        if (answer instanceof List<?> list) {
            ArrayNode elements = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> elements.add(Json.read(((Model) element).toJson())));
            return elements;
        }
        return answer instanceof Model model
                ? Json.read(model.toJson())
                : JsonNodeFactory.instance.textNode((String) answer);
    }

    /** A whole answer of the kind that this one reads, out of all that the operation may be answered with. */
    JsonNode valid(Generator generator) {
        ObjectNode whole = (ObjectNode) generator.valid(Edition.CONTRACT.at(operation.answerSchema()));
        if (isEnveloped() && answer != String.class && !isList()) {
            whole.set("data", generator.valid(Edition.CONTRACT.at("/components/schemas/" + typeName())));
        }
        return whole;
    }

    /** What becomes of one result, where the answer tells of nothing else. */
    JsonNode read(JsonNode result) {
        JsonNode data = isList() ? JsonNodeFactory.instance.arrayNode().add(result) : result;
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("success", true).set("data", data);
        JsonNode read = read(200, (isEnveloped() ? envelope : data).toString().getBytes(StandardCharsets.UTF_8));
        return isList() ? read.get(0) : read;
    }

    /** What an answer says, in whatever form, as this one should read it. */
    JsonNode meaning(JsonNode answer) {
        if (!isEnveloped()) {
            return JsonValue.normal(Lenient.of(schema(), answer));
        }
        JsonNode data = answer.path("data");
        if (this.answer == String.class) {
            return JsonNodeFactory.instance.textNode(data.isTextual() ? data.textValue() : data.toString());
        } else if (data.isArray() && isList()) {
            return JsonValue.normal(JsonNodeFactory.instance.arrayNode()
                    .addAll(data.valueStream().map(element -> Lenient.of(schema(), element)).toList()));
        }
        JsonNode meant = Lenient.of(schema(), data);
        // where an answer needs nothing to be one, anything is one: kept under its name
        return JsonValue.normal(meant.isObject() ? meant
                : meant.isMissingNode() ? JsonNodeFactory.instance.objectNode()
                : JsonNodeFactory.instance.objectNode().set("data", data));
    }

    /**
     * What the client has read means, by the same rules: a value that fits no form stands as it came with all that is
     * in it, and so does a list in which one element fits none.
     */
    JsonNode meaningOfRead(JsonNode read) {
        return JsonValue.normal(switch (read.getNodeType()) {
            case ARRAY -> JsonNodeFactory.instance.arrayNode()
                    .addAll(read.valueStream().map(element -> Lenient.of(schema(), element)).toList());
            case OBJECT -> Lenient.of(schema(), read);
            default -> read;
        });
    }

    /** What the contract in its canonical form has against what was read. */
    List<Error> violations(JsonNode read) {
        if (read.isTextual()) {
            return List.of();
        }
        JsonPointer schema = JsonPointer.compile("/components/schemas/" + typeName());
        Stream<JsonNode> answers = read.isArray() ? read.valueStream() : Stream.of(read);
        return answers.flatMap(answer -> Edition.CLIENT.violations(schema, answer.toString()).stream())
                .filter(violation -> !isOpenEnumeration(violation))
                .toList();
    }

    /** The client edition lists the values that are known; the contract knows that there will be others. */
    private static boolean isOpenEnumeration(Error violation) {
        return violation.getKeyword().equals("enum");
    }

    /** A page is its own envelope. */
    private boolean isEnveloped() {
        return !operation.isPaged();
    }

    Schema schema() {
        return Schema.named(typeName());
    }

    private boolean isList() {
        return answer instanceof ParameterizedType;
    }

    private String typeName() {
        Type type = answer instanceof ParameterizedType list ? list.getActualTypeArguments()[0] : answer;
        return ((Class<?>) type).getSimpleName();
    }

    @Override
    public String toString() {
        return operation + " by " + answer.getTypeName();
    }
}
