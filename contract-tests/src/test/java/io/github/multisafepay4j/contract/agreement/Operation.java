package io.github.multisafepay4j.contract.agreement;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.github.multisafepay4j.contract.Edition;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** An operation of the API, by its place in the editions. */
public record Operation(JsonPointer place) {

    static final Operation CREATE_ORDER = new Operation(JsonPointer.compile("/paths/~1orders/post"));

    private static final JsonPointer BODY = JsonPointer.compile("/requestBody/content/application~1json/schema");
    private static final JsonPointer ANSWER = JsonPointer.compile("/responses/200/content/application~1json/schema");

    public static Stream<Operation> all() {
        return names(JsonPointer.compile("/paths")).flatMap(Operation::names).map(Operation::new);
    }

    public static List<Operation> withBody() {
        return all().filter(operation -> !Edition.CLIENT.at(operation.body()).isMissingNode()).toList();
    }

    private static Stream<JsonPointer> names(JsonPointer parent) {
        return Edition.CLIENT.at(parent).propertyStream().map(member -> parent.appendProperty(member.getKey()));
    }

    public JsonPointer body() {
        return place.append(BODY);
    }

    public JsonPointer answer() {
        return place.append(ANSWER);
    }

    public String method() {
        return place.last().getMatchingProperty().toUpperCase(Locale.ROOT);
    }

    /** The path with the examples of its parameters in it. */
    public String path() {
        String path = place.head().last().getMatchingProperty();
        for (JsonNode parameter : Edition.CLIENT.at(place.appendProperty("parameters"))) {
            JsonNode resolved = Edition.CLIENT.at(parameter.path("$ref").asText("#").substring(1));
            path = path.replace("{" + resolved.path("name").asText() + "}", resolved.path("example").asText());
        }
        return path;
    }

    /** The name of the schema of the body, which is that of a class too. */
    String bodyName() {
        return Edition.CLIENT.follow(body()).last().getMatchingProperty();
    }

    @Override
    public String toString() {
        return Edition.CLIENT.at(place.appendProperty("operationId")).textValue();
    }
}
