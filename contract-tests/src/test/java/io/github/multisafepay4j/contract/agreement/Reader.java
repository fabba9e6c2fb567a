package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import io.github.multisafepay4j.contract.Body;
import io.github.multisafepay4j.contract.Edition;
import io.github.multisafepay4j.contract.GeneratedClient;
import io.github.multisafepay4j.contract.Json;
import io.github.multisafepay4j.contract.JsonValue;
import io.github.multisafepay4j.contract.Operation;
import io.github.multisafepay4j.contract.Reflection;
import io.github.multisafepay4j.contract.Schema;
import io.github.multisafepay4j.model.Model;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A way in which the client reads an answer: by the class of a request, or, where there is none, by that of the answer.
 *
 * @param on the request, null if the answer's own class reads it
 */
record Reader(Operation operation, Method method, Object on) {

    /** One for each kind of answer: requests that have the same have the same way to read it. */
    static List<Reader> all() {
        return Operation.all().stream().flatMap(Reader::of).toList();
    }

    private static Stream<Reader> of(Operation operation) {
        String own = operation.node().path("x-reader").asText();
        if (!own.isEmpty()) {
            String[] typeAndMethod = own.split("::");
            Class<?> type = Reflection.model(typeAndMethod[0]);
            return Stream.of(new Reader(operation, method(type, typeAndMethod[1]), null));
        }
        return operation.requests()
                .map(example -> GeneratedClient.read(new Body(operation), example.value().toString()).orElseThrow())
                .map(request -> new Reader(operation, method(request.getClass(), "readResponse"), request))
                .collect(Collectors.toMap(Reader::typeName, reader -> reader, (one, next) -> one, LinkedHashMap::new))
                .values().stream();
    }

    private static Method method(Class<?> type, String name) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && !method.isBridge())
                .findFirst()
                .orElseThrow();
    }

    /** What the client makes of an answer, as JSON. */
    JsonNode read(int status, byte[] body) {
        try {
            Object answer = method.invoke(on, status, body);
            if (answer instanceof List<?> list) {
                ArrayNode elements = JsonNodeFactory.instance.arrayNode();
                list.forEach(element -> elements.add(Json.read(((Model) element).toJson())));
                return elements;
            }
            return answer instanceof Model model
                    ? Json.read(model.toJson())
                    : JsonNodeFactory.instance.textNode((String) answer);
        } catch (InvocationTargetException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            } else if (failure.getCause() instanceof java.lang.Error error) {
                throw error;
            }
            throw new IllegalStateException(failure);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A whole answer of the kind that this one reads, out of all that the operation may be answered with. */
    JsonNode valid(Generator generator) {
        ObjectNode answer = (ObjectNode) generator.valid(Edition.CONTRACT.at(operation.answerSchema()));
        if (isEnveloped() && method.getReturnType() != List.class && method.getReturnType() != String.class) {
            answer.set("data", generator.valid(Edition.CONTRACT.at("/components/schemas/" + typeName())));
        }
        return answer;
    }

    /** What an answer says, in whatever form, as this one should read it. */
    JsonNode meaning(JsonNode answer) {
        if (!isEnveloped()) {
            return JsonValue.normal(Lenient.of(schema(), answer));
        }
        JsonNode data = answer.path("data");
        if (method.getReturnType() == String.class) {
            return JsonNodeFactory.instance.textNode(data.isTextual() ? data.textValue() : data.toString());
        } else if (data.isArray() && method.getReturnType() == List.class) {
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

    private Schema schema() {
        return Schema.named(typeName());
    }

    private String typeName() {
        Class<?> type = method.getReturnType() == List.class ? method.getDeclaringClass() : method.getReturnType();
        return type.getSimpleName();
    }

    @Override
    public String toString() {
        return operation + " by " + method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }
}
