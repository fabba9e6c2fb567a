package io.github.multisafepay4j.contract.support;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.MultiSafepayClient;
import io.github.multisafepay4j.RequestOptions;
import io.github.multisafepay4j.contract.spec.Body;
import io.github.multisafepay4j.contract.spec.CallArguments;
import io.github.multisafepay4j.contract.spec.Edition;
import io.github.multisafepay4j.contract.spec.Input;
import io.github.multisafepay4j.contract.spec.Leaf;
import io.github.multisafepay4j.contract.spec.Operation;
import io.github.multisafepay4j.contract.spec.Parameter;
import io.github.multisafepay4j.contract.spec.Schema;
import io.github.multisafepay4j.contract.spec.Union;
import io.github.multisafepay4j.error.ApiException;
import io.github.multisafepay4j.error.InvalidRequestException;
import io.github.multisafepay4j.error.UnreadableResponseException;
import io.github.multisafepay4j.error.Violation;
import io.github.multisafepay4j.model.Model;
import java.lang.reflect.Method;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The client, operated from the contract: whatever it names is found in the generated code by that name. */
public final class GeneratedClient {

    private final Supplier<MultiSafepayClient> clients;

    /** With a key of each kind, and what fails fails at once. */
    public GeneratedClient(URI baseUrl) {
        this(() -> Clients.withAllKeys(baseUrl).readAttempts(1).build());
    }

    /** @param clients one for each call */
    public GeneratedClient(Supplier<MultiSafepayClient> clients) {
        this.clients = clients;
    }

    /** Calls an operation and gives back what it returns; what it throws comes out as it is. */
    public Object call(CallArguments arguments, RequestOptions options) {
        Operation operation = arguments.operation();
        try (MultiSafepayClient client = clients.get()) {
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
                values.add(read(new Body(operation), arguments.body()).orElseThrow());
            }
            values.add(options);
            return Reflection.call(method, api, values.toArray());
        }
    }

    /** Whether the client would send a value. */
    public boolean accepts(Input input, String json) {
        return input instanceof Body body
                ? read(body, json).isPresent()
                : violations(Leaf.of(input).get(0), json).isEmpty();
    }

    /** A body as the client reads it, if it would send it. Where no tags tell, it has to be of exactly one class. */
    public static Optional<Model> read(Body body, String json) {
        List<Model> read = readers(Edition.CLIENT.follow(body.schema())).stream()
                .map(reader -> readIfAllowed(reader, json))
                .flatMap(Optional::stream)
                .toList();
        return read.size() == 1 ? Optional.of(read.get(0)) : Optional.empty();
    }

    private static Optional<Model> readIfAllowed(String reader, String json) {
        try {
            return Optional.of(read(reader, json)).filter(request -> request.violations().isEmpty());
        } catch (InvalidRequestException refusal) {
            return Optional.empty();
        }
    }

    /** A union reads what its tags lead to; where it has none, its branches do. */
    private static List<String> readers(JsonPointer schema) {
        return Union.at(schema)
                .filter(union -> union.tag().isEmpty())
                .map(union -> union.branches().stream().map(branch -> Schema.at(branch).name()).toList())
                .orElseGet(() -> List.of(Schema.at(schema).name()));
    }

    /** What the client has against a value of that kind before it would send it. */
    public List<Violation> violations(Leaf leaf, String json) {
        try {
            if (leaf.input() instanceof Body) {
                return read(leaf, json).violations();
            }
            call(CallArguments.of(leaf.input().operation()).with(leaf.input(), json), RequestOptions.NONE);
            return List.of();
        } catch (InvalidRequestException refusal) {
            return refusal.violations();
        } catch (ApiException | UnreadableResponseException sent) {
            return List.of(); // whatever came back
        }
    }

    /** A value as the class of that kind, or its union, reads it. */
    public static Model read(Leaf leaf, String json) {
        return read(reader(leaf), json);
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
