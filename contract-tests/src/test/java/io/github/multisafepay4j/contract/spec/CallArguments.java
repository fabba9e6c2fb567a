package io.github.multisafepay4j.contract.spec;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What an operation is called with.
 *
 * @param parameters a value for each parameter, in the order of the contract
 * @param body the body as JSON, null if the operation takes none
 */
public record CallArguments(Operation operation, Map<Parameter, JsonNode> parameters, String body) {

    /** The examples of the contract. */
    public static CallArguments of(Operation operation) {
        Map<Parameter, JsonNode> examples = new LinkedHashMap<>();
        operation.parameters().forEach(parameter -> examples.put(parameter, parameter.example()));
        return new CallArguments(operation, examples, operation.requests()
                .findFirst()
                .map(request -> request.value().toString())
                .orElse(null));
    }

    /** The examples, of bodies the one that the answer is said to belong to, and what the answer repeats. */
    public static CallArguments of(Operation.Answer answer) {
        CallArguments any = of(answer.operation());
        for (Parameter parameter : answer.operation().parameters()) {
            JsonNode repeated = answer.example().value().at("/data/" + parameter.name());
            if (answer.operation().echo().filter(parameter.name()::equals).isPresent() && !repeated.isMissingNode()) {
                return any.with(parameter, repeated.toString());
            }
        }
        return answer.operation().requests()
                .filter(request -> request.name().equals(answer.example().name()))
                .findFirst()
                .map(request -> any.with(new Body(any.operation), request.value().toString()))
                .orElse(any);
    }

    /** The same, save for one value. */
    public CallArguments with(Input input, String json) {
        if (input instanceof Parameter parameter) {
            Map<Parameter, JsonNode> changed = new LinkedHashMap<>(parameters);
            changed.put(parameter, Json.read(json));
            return new CallArguments(operation, changed, body);
        }
        return new CallArguments(operation, parameters, json);
    }
}
