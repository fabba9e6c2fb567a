package io.github.multisafepay4j.contract;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.ApiException;
import io.github.multisafepay4j.InvalidRequestException;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.UnreadableResponseException;
import io.github.multisafepay4j.Violation;
import io.github.multisafepay4j.model.Model;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The client, operated from the contract: whatever it names is found in the generated code by that name. */
final class GeneratedClient {

    private final URI baseUrl;

    GeneratedClient(URI baseUrl) {
        this.baseUrl = baseUrl;
    }

    /** Calls an operation and gives back what it returns; what it throws comes out as it is. */
    Object call(CallArguments arguments, RequestOptions options) {
        Operation operation = arguments.operation();
        try (MultiSafepayClient client =
                Clients.builder(baseUrl).accountApiKey(Clients.ACCOUNT_API_KEY).build()) {
            Object api = Reflection.call(method(MultiSafepayClient.class, apiName(operation), 0), client);
            int count = arguments.parameters().size() + (arguments.body() == null ? 0 : 1) + 1;
            Method method = method(api.getClass(), methodName(operation), count);
            List<Object> values = new ArrayList<>();
            for (Map.Entry<Parameter, JsonNode> parameter : arguments.parameters().entrySet()) {
                Class<?> type = method.getParameterTypes()[values.size()];
                String pointer = parameter.getKey().pointer(JsonPointer.empty());
                values.add(JavaValue.of(type, parameter.getValue(), pointer));
            }
            if (arguments.body() != null) {
                values.add(read(new Body(operation), arguments.body()));
            }
            values.add(options);
            return Reflection.call(method, api, values.toArray());
        }
    }

    /** Reads an example of a request's body by the class that is meant for it. */
    static Model read(Body body, String json) {
        return read(reader(Leaf.of(body, Json.read(json))), json);
    }

    /** Whether the client would send a value: a body has to be of exactly one kind. */
    boolean accepts(Input input, String json) {
        return Leaf.of(input).stream()
                .collect(Collectors.toMap(GeneratedClient::reader, leaf -> leaf, (one, other) -> one))
                .values().stream()
                .filter(leaf -> violations(leaf, json).isEmpty())
                .count() == 1;
    }

    /** What the client has against a value of that kind before it would send it. */
    List<Violation> violations(Leaf leaf, String json) {
        try {
            if (leaf.input() instanceof Body) {
                return read(reader(leaf), json).violations();
            }
            call(CallArguments.of(leaf.input().operation()).with(leaf.input(), json), RequestOptions.NONE);
            return List.of();
        } catch (InvalidRequestException refusal) {
            return refusal.violations();
        } catch (ApiException | UnreadableResponseException sent) {
            return List.of(); // whatever came back
        }
    }

    /** The class that reads values of that kind; a union itself does, if tags tell its kinds apart. */
    private static String reader(Leaf leaf) {
        return leaf.tags().isEmpty() ? leaf.schema().name() : Schema.at(leaf.input().schema()).name();
    }

    private static Model read(String reader, String json) {
        return (Model) Reflection.call(Reflection.model(reader), "fromJson", json);
    }

    private static String apiName(Operation operation) {
        String tag = operation.node().required("tags").get(0).textValue();
        return Character.toLowerCase(tag.charAt(0)) + tag.substring(1);
    }

    private static String methodName(Operation operation) {
        String name = operation.node().required("x-method-name").textValue();
        return operation.isPaged() ? name + "Page" : name;
    }

    private static Method method(Class<?> type, String name, int parameterCount) {
        return Stream.of(type.getMethods())
                .filter(method -> method.getName().equals(name) && method.getParameterCount() == parameterCount)
                .filter(method -> parameterCount == 0
                        || method.getParameterTypes()[parameterCount - 1] == RequestOptions.class)
                .findFirst()
                .orElseThrow(() -> new AssertionError(type + " has no " + name));
    }
}
